import { SYSTEM, table } from './systems.js';

/** ICD-10 as used by Norwegian hospitals. */
export const ICD10 = table(SYSTEM.icd10, {
  diabetes2: ['E11.9', 'Type 2-diabetes uten komplikasjoner'],
  heartFailure: ['I50.9', 'Uspesifisert hjertesvikt'],
  leftHeartFailure: ['I50.1', 'Venstresidig ventrikkelsvikt'],
  permanentAtrialFibrillation: ['I48.2', 'Kronisk atrieflimmer'],
  infarction: ['I21.9', 'Uspesifisert akutt hjerteinfarkt'],
  copdExacerbation: ['J44.1', 'Uspesifisert kronisk obstruktiv lungesykdom med akutt forverring'],
  copdInfection: ['J44.0', 'Kronisk obstruktiv lungesykdom med akutt nedre luftveisinfeksjon'],
  copd: ['J44.9', 'Uspesifisert kronisk obstruktiv lungesykdom'],
  pneumonia: ['J18.9', 'Uspesifisert pneumoni'],
  appendicitis: ['K35.8', 'Annen og uspesifisert akutt appendisitt'],
  sigmoidCancer: ['C18.7', 'Ondartet svulst i colon sigmoideum'],
  liverMetastases: ['C78.7', 'Sekundær ondartet svulst i lever og intrahepatiske galleganger'],
  lungMetastases: ['C78.0', 'Sekundær ondartet svulst i lunge'],
  palliative: ['Z51.5', 'Palliativ behandling'],
  alzheimerDementia: ['F00.1', 'Demens ved Alzheimers sykdom med sen debut'],
  alzheimer: ['G30.1', 'Alzheimers sykdom med sen debut'],
  femoralNeckFracture: ['S72.0', 'Lårhalsbrudd'],
  osteoporosis: ['M81.9', 'Uspesifisert osteoporose'],
  delivery: ['O80.0', 'Spontan hodefødsel'],
  gestationalDiabetes: ['O24.4', 'Diabetes mellitus som oppstår under svangerskap'],
});
