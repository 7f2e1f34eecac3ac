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
      marks: ['Taken, but not as directed (nausea)'],
    });
    expect((await rowOf(taken(not), 'nb')).marks).to.deep.equal(['Tas, men ikke som forskrevet (nausea)']);
    expect((await rowOf(taken(not), 'nn')).marks).to.deep.equal([
      'Blir teke, men ikkje som forskrive (nausea)',
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
    expect(row.marks[0]).to.contain('Unknown code: intended');
  });
});
