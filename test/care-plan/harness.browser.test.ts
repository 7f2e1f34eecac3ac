import { expect } from '@open-wc/testing';
import { CarePlanHarness } from '@care-timeline/care-plan/testing.js';
import type { PatientRecord } from '@care-timeline/record';
import { carePlan, detail, goal, recordOf, type Json } from './support/records.js';
import { show } from './support/page.js';

const widgetOf = async (tag: string, record: PatientRecord, more: object = {}): Promise<CarePlanHarness> =>
  new CarePlanHarness(await show(tag, record, more));

const nurse: Json = { resourceType: 'Practitioner', id: 'n', name: [{ text: 'Ingunn Myrvang' }] };
const team: Json = {
  resourceType: 'CareTeam',
  id: 't',
  status: 'active',
  name: 'Team rundt Solveig',
  participant: [{ role: [{ text: 'Primærsykepleier' }], member: { reference: 'Practitioner/n' } }],
};
const task: Json = {
  resourceType: 'Task',
  id: 'v',
  status: 'requested',
  intent: 'order',
  description: 'Morgentilsyn',
  executionPeriod: { start: '2026-11-24T07:00:00+01:00', end: '2026-11-24T08:00:00+01:00' },
};
const record = (): PatientRecord =>
  recordOf(
    nurse,
    team,
    task,
    goal(),
    carePlan({
      author: { reference: 'Practitioner/n' },
      goal: [{ reference: 'Goal/goal' }],
      meta: {
        security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }],
      },
      activity: [
        detail({ performer: [{ reference: 'Practitioner/n' }] }),
        detail({ description: 'Oksygen over 2 liter', doNotPerform: true, status: 'not-started' }),
      ],
    }),
  );

describe('harness of the care-plan widgets', () => {
  it('CPL-02 reads plans, goals and activities, with what must not be done and what is one’s own', async () => {
    const widget = await widgetOf('care-plan', record(), { mine: 'Practitioner/n' });
    expect(widget.plans).to.deep.equal(['Tiltaksplan']);
    expect(widget.activities.map(({ title, negated, mine }) => ({ title, negated, mine }))).to.deep.equal([
      { title: 'Veie hver morgen', negated: false, mine: true },
      { title: 'IKKE: Oksygen over 2 liter', negated: true, mine: false },
    ]);
    expect((await widgetOf('care-goals', record())).goals).to.deep.equal(['Stabil vekt']);
  });

  it('reads members and visits', async () => {
    const { members } = await widgetOf('care-team', record());
    expect(members).to.have.length(1);
    expect(members[0]).to.match(/Primærsykepleier.*Ingunn Myrvang|Ingunn Myrvang.*[Pp]rimærsykepleier/);
    const { visits } = await widgetOf('care-visit-plan', record());
    const [visit] = visits.filter(({ text }) => text.includes('Morgentilsyn'));
    expect(visit?.day).to.match(/24\. november/);
    expect(visit?.text).to.contain('07:00');
  });

  it('GEN-08 source, author and confidentiality are at most one action away, in each widget', async () => {
    const expected: readonly (readonly [string, string])[] = [
      ['care-plan', 'Tiltaksplan'],
      ['care-goals', 'Stabil vekt'],
      ['care-team', 'Team rundt Solveig'],
      ['care-visit-plan', 'Morgentilsyn'],
    ];
    for (const [tag, title] of expected) {
      const widget = await widgetOf(tag, record());
      await widget.open(title);
      expect(widget.detail, tag).to.contain('Hjemmetjenesten');
      if (tag !== 'care-plan') continue;
      expect(widget.detail).to.contain('Ingunn Myrvang');
      expect(widget.text).to.match(/Gradering|Fortrolighet|[Kk]onfidensialitet/);
    }
  });

  it('A11Y-01 everything that acts is a button or a link with a name, in the tab order', async () => {
    for (const tag of ['care-plan', 'care-goals', 'care-team', 'care-visit-plan']) {
      const widget = await widgetOf(tag, record(), { mine: 'Practitioner/n' });
      const acting = widget.all('button, a[href], [tabindex], [role="button"]');
      expect(acting.length, tag).to.be.greaterThan(0);
      for (const one of acting) {
        expect(one.matches('button, a[href]'), `${tag}: ${one.outerHTML}`).to.equal(true);
        expect(one.tabIndex, tag).to.equal(0);
        expect((one.getAttribute('aria-label') ?? one.textContent ?? '').trim(), tag).not.to.equal('');
      }
    }
  });

  it('GEN-09 GEN-06 as of a day before anything, nothing is shown and the day is told', async () => {
    for (const tag of ['care-plan', 'care-goals']) {
      const widget = await widgetOf(tag, record(), { asOf: '2020-01-01' });
      expect([...widget.plans, ...widget.goals], tag).to.deep.equal([]);
      expect(widget.text, tag).to.contain('etter denne datoen');
    }
  });

  it('tells what it does not find', async () => {
    const widget = await widgetOf('care-plan', record());
    for (const act of [() => widget.open('Nix'), () => widget.press('Nix')]) {
      let message = '';
      await act().catch((error: Error) => (message = error.message));
      expect(message).to.contain('Nix');
    }
  });
});
