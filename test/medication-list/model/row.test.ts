import { describe, expect, it } from 'vitest';
import { compareSources } from '../../../packages/medication-list/src/model/compare.js';
import { listText } from '../../../packages/medication-list/src/model/text.js';
import { sectionsOf } from '../../../packages/medication-list/src/model/sections.js';
import { differenceTitle } from '../../../packages/medication-list/src/model/row.js';
import type { Medicine } from '../../../packages/medication-list/src/model/medicine.js';
import { historyOf } from '../../../packages/medication-list/src/model/history.js';
import { entryOf, medicine, named, request, type Json } from '../support/medicines.js';
import { rows } from '../support/rows.js';
import { LANGUAGES, words } from '../support/words.js';

const row = (json: Json, more: Partial<Medicine> = {}) => rows([medicine(json, more)])[0]!;
const marks = (json: Json, more: Partial<Medicine> = {}) =>
  Object.fromEntries(row(json, more).marks.map(({ kind, text }) => [kind, text]));
const dates = (json: Json, more: Partial<Medicine> = {}) =>
  row(json, more).dates.map(({ label, text }) => `${label} ${text}`.replaceAll('\u00a0', ' '));
/** The same medicine as another system tells it. */
const inSource = (sourceId: string, { entry, ...more }: Medicine): Medicine => {
  const moved = { ...entry, sourceId };
  return { ...more, entry: moved, members: [moved] };
};
const day = (text: string) => entryOf(request({ authoredOn: text })).medication!.authoredOn!;

describe('rows', () => {
  it('MED-21 paused stands out in words', () => {
    expect(marks(request({ status: 'on-hold' }), { group: 'paused' })).toEqual({ paused: 'Pauset' });
  });

  it('MED-22 a stop date for past; a stop that lies ahead reads "stops on"', () => {
    const at = day('2026-12-01');
    expect(dates(request(), { stop: { at, future: true } })).toContain('Seponeres 1. desember 2026');
    expect(dates(request(), { group: 'past', stop: { at: day('2026-10-30'), future: false } })).toContain(
      'Seponert 30. oktober 2026',
    );
    expect(dates(request({ status: 'completed' }), { group: 'past' })).toContain('Avsluttet Dato ukjent');
  });

  it('MED-30 an expired period with status active reads "has ended, not stopped"', () => {
    const json = request({
      dosageInstruction: [
        { text: '1', timing: { repeat: { boundsPeriod: { start: '2026-01-01', end: '2026-02-01' } } } },
      ],
    });
    expect(marks(json, { periodEnded: true })['period-ended']).toBe('Perioden er utløpt, ikke seponert');
    expect(dates(json, { periodEnded: true })).toContain('Gikk ut 1. februar 2026');
    expect(
      LANGUAGES.map(
        (lang) => rows([medicine(json, { periodEnded: true })], new Map(), words(lang))[0]!.marks[0]!.text,
      ),
    ).toEqual([
      'Perioden er utløpt, ikke seponert',
      'Perioden har gått ut, ikkje seponert',
      'Period has ended, not stopped',
    ]);
  });

  it('MED-22 what was carried through is not said to have been stopped, and a prescription is no period of use', () => {
    const during = { timing: { repeat: { boundsPeriod: { start: '2026-01-01', end: '2026-02-01' } } } };
    const past = (more: Json) =>
      dates(request(more), { group: 'past', stop: { at: day('2026-02-01'), future: false } });
    expect(past({ status: 'completed', dosageInstruction: [during] })).toContain('Avsluttet 1. februar 2026');
    expect(past({ status: 'stopped', dosageInstruction: [during] })).toContain('Seponert 1. februar 2026');
    expect(
      past({ status: 'completed', dosageInstruction: [during], statusReason: { text: 'Utslett' } }),
    ).toContain('Seponert 1. februar 2026');
    expect(
      past({ status: 'ended', effectiveDosePeriod: { start: '2026-01-01', end: '2026-02-01' } }),
    ).toContain('Avsluttet 1. februar 2026');
    expect(dates(request({ status: 'stopped' }), { group: 'past' })).toContain('Seponert Dato ukjent');
    const dispenseRequest = { validityPeriod: { start: '2026-02-10', end: '2027-02-09' } };
    expect(dates(request({ dispenseRequest }))).toEqual([
      'Skrevet 10. februar 2026',
      'Gyldig til 9. februar 2027',
    ]);
    expect(dates(request({ dispenseRequest, authoredOn: undefined }))).toEqual([
      'Gyldig fra 10. februar 2026',
      'Gyldig til 9. februar 2027',
    ]);
    expect(dates(request({ dispenseRequest, status: 'completed' }), { group: 'past' })).toEqual([
      'Skrevet 10. februar 2026',
      'Avsluttet Dato ukjent',
    ]);
  });

  it('MED-10 why a medicine is not to be used is no indication', () => {
    const because = { reasonCode: [{ text: 'Hjertesvikt' }] };
    expect(row(request(because)).indication).toBe('Hjertesvikt');
    expect(row(request({ ...because, doNotPerform: true })).indication).toBe('Årsak: Hjertesvikt');
    expect(row(request({ doNotPerform: true })).indication).toBe('');
  });

  it('GEN-03 an unknown status is said once', () => {
    expect(marks(request({ status: 'unknown' }), { group: 'unknown' })['unknown']).toBe('Status ukjent');
    expect(marks(request({ status: 'zombie' }), { group: 'unknown' })['unknown']).toContain('zombie');
    expect(marks(request({ intent: 'zombie' }), { group: 'unknown' })['unknown']).toContain('zombie');
  });

  it('MED-30 "not stopped" is not said of what nobody knows', () => {
    const json = request({ status: 'unknown' });
    expect(marks(json, { group: 'unknown', periodEnded: true, courseEnded: true })).toEqual({
      unknown: 'Status ukjent',
    });
  });

  it('MED-30 GEN-10 an end that was worked out says so', () => {
    const json = request({
      dosageInstruction: [{ text: '1', timing: { repeat: { boundsDuration: { value: 7, code: 'd' } } } }],
    });
    expect(dates(json)).toContain('Forordnet til 17. februar 2026 (beregnet)');
    expect(dates(json)).toContain('Regnet fra 10. februar 2026 (skrevet)');
    const begun = { ...json, effectiveDosePeriod: { start: '2026-02-20' } };
    expect(dates(begun)).toContain('Forordnet til 27. februar 2026 (beregnet)');
    expect(dates(begun).join()).not.toContain('Regnet fra');
    expect(dates(json, { group: 'past' }).join()).not.toContain('Forordnet');
    // Past because its time was up long ago: nobody stopped it, and nothing says when.
    const lapsed = dates(json, { group: 'past', courseEnded: true });
    expect(lapsed).toContain('Forordnet til 17. februar 2026 (beregnet)');
    expect(lapsed.join()).not.toMatch(/Seponert|Avsluttet/);
    expect(marks(json)['period-ended']).toBeUndefined();
    expect(
      LANGUAGES.map(
        (lang) => rows([medicine(json, { courseEnded: true })], new Map(), words(lang))[0]!.marks[0]!.text,
      ),
    ).toEqual([
      'Etter forordningen ferdig, ikke seponert (beregnet)',
      'Etter forordninga ferdig, ikkje seponert (rekna ut)',
      'Over as ordered, not stopped (computed)',
    ]);
  });

  it('GEN-08 one of two versions that nothing tells apart says so, in whichever source', () => {
    const json = request();
    const plain = medicine(json);
    const contested = { ...plain.entry, contested: true as const };
    expect(marks(json)['contested']).toBeUndefined();
    expect(marks(json, { members: [plain.entry, contested] })['contested']).toBe('To ulike versjoner');
  });

  it('GEN-03 plans say that they are plans; unknown statuses are shown verbatim', () => {
    expect(marks(request({ intent: 'proposal' }), { group: 'planned' })['planned']).toBe('Forslag');
    expect(marks(request({ intent: 'proposal', status: 'stopped' }), { group: 'planned' })['planned']).toBe(
      'Forslag, seponert',
    );
    expect(marks(request({ status: 'draft' }), { group: 'planned' })['planned']).toBe('Utkast');
    expect(marks(request({ status: 'hmm' }), { group: 'unknown' })['unknown']).toContain('hmm');
  });

  it('GEN-04 an unknown modifier extension: cannot be interpreted safely', () => {
    const json = request({ modifierExtension: [{ url: 'urn:x', valueBoolean: true }] });
    expect(marks(json)['unsafe']).toBe('Kan ikke tolkes sikkert');
  });

  it('a locked prescription says that it is', () => {
    const plain = medicine(request());
    const locked = { ...plain.entry, medication: { ...plain.entry.medication!, locked: true as const } };
    const [one] = rows([{ ...plain, entry: locked, members: [locked] }]);
    expect(one!.marks.map(({ text }) => text)).toEqual(['Låst resept']);
  });

  it('GEN-08 confidentiality labels are visible', () => {
    const security = [
      {
        system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
        code: 'R',
        display: 'Sperret for innsyn',
      },
    ];
    expect(marks(request({ meta: { security } }))['restricted']).toBe('Sperret for innsyn');
    expect(marks(request({ meta: { security: [{ code: 'N' }] } }))['restricted']).toBeUndefined();
  });

  it('MED-27 a similar row says what the other source says, attribute by attribute', () => {
    const here = medicine(request());
    const there = medicine(request({ dosageInstruction: [{ text: '2 tabletter morgen' }] }), {
      group: 'recently-stopped',
      stop: { at: day('2026-10-30'), future: false },
    });
    const [one] = rows([
      { ...here, similar: [{ key: there.key, differences: ['dose', 'status', 'stop'] }] },
      there,
    ]);
    expect(one!.differences).toHaveLength(1);
    expect(
      one!.differences[0]!.values.map(({ label, theirs }) => [label, theirs.replaceAll('\u00a0', ' ')]),
    ).toEqual([
      ['Dosering', '2 tabletter morgen'],
      ['Status', 'Nylig seponert'],
      ['Slutt', 'Seponert 30. oktober 2026'],
    ]);
  });

  it('MED-27 two lines of one source are told apart from a disagreement between sources', () => {
    const here = medicine(request());
    const twice = medicine(request());
    const other = medicine(request({ dosageInstruction: [{ text: 'etter behov' }] }));
    const [one] = rows([
      {
        ...here,
        similar: [
          { key: twice.key, differences: [] },
          { key: other.key, differences: ['dose', 'use'] },
        ],
      },
      twice,
      other,
    ]);
    const said = one!.differences.map((difference) =>
      differenceTitle(difference, words()).replaceAll('\u00a0', ' '),
    );
    expect(said).toEqual(['Står også på 2 andre linjer, med avvik: dosering og bruk']);
    expect(one!.differences.every(({ minor }) => minor)).toBe(true);
    expect([...one!.differs]).toEqual([]);
    const [alone] = rows([{ ...here, similar: [{ key: twice.key, differences: [] }] }, twice]);
    expect(differenceTitle(alone!.differences[0]!, words()).replaceAll('\u00a0', ' ')).toBe(
      'Står også på 1 annen linje, uten avvik',
    );
  });

  it('GEN-03 MED-22 a plan says when it is to begin, and never since when it is used', () => {
    const bounds = (start: string): Json => ({
      dosageInstruction: [{ text: '1', timing: { repeat: { boundsPeriod: { start } } } }],
    });
    const planned = { group: 'planned' } as const;
    expect(dates(request(bounds('2026-12-01')), { ...planned, startsLater: true })).toContain(
      'Starter 1. desember 2026',
    );
    expect(dates(request(bounds('2026-10-01')), planned)).toEqual([
      'Planlagt fra 1. oktober 2026',
      'Skrevet 10. februar 2026',
    ]);
    expect(dates(request({ ...bounds('2026-12-01'), authoredOn: undefined }), planned)).toEqual([
      'Planlagt fra 1. desember 2026',
    ]);
    expect(dates(request(), planned)).toEqual(['Skrevet 10. februar 2026']);
  });

  it('"last changed" is later than what it was changed from, and is not said of what is over', () => {
    const bounds = (start: string): Json => ({
      dosageInstruction: [{ text: '1', timing: { repeat: { boundsPeriod: { start } } } }],
    });
    expect(dates(request(bounds('2026-01-01')))).toEqual([
      'Siden 1. januar 2026',
      'Sist endret 10. februar 2026',
    ]);
    expect(dates(request(bounds('2026-03-01')))).toEqual(['Siden 1. mars 2026']);
    const stop = { at: day('2026-10-30'), future: false };
    expect(dates(request(bounds('2026-01-01')), { group: 'past', stop })).toEqual([
      'Siden 1. januar 2026',
      'Seponert 30. oktober 2026',
    ]);
  });

  it('MED-28 MED-29 the chain, dispenses and administrations are history, newest first', () => {
    const old = entryOf(
      request({ id: 'old', authoredOn: '2025-02-10', dosageInstruction: [{ text: '1 tablett' }] }),
    );
    const given = entryOf({
      resourceType: 'MedicationAdministration',
      id: 'given',
      status: 'not-done',
      statusReason: [{ text: 'kvalme' }],
      subject: { reference: 'Patient/p' },
      medicationCodeableConcept: { text: 'Furix' },
      effectiveDateTime: '2026-11-22T08:00:00+01:00',
    });
    const handed = entryOf({
      resourceType: 'MedicationDispense',
      id: 'handed',
      status: 'completed',
      subject: { reference: 'Patient/p' },
      medicationCodeableConcept: { text: 'Furix' },
      quantity: { value: 100, unit: 'tablett' },
      whenHandedOver: '2026-02-11',
    });
    const history = historyOf(medicine(request(), { earlier: [old], events: [given, handed] }), words());
    expect(history.chain.map(({ label }) => label)).toEqual(['Dose endret', 'Forskrevet']);
    expect(history.chain[0]).toMatchObject({ text: '1 tablett morgen', before: '1 tablett' });
    expect(history.administrations[0]!.label).toBe(words().terms.negation['not-given']);
    expect(history.administrations[0]!.text).toContain('kvalme');
    expect(history.dispenses[0]!.text).toContain('100\u00a0tabletter');
  });

  it('copies as text: name, dose, indication, dates and sources in this order', () => {
    const made = rows([
      medicine(request({ reasonCode: [{ text: 'Hjertesvikt' }], requester: { display: 'Lege A' } })),
    ]);
    const text = listText(
      {
        title: 'Legemiddelliste',
        notices: [],
        criticalPanelText: 'Allergier: Ikke registrert',
        sections: sectionsOf(made, 'use', words()),
      },
      words(),
    );
    expect(text.replaceAll('\u00a0', ' ')).toBe(
      [
        'Legemiddelliste',
        'Allergier: Ikke registrert',
        '',
        'Fast (1)',
        '- Furosemid Furix tablett 40 mg',
        '  1 tablett morgen',
        '  Bruksområde: Hjertesvikt',
        '  Skrevet 10. februar 2026',
        '  Forskrevet av: Lege A',
        '  Kilde: epj',
      ].join('\n'),
    );
  });
});

describe('comparing sources', () => {
  const both = medicine(named('Eliquis tablett 5 mg'));
  const joined = { ...both, members: [both.entry, { ...both.entry, sourceId: 'gp', key: 'gp|x' }] };
  const a = medicine(request({ id: 'a' }));
  const b = inSource(
    'gp',
    medicine(request({ id: 'b', dosageInstruction: [{ text: '2 tabletter morgen' }] })),
  );
  const pair = [
    { ...a, similar: [{ key: b.key, differences: ['dose'] }] },
    { ...b, similar: [{ key: a.key, differences: ['dose'] }] },
  ];
  const alone = medicine(named('Zink'));
  const concept = (label: string) => ({ ...a.entry.code!, label, codings: [] });

  it('MED-27 every row is identical, similar or only here, in exactly one of them', () => {
    const made = rows([joined, ...pair, alone]);
    const compared = compareSources(made, 'current', words());
    expect(compared.identical.map(({ key }) => key)).toEqual([joined.key]);
    expect(compared.similar.map((cluster) => cluster.rows.map(({ key }) => key))).toEqual([[a.key, b.key]]);
    expect(compared.only.map(({ source, rows: of }) => [source, of.map(({ key }) => key)])).toEqual([
      ['epj', [alone.key]],
    ]);
  });

  it('MED-27 marks the attribute that differs and no other', () => {
    const [cluster] = compareSources(rows(pair), 'current', words()).similar;
    const differs = cluster!.attributes.filter((one) => one.differs).map(({ attribute }) => attribute);
    expect(differs).toEqual(['dose']);
    expect(cluster!.attributes.find(({ attribute }) => attribute === 'dose')!.values).toEqual([
      '1 tablett morgen',
      '2 tabletter morgen',
    ]);
  });

  it('MED-27 two lines of one source are no disagreement between sources', () => {
    const twin = { ...b, entry: { ...b.entry, sourceId: 'epj' } };
    const compared = compareSources(
      rows([
        { ...a, similar: [{ key: b.key, differences: ['dose'] }] },
        { ...twin, members: [twin.entry], similar: [{ key: a.key, differences: ['dose'] }] },
      ]),
      'current',
      words(),
    );
    expect(compared.similar).toEqual([]);
    expect(compared.only.map(({ source, rows: of }) => [source, of.length])).toEqual([['epj', 2]]);
  });

  it('MED-27 a form that only one of them tells is shown as told and not stated', () => {
    const form = {
      ...a,
      entry: { ...a.entry, medication: { ...a.entry.medication!, form: concept('kapsel') } },
    };
    const [cluster] = compareSources(
      rows([
        { ...form, similar: [{ key: b.key, differences: ['form'] }] },
        { ...b, similar: [{ key: a.key, differences: ['form'] }] },
      ]),
      'current',
      words(),
    ).similar;
    expect(cluster!.attributes.find(({ attribute }) => attribute === 'form')).toMatchObject({
      values: ['kapsel', ''],
      differs: true,
    });
  });

  it('MED-27 compares what is in use here with what is stopped there', () => {
    const stopped = inSource('gp', { ...pair[1]!, group: 'past' as const });
    const [cluster] = compareSources(rows([pair[0]!, stopped]), 'current', words()).similar;
    expect(cluster!.attributes.find(({ attribute }) => attribute === 'status')!.differs).toBe(true);
  });
});
