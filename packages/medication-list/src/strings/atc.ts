import type { Row } from '@care-timeline/ui';

/** Anatomical groups, the first level of the ATC system. */
export const ATC = {
  A: [
    'Fordøyelsesorganer og stoffskifte',
    'Fordøyingsorgan og stoffskifte',
    'Alimentary tract and metabolism',
  ],
  B: ['Blod og bloddannende organer', 'Blod og bloddannande organ', 'Blood and blood forming organs'],
  C: ['Hjerte og kretsløp', 'Hjarte og krinsløp', 'Cardiovascular system'],
  D: ['Hud', 'Hud', 'Dermatologicals'],
  G: [
    'Urogenitalsystem og kjønnshormoner',
    'Urogenitalsystem og kjønnshormon',
    'Genito-urinary system and sex hormones',
  ],
  H: ['Hormoner til systemisk bruk', 'Hormon til systemisk bruk', 'Systemic hormonal preparations'],
  J: [
    'Antiinfektiva til systemisk bruk',
    'Antiinfektiva til systemisk bruk',
    'Antiinfectives for systemic use',
  ],
  L: [
    'Antineoplastiske og immunmodulerende midler',
    'Antineoplastiske og immunmodulerande middel',
    'Antineoplastic and immunomodulating agents',
  ],
  M: ['Muskler og skjelett', 'Musklar og skjelett', 'Musculo-skeletal system'],
  N: ['Nervesystemet', 'Nervesystemet', 'Nervous system'],
  P: ['Antiparasittære midler', 'Antiparasittære middel', 'Antiparasitic products'],
  R: ['Respirasjonsorganer', 'Respirasjonsorgan', 'Respiratory system'],
  S: ['Sanseorganer', 'Sanseorgan', 'Sensory organs'],
  V: ['Varia', 'Varia', 'Various'],
} as const satisfies Readonly<Record<string, Row>>;
