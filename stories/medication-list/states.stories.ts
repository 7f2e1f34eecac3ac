import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PatientRecord } from '@care-timeline/record';
import { answeredRecord } from '../support/records.js';
import {
  allergy,
  coded,
  during,
  lasting,
  MASKED,
  prescription,
  recordOf,
  recordWithout,
  structured,
} from './resources.js';
import { many, sixStates } from '../support/six-states.js';

interface Args {
  record: PatientRecord | undefined;
  show: 'current' | 'past' | 'all';
  groupBy: 'use' | 'indication' | 'atc' | 'source' | 'prescriber';
  compare: boolean;
  asOf: string;
  changedSince: string;
}

const meta: Meta<Args> = {
  title: 'Medication list/States',
  component: 'care-medication-list',
  args: { show: 'current', groupBy: 'use', compare: false, asOf: '', changedSince: '' },
  argTypes: { record: { control: false } },
  render: ({ record, show, groupBy, compare, asOf, changedSince }, { globals }) =>
    html`<care-medication-list
      .record=${record}
      time-zone=${globals['timeZone']}
      density=${globals['density']}
      show=${show}
      group-by=${groupBy}
      as-of=${asOf}
      changed-since=${changedSince}
      ?compare=${compare}
    ></care-medication-list>`,
};
export default meta;
type Story = StoryObj<Args>;

const furosemide = coded('C03CA01', 'Furosemid', 'Furix tablett 40 mg');
const apixaban = coded('B01AF02', 'Apiksaban', 'Eliquis tablett 5 mg');

/** One medicine in each group, in the order of the list (MED-20, MED-21, MED-25). */
export const Groups: Story = {
  tags: ['visual'],
  args: {
    show: 'all',
    record: recordOf({
      Fastlege: [
        prescription('', '1 tablett morgen', { ...furosemide, reasonCode: [{ text: 'Hjertesvikt' }] }),
        prescription('Paracet tablett 500 mg', '', {
          dosageInstruction: [
            {
              text: '2 tabletter',
              asNeededCodeableConcept: { text: 'smerter' },
              maxDosePerPeriod: {
                numerator: { value: 8, unit: 'tabletter' },
                denominator: { value: 24, unit: 'h', code: 'h', system: 'http://unitsofmeasure.org' },
              },
            },
          ],
        }),
        prescription('Selexid tablett 400 mg', '', {
          ...during('1 tablett 3 ganger daglig i 7 dager', { start: '2026-11-20', end: '2026-11-27' }),
          courseOfTherapyType: { coding: [{ code: 'acute' }] },
        }),
        prescription('Metformin tablett 500 mg', '1 tablett morgen og kveld', { status: 'on-hold' }),
        prescription('Kaleorid depottablett 750 mg', '1 tablett daglig', {
          intent: 'plan',
          ...during('1 tablett daglig', { start: '2026-12-01' }),
        }),
        prescription('Ibuprofen', 'Skal ikke brukes: nyresvikt', { doNotPerform: true }),
        prescription('Lanoxin tablett 62,5 mikrogram', '', {
          status: 'stopped',
          ...during('1 tablett daglig', { start: '2019-03-01', end: '2026-10-30' }),
        }),
        prescription('Simvastatin tablett 20 mg', '', {
          status: 'completed',
          ...during('1 tablett kveld', { start: '2008-01-15', end: '2014-06-01' }),
        }),
        prescription('Marevan tablett 2,5 mg', 'Etter skjema', { status: 'unknown' }),
        prescription('Feil pasient', '1 tablett', { status: 'entered-in-error' }),
      ],
    }),
  },
};

export const ByIndication: Story = { args: { ...Groups.args, groupBy: 'indication' } };
export const ByAtc: Story = { args: { ...Groups.args, groupBy: 'atc' } };
export const ByPrescriber: Story = { args: { ...Groups.args, groupBy: 'prescriber' } };

/** A stop that lies ahead, a period and a course that have ended without a stop, and a prescription that is valid (MED-22, MED-30). */
export const StopsAndPeriods: Story = {
  args: {
    record: recordOf({
      Fastlege: [
        prescription(
          'Stopper til jul',
          '',
          during('1 tablett daglig', { start: '2026-01-01', end: '2026-12-24' }),
        ),
        prescription('Utløpt', '', during('1 tablett daglig', { start: '2025-01-01', end: '2026-02-01' })),
        prescription('Begynner snart', '', during('1 tablett daglig', { start: '2026-12-01' })),
        prescription('Apocillin tablett 660 mg', '', {
          authoredOn: '2026-06-15',
          ...lasting('1 tablett 4 ganger daglig i 7 dager', 7),
        }),
        prescription('Selexid tablett 400 mg', '', {
          authoredOn: '2026-11-20',
          ...lasting('1 tablett 3 ganger daglig i 7 dager', 7),
        }),
        prescription('Resepten gjelder ennå', '1 tablett daglig', {
          dispenseRequest: { validityPeriod: { start: '2026-02-10', end: '2027-02-09' } },
        }),
      ],
    }),
  },
};

/** Verbatim with its line breaks, generated from structure, in steps, as needed, by weekday, and none (MED-03 to MED-09). */
export const Doses: Story = {
  args: {
    record: recordOf({
      Fastlege: [
        prescription(
          'Prednisolon tablett 5 mg',
          '4 tabletter i 3 dager,\nderetter 2 tabletter i 3 dager,\nderetter SLUTT',
        ),
        prescription('Levaxin tablett 75 mikrogram', '', structured(1, 'tablett', ['MORN'])),
        prescription('Paracet tablett 1 g', '', structured(1, 'tablett', ['MORN', 'NOON', 'EVE', 'NIGHT'])),
        prescription(
          'Metotreksat tablett 2,5 mg',
          '',
          structured(4, 'tablett', ['MORN'], { dayOfWeek: ['mon'] }),
        ),
        prescription('Deksametason tablett 4 mg', '', {
          dosageInstruction: [
            { sequence: 1, text: '2 tabletter morgen i 7 dager' },
            { sequence: 2, text: '1 tablett morgen' },
          ],
        }),
        prescription('Ventoline inhalasjonsaerosol', '', {
          dosageInstruction: [{ text: '1–2 inhalasjoner', asNeededBoolean: true }],
        }),
        prescription('Uten dosering', ''),
        prescription('Skjermet dosering', '', {
          dosageInstruction: [{ _text: { extension: [MASKED] } }],
        }),
      ],
    }),
  },
};

/** Real names, among the longest; nothing is cut and they break between words (MED-01). */
export const LongNames: Story = {
  tags: ['visual'],
  args: {
    record: recordOf({
      Fastlege: [
        'Hydroksyprogesteronkaproat depotinjeksjonsvæske, oppløsning 250 mg/ml',
        'Emtricitabin/tenofoviralafenamid/bictegravir Biktarvy filmdrasjert tablett 50 mg/200 mg/25 mg',
        'Indakaterol/glykopyrroniumbromid/mometason Enerzair Breezhaler 114 mikrogram/46 mikrogram/136 mikrogram',
        'Difteri-tetanus-kikhoste-poliomyelitt-vaksine injeksjonsvæske, suspensjon, ferdigfylt sprøyte',
      ].map((name) => prescription(name, '1 dose')),
    }),
  },
};

/** Two contents under one id, and nothing that says which is newer: the one that is shown says so (GEN-07). */
export const TwoVersions: Story = {
  args: {
    record: recordOf({
      Fastlege: ['1 tablett morgen', '2 tabletter morgen'].map((dose) =>
        prescription('', dose, { ...furosemide, id: 'twice' }),
      ),
    }),
  },
};

const multidose = { category: [{ coding: [{ code: 'M', display: 'Multidose' }] }] };
/** Packed by the pharmacy, and a filter for it. */
export const Multidose: Story = {
  args: {
    record: recordOf({
      Sykehjem: [
        prescription('Amlodipin tablett 5 mg', '1 tablett morgen', multidose),
        prescription('Escitalopram tablett 10 mg', '1 tablett morgen', multidose),
        prescription('Fragmin injeksjonsvæske', '1 sprøyte daglig'),
      ],
    }),
  },
};

const twoSystems = recordOf({
  Fastlege: [
    prescription('', '1 tablett morgen', { ...furosemide, id: 'a' }),
    prescription('', '1 tablett morgen og kveld', { ...apixaban, id: 'b' }),
    prescription('Zink tablett', '1 tablett daglig'),
  ],
  Hjemmetjenesten: [
    prescription('', '2 tabletter morgen', { ...furosemide, id: 'a' }),
    prescription('', '1 tablett morgen og kveld', { ...apixaban, id: 'b' }),
  ],
});
/** Identical rows are one row with both sources; similar ones stand together with what differs marked (MED-27). */
export const SeveralSystems: Story = { args: { record: twoSystems } };
export const Comparison: Story = { args: { record: twoSystems, compare: true } };

const changing = recordOf({
  Fastlege: [
    prescription('', '', {
      ...furosemide,
      ...structured(1, 'tablett', ['MORN']),
      id: 'old',
      authoredOn: '2026-02-10',
      status: 'completed',
    }),
    prescription('', '', {
      ...furosemide,
      ...structured(2, 'tablett', ['MORN']),
      authoredOn: '2026-11-02',
      priorPrescription: { reference: 'MedicationRequest/old' },
    }),
    prescription('', '1 tablett morgen og kveld', { ...apixaban, authoredOn: '2026-11-10' }),
    prescription('Lanoxin tablett', '', {
      status: 'stopped',
      ...during('1 tablett', { start: '2020-01-01', end: '2026-11-05' }),
    }),
  ],
});
/** New, stopped and a higher dose since the first of the month. */
export const ChangedSince: Story = { args: { record: changing, changedSince: '2026-11-01', show: 'all' } };
/** The list of an earlier day, and a way back to today. */
export const AsOf: Story = { args: { record: changing, asOf: '2026-10-01' } };

const one = [prescription('', '1 tablett morgen', furosemide)];
/** A system that failed, one that is locked and one on its way: in the header and by name (GEN-06). */
export const Incomplete: Story = {
  args: {
    record: recordWithout(
      { Fastlege: one },
      {
        Kjernejournal: ['failed', 'tidsavbrudd'],
        Reseptformidleren: ['blocked', 'låste resepter'],
        Sykehus: ['loading', ''],
      },
    ),
  },
};

export const AllergiesKnown: Story = {
  args: {
    record: recordOf({
      Fastlege: [
        ...one,
        allergy('Penicillin', {
          criticality: 'high',
          verificationStatus: { coding: [{ code: 'confirmed' }] },
          reaction: [{ manifestation: [{ text: 'anafylaksi' }] }],
        }),
        allergy('Lateks', { criticality: 'low', verificationStatus: { coding: [{ code: 'unconfirmed' }] } }),
        allergy('Egg', { verificationStatus: { coding: [{ code: 'refuted' }] } }),
        {
          resourceType: 'Flag',
          id: 'f',
          status: 'active',
          subject: { reference: 'Patient/p' },
          code: { text: 'Vanskelig intubasjon' },
        },
      ],
    }),
  },
};
export const AllergiesNoneKnown: Story = {
  args: {
    record: recordOf({
      Fastlege: [
        ...one,
        allergy('', { code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003' }] } }),
      ],
    }),
  },
};
export const AllergiesNotRecorded: Story = { args: { record: recordOf({ Fastlege: one }) } };
export const AllergiesUnavailable: Story = {
  args: { record: recordWithout({ Fastlege: one }, { Kjernejournal: ['failed', 'tidsavbrudd'] }) },
};

export const NoneKnown: Story = {
  args: {
    record: recordOf({
      Fastlege: [
        prescription('', '', {
          medicationCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code: '787481004' }] },
        }),
      ],
    }),
  },
};
export const Unavailable: Story = {
  args: { record: recordWithout({}, { Fastlege: ['failed', 'serveren svarte ikke'] }) },
};
export const EmptyRecord: Story = { args: { record: answeredRecord() } };
export const NoRecord: Story = { args: { record: undefined } };

/** Restricted, and a modifier that nobody understands: told, and never looking ordinary (GEN-04, GEN-08). */
export const RestrictedAndUnsafe: Story = {
  args: {
    record: recordOf({
      Fastlege: [
        prescription('Sperret legemiddel', '1 tablett', {
          meta: { security: [{ code: 'R', display: 'Sperret for innsyn' }] },
        }),
        prescription('Med ukjent modifikator', '1 tablett', {
          modifierExtension: [{ url: 'urn:x', valueBoolean: true }],
        }),
      ],
    }),
  },
};

const six = sixStates({
  some: prescription('Furix tablett 40 mg', '1 tablett morgen'),
  seen: /Furix tablett 40 mg/,
  many: many(300, (i) => prescription(`Middel ${i + 1} tablett 10 mg`, '1 tablett daglig')),
  counted: /300/,
});
export const Empty: Story = six.Empty;
export const Loading: Story = six.Loading;
export const Partial: Story = six.Partial;
export const Failed: Story = six.Failed;
export const Huge: Story = six.Huge;
export const Hostile: Story = six.Hostile;
