import { expect } from '@open-wc/testing';
import { named, request, type Json } from './support/medicines.js';
import { listOf } from './support/list.js';

const taken = (code: string, more: Json = {}): Json =>
  named(`Metformin ${code}`, {
    resourceType: 'MedicationStatement',
    status: 'recorded',
    authoredOn: undefined,
    intent: undefined,
    medicationCodeableConcept: undefined,
    medication: { concept: { text: 'Metformin' } },
    effectivePeriod: { start: '2026-01-01' },
    adherence: { code: { coding: [{ code }] }, reason: [{ text: 'nausea' }] },
    ...more,
  });

/** Group and marks of the only row. */
async function rowOf(
  resource: Json,
  lang = 'en',
  attributes = {},
): Promise<{ group: string; marks: readonly string[] }> {
  const { sections } = await listOf({ epj: [resource] }, { lang, attributes });
  expect(sections).to.have.length(1);
  return { group: sections[0]!.title, marks: sections[0]!.rows[0]!.marks };
}

describe('what a row must say before it is acted on', () => {
  it('GEN-03 a medicine that is taken, but not as directed, is in use, and says so with the reason', async () => {
    const not = 'taking-not-as-directed';
    expect(await rowOf(taken(not))).to.deep.equal({
      group: 'Regular',
      marks: ['Taken, but not as directed (reason: nausea)'],
    });
    expect((await rowOf(taken(not), 'nb')).marks).to.deep.equal([
      'Tas, men ikke som forskrevet (årsak: nausea)',
    ]);
    expect((await rowOf(taken(not), 'nn')).marks).to.deep.equal([
      'Blir teke, men ikkje som forskrive (årsak: nausea)',
    ]);
    expect(await rowOf(taken('taking-as-directed'))).to.deep.equal({ group: 'Regular', marks: [] });
  });

  it('GEN-02 MED-21 why it is not taken, or on hold, stands in the row', async () => {
    expect(await rowOf(taken('not-taking'))).to.deep.equal({
      group: 'Not to be used, or not taken',
      marks: ['Reason: nausea'],
    });
    expect((await rowOf(taken('on-hold'))).marks).to.deep.equal(['On hold', 'Reason: nausea']);
    expect(
      (await rowOf(taken('on-hold', { adherence: { code: { coding: [{ code: 'on-hold' }] } } }))).marks,
    ).to.deep.equal(['On hold']);
    const held = request({ status: 'on-hold', statusReason: { text: 'surgery' } });
    expect((await rowOf(held)).marks).to.deep.equal(['On hold', 'Reason: surgery']);
  });

  it('GEN-03 a code that the edition does not have stands as it was written, and never among regular ones', async () => {
    // A status of R4, in an element of R5.
    const row = await rowOf(taken('intended'));
    expect(row.group).to.equal('Status unknown');
    expect(row.marks.join()).to.contain('Unknown code: intended');
  });

  it('GEN-08 what the patient reports is not prescribed by the patient', async () => {
    const by = (reference: string, more: Json = {}): Json => ({ reportedReference: { reference, ...more } });
    const cases: readonly (readonly [Json, readonly [en: string, nb: string, nn: string] | undefined])[] = [
      [
        by('Patient/p', { display: 'Kari' }),
        ['Reported by the patient', 'Opplyst av pasienten', 'Opplyst av pasienten'],
      ],
      [
        by('RelatedPerson/r', { display: 'Ola' }),
        ['Reported by a relative (Ola)', 'Opplyst av pårørende (Ola)', 'Opplyst av pårørande (Ola)'],
      ],
      [
        { reportedBoolean: true },
        ['Reported, not said by whom', 'Opplyst, ikke sagt av hvem', 'Opplyst, ikkje sagt av kven'],
      ],
      [{ reportedBoolean: false }, undefined],
      [
        { resourceType: 'MedicationStatement', informationSource: { reference: 'Patient/p' } },
        ['Reported by the patient', 'Opplyst av pasienten', 'Opplyst av pasienten'],
      ],
      [
        {
          reported: true,
          informationSource: [
            { reference: 'Practitioner/d', display: 'Dr Berg' },
            { reference: 'Patient/p' },
          ],
        },
        ['Reported by the patient', 'Opplyst av pasienten', 'Opplyst av pasienten'],
      ],
    ];
    for (const [more, said] of cases)
      for (const [at, lang] of ['en', 'nb', 'nn'].entries()) {
        const list = await listOf({ epj: [request(more)] }, { lang });
        expect(list.rows[0]?.marks, JSON.stringify(more)).to.deep.equal(said ? [said[at]] : []);
        const source = [...list.root.querySelectorAll('.row .c-source')].at(-1)?.textContent ?? '';
        expect(source).not.to.match(/Kari|Ola|Berg|Patient/);
      }
  });

  it('GEN-08 what a professional reports is no mark: it says so where the prescriber would stand', async () => {
    const more = { reportedReference: { reference: 'Practitioner/d', display: 'Dr Berg' } };
    for (const [lang, said] of [
      ['en', 'Reported by Dr Berg'],
      ['nb', 'Opplyst av Dr Berg'],
    ]) {
      const list = await listOf({ epj: [request(more)] }, { lang: lang! });
      expect(list.rows[0]?.marks).to.deep.equal([]);
      expect([...list.root.querySelectorAll('.row .c-source')].at(-1)?.textContent).to.contain(said);
    }
  });

  it('GEN-08 who prescribed a reported medicine is still its prescriber', async () => {
    const more = { reportedBoolean: true, requester: { display: 'Dr Berg' } };
    const list = await listOf({ epj: [request(more)] }, { lang: 'en' });
    expect(list.rows[0]?.marks).to.deep.equal(['Reported, not said by whom']);
    expect(list.root.querySelector('.row .c-source:not([role=columnheader])')?.textContent).to.contain(
      'Dr Berg',
    );
  });

  it('GEN-05 a list of changes says in the row of the medicine what it did, when and where', async () => {
    const changes = (medicine: Json, line: Json, more: Json = {}): readonly Json[] => [
      medicine,
      {
        resourceType: 'List',
        id: 'l',
        status: 'current',
        mode: 'changes',
        title: 'Discharge',
        subject: { reference: 'Patient/p' },
        date: '2026-11-20',
        entry: [{ item: { reference: `MedicationRequest/${medicine['id']}` }, ...line }],
        ...more,
      },
    ];
    const ceased = { deleted: true, flag: { text: 'Ceased' } };
    const marks = async (line: Json, more: Json = {}, lang = 'en'): Promise<readonly string[]> =>
      (await listOf({ ward: changes(request(), line, more) }, { lang })).rows[0]!.marks;
    expect(await marks(ceased)).to.deep.equal([
      'Ceased (removed from the list) according to “Discharge”, 20 November 2026, ward',
    ]);
    expect(await marks(ceased, {}, 'nb')).to.deep.equal([
      'Ceased (fjernet fra listen) ifølge «Discharge», 20. november 2026, ward',
    ]);
    expect(await marks(ceased, {}, 'nn')).to.deep.equal([
      'Ceased (fjerna frå lista) ifølgje «Discharge», 20. november 2026, ward',
    ]);
    expect(await marks({ deleted: true })).to.deep.equal([
      'Removed from the list according to “Discharge”, 20 November 2026, ward',
    ]);
    expect(await marks({ flag: { text: 'Dose changed' }, date: '2026-11-19' })).to.deep.equal([
      'Dose changed according to “Discharge”, 19 November 2026, ward',
    ]);
    expect(await marks({})).to.deep.equal([]);
    expect(await marks({ deleted: false })).to.deep.equal([]);
    expect(await marks(ceased, { status: 'entered-in-error' })).to.deep.equal([]);
    expect(await marks(ceased, { status: 'retired' })).to.deep.equal([]);
  });
});
