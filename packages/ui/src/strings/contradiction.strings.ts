import { defineStrings } from './define-strings.js';

/** Words for a record whose Patient resources contradict each other (GEN-13). */
export const contradictionStrings = defineStrings(
  {
    nb: {
      heading: 'Opplysningene kan gjelde flere pasienter',
      why: 'Systemene er koblet sammen som én pasient, men er uenige om hvem pasienten er. Journalen vises ikke før noen har bekreftet at det er samme person.',
      element: { identifier: 'Ulike fødselsnumre', birthDate: 'Ulike fødselsdatoer', name: 'Ulike navn' },
    },
    nn: {
      heading: 'Opplysningane kan gjelde fleire pasientar',
      why: 'Systema er kopla saman som éin pasient, men er usamde om kven pasienten er. Journalen blir ikkje vist før nokon har stadfesta at det er same person.',
      element: { identifier: 'Ulike fødselsnummer', birthDate: 'Ulike fødselsdatoar', name: 'Ulike namn' },
    },
    en: {
      heading: 'The information may be about several patients',
      why: 'The systems are linked as one patient, but disagree about who the patient is. The record is not shown until somebody has confirmed that it is the same person.',
      element: {
        identifier: 'Different national identity numbers',
        birthDate: 'Different birth dates',
        name: 'Different names',
      },
    },
  },
  'contradiction',
);
