import { SYSTEM, table } from './systems.js';

/** 9101: how a medicine is used. */
export const TYPE_OF_USE = table(SYSTEM.typeOfUse, {
  regular: ['1', 'Fast'],
  course: ['2', 'Kur'],
  asNeeded: ['3', 'Ved behov'],
});

/** 7494: why a medicine was discontinued. */
export const DISCONTINUATION = table(SYSTEM.discontinuation, {
  finished: ['A', 'Avsluttet behandling'],
  other: ['X', 'Annen årsak'],
});

/** 9060: categories of health personnel. */
export const PROFESSION = table(SYSTEM.profession, {
  doctor: ['LE', 'Lege'],
  nurse: ['SP', 'Sykepleier'],
  physiotherapist: ['FT', 'Fysioterapeut'],
  midwife: ['JO', 'Jordmor'],
  healthWorker: ['HF', 'Helsefagarbeider'],
  occupationalTherapist: ['ET', 'Ergoterapeut'],
  pharmacist: ['FA', 'Provisorfarmasøyt'],
});
