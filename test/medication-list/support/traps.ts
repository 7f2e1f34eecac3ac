import { ATC, named, request, type Json } from './medicines.js';

/** The four resources of docs/medication-traps.md, and what the list says of each, in the words of that page. */
export interface Trap {
  readonly resource: Json;
  /** Heading of the section; empty where no row is shown. */
  readonly section: string;
  readonly says: readonly string[];
}

const coded = (code: string, display: string, text: string): Json => ({
  medicationCodeableConcept: { coding: [{ system: ATC, code, display }], text },
});

export const TRAPS: readonly Trap[] = [
  {
    resource: request({
      id: 't1',
      ...coded('M01AE01', 'Ibuprofen', 'Ibuprofen 400 mg'),
      doNotPerform: true,
      dosageInstruction: [{ text: 'Skal ikke brukes: nyresvikt' }],
    }),
    section: 'Skal ikke brukes, eller ikke tatt',
    says: ['IKKE Ibuprofen 400 mg', 'Skal ikke brukes: nyresvikt'],
  },
  {
    resource: request({
      id: 't2',
      ...coded('B01AA03', 'Warfarin', 'Warfarin 2,5 mg'),
      status: 'entered-in-error',
      dosageInstruction: [{ text: '2 tabletter kveld' }],
    }),
    section: '',
    says: ['1 feilregistrert legemiddel vises ikke'],
  },
  {
    resource: named('Kaliumpermanganat bad', { id: 't3', dosageInstruction: [{ text: 'Fotbad daglig' }] }),
    section: 'Fast',
    says: ['Kaliumpermanganat bad', 'Fotbad daglig'],
  },
  {
    resource: request({
      id: 't4',
      ...coded('N02BE01', 'Paracetamol', 'Paracetamol 500 mg'),
      dosageInstruction: [
        {
          text: '2 tabletter',
          asNeededCodeableConcept: { text: 'smerter' },
          maxDosePerPeriod: {
            numerator: { value: 8, unit: 'tabletter' },
            denominator: { value: 24, unit: 'h', system: 'http://unitsofmeasure.org', code: 'h' },
          },
        },
      ],
    }),
    section: 'Ved behov',
    says: ['Paracetamol 500 mg', '2 tabletter', 'ved behov (smerter)', 'høyst 8 tabletter per 24 timer'],
  },
];
