import { DISCONTINUATION } from '../../codes/index.js';
import { drug, type PersonSpec } from '../../build/index.js';

/** Solveig Nordheim, 84, lives alone. The same person in both systems. */
export const SOLVEIG: PersonSpec = {
  given: 'Solveig',
  family: 'Nordheim',
  birthDate: '1942-03-14',
  gender: 'female',
  street: 'Sjøgata 12',
  phone: '+47 900 00 084',
  maritalText: 'Enke',
  contact: { name: 'Berit Nordheim Lie', relation: 'Datter', phone: '+47 900 00 061' },
};

/** Medicines by the name that each system uses for them. */
export const MEDICINES = {
  furosemideBrand: drug('furosemide', 'Furix tablett 40 mg'),
  furosemideGeneric: drug('furosemide', 'Furosemid tablett 40 mg'),
  metoprololBrand: drug('metoprolol', 'Selo-Zok depottablett 50 mg'),
  metoprololGeneric: drug('metoprolol', 'Metoprololsuksinat depottablett 50 mg'),
  apixaban: drug('apixaban', 'Eliquis tablett 5 mg'),
  metformin: drug('metformin', 'Metformin tablett 500 mg'),
  atorvastatin: drug('atorvastatin', 'Atorvastatin tablett 40 mg'),
  ultibro: drug(
    'indacaterolGlycopyrronium',
    'Ultibro Breezhaler inhalasjonspulver 85 mikrogram/43 mikrogram',
  ),
  ventoline: drug('salbutamol', 'Ventoline inhalasjonsaerosol 0,1 mg/dose'),
  paracetamol: drug('paracetamol', 'Paracet tablett 500 mg'),
  zopiclone: drug('zopiclone', 'Imovane tablett 5 mg'),
  candesartan: drug('candesartan', 'Kandesartan tablett 8 mg'),
  dapagliflozin: drug('dapagliflozin', 'Forxiga tablett 10 mg'),
  spironolactone: drug('spironolactone', 'Spirix tablett 25 mg'),
  digoxin: drug('digoxin', 'Lanoxin tablett 62,5 mikrogram'),
  amlodipine: drug('amlodipine', 'Amlodipin tablett 5 mg'),
  simvastatin: drug('simvastatin', 'Simvastatin tablett 20 mg'),
  ramipril: drug('ramipril', 'Ramipril tablett 5 mg'),
  doxycycline: drug('doxycycline', 'Doxylin tablett 100 mg'),
  prednisolone: drug('prednisolone', 'Prednisolon tablett 20 mg'),
  potassium: drug('potassiumChloride', 'Kaleorid depottablett 750 mg'),
  cobalamin: drug('cobalamin', 'Vitamin B12 depot injeksjonsvæske 1 mg/ml'),
  ibuprofen: drug('ibuprofen', 'NSAID (ibuprofen og lignende)'),
  influenza: drug('influenza', 'Influensavaksine'),
  pneumococcal: drug('pneumococcalPolysaccharide', 'Pneumokokkvaksine'),
  covid: drug('covid19', 'Koronavaksine'),
  tetanus: drug('tetanusDiphtheria', 'Vaksine mot difteri og stivkrampe'),
} as const;

export const STOPPED = DISCONTINUATION;
