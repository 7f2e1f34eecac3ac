import { expect } from '@open-wc/testing';
import type { CareGoals, CarePlan, CareTeam, CareVisitPlan } from '@care-timeline/care-plan';
import type { CareElement } from '@care-timeline/ui';
import { textOf } from '@care-timeline/ui/testing.js';
import { samplePatients } from '@care-timeline/samples';
import { PatientRecord } from '@care-timeline/record';
import {
  carePlan,
  detail,
  goal,
  NOW,
  recordOf,
  weight,
  WEIGHT,
  withSource,
  type Json,
} from './support/records.js';
import { show } from './support/page.js';

function sample(id: string): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  for (const { id: source, label, bundle, failure } of samplePatients.find((one) => one.id === id)!.sources)
    if (!failure) record.add(bundle(), { source: { id: source, label } });
  return record;
}

const all = (element: CareElement, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const button = (element: CareElement, text: RegExp): HTMLElement =>
  all(element, 'button').find((one) => text.test(one.textContent ?? ''))!;
const press = async (element: CareElement, target: HTMLElement): Promise<void> => {
  target.click();
  await element.updateComplete;
};

const plan = (...activities: Json[]): Json => carePlan({ activity: activities });
const TAGS = ['care-plan', 'care-goals', 'care-team', 'care-visit-plan'] as const;

describe('care-plan widgets', () => {
  for (const patient of ['solveig', 'oddvar', 'proeve'])
    it(`A11Y-01 axe finds nothing in any of them: ${patient}`, async function () {
      this.timeout(20_000);
      for (const tag of TAGS) {
        const element = await show(tag, sample(patient));
        await expect(element).to.be.accessible();
      }
    });

  it('A11Y-02 nothing is wider than a page of 320 CSS pixels', async () => {
    for (const tag of TAGS) {
      const element = await show(tag, sample('solveig'));
      element.style.width = '320px';
      await new Promise(requestAnimationFrame);
      expect(element.scrollWidth, tag).to.be.at.most(320);
    }
  });

  it('GEN-06 nothing recorded, and a source that failed, are told apart by each widget', async () => {
    for (const tag of TAGS) {
      const none = textOf((await show(tag, recordOf())).shadowRoot);
      const failed = textOf((await show(tag, withSource(recordOf(), 'failed'))).shadowRoot);
      expect(none, tag).to.match(/[Ii]ngen|Ikke noe/);
      expect(none, tag).not.to.match(/Legesenteret/);
      expect(failed, tag).to.match(/Legesenteret/);
    }
  });

  it('GEN-06 no contact and no visit are told only where every system has answered', async () => {
    const none = /Ingen kontakt er registrert|Ingenting er planlagt/;
    const told = async (record: PatientRecord): Promise<string> =>
      textOf(all(await show('care-visit-plan', record), '[part="contacts"]')[0]);
    expect(await told(recordOf())).to.match(none);
    for (const [state, words] of [
      ['loading', 'henter'],
      ['failed', 'kunne ikke hentes'],
      ['partial', 'delvis hentet'],
      ['blocked', 'sperret'],
    ] as const) {
      const record = recordOf();
      record.setSourceState({ id: 'h', label: 'Hjemmetjenesten' }, state);
      const text = await told(record);
      expect(text, state).to.contain(`Hjemmetjenesten: ${words}`);
      expect(text, state).not.to.match(none);
    }
  });

  it('says what it is without a record', async () => {
    for (const tag of TAGS) expect(textOf((await show(tag, undefined)).shadowRoot), tag).not.to.equal('');
  });
});

describe('care-plan', () => {
  it('CPL-02 MED-10 what must not be done says IKKE in its title and is marked by more than colour', async () => {
    const element = await show<CarePlan>(
      'care-plan',
      recordOf(
        plan(detail({ description: 'Oksygen over 2 liter', doNotPerform: true, status: 'not-started' })),
      ),
    );
    const [activity] = all(element, '[part~="negated"]');
    expect(textOf(activity)).to.match(/^IKKE: Oksygen over 2 liter/);
    expect(activity!.querySelector('.status svg')).not.to.equal(null);
  });

  it('CPL-02 GEN-10 overdue says so in words, and that it is computed', async () => {
    const element = await show<CarePlan>(
      'care-plan',
      recordOf(
        plan(detail({ status: 'scheduled', scheduledPeriod: { start: '2026-11-01', end: '2026-11-05' } })),
      ),
    );
    const text = textOf(all(element, '[part~="overdue"]')[0]);
    expect(text).to.match(/[Ff]orfalt/);
    expect(text).to.contain('beregnet');
  });

  it('CPL-02 own interventions come first', async () => {
    const record = recordOf(
      { resourceType: 'Practitioner', id: 'kari', name: [{ text: 'Kari' }] },
      plan(
        detail({ description: 'Andres tiltak' }),
        detail({ description: 'Mitt tiltak', performer: [{ reference: 'Practitioner/kari' }] }),
      ),
    );
    const titles = async (mine: string): Promise<string[]> =>
      all(await show<CarePlan>('care-plan', record, { mine }), '[part~="activity"] .title').map((one) =>
        textOf(one),
      );
    expect(await titles('Practitioner/kari')).to.deep.equal(['Mitt tiltak', 'Andres tiltak']);
    expect(await titles('')).to.deep.equal(['Andres tiltak', 'Mitt tiltak']);
  });

  it('CPL-04 zones have words of their own, not a colour alone', async () => {
    const element = await show<CarePlan>('care-plan', sample('oddvar'));
    const marks = all(element, '.zone').map((zone) => textOf(zone.querySelector('.plan-title')));
    expect(marks.join(' ')).to.match(/[Gg]rønn.*[Gg]ul.*[Rr]ød/);
    expect(all(element, '.zone-mark svg').length).to.equal(marks.length);
  });

  it('CPL-04 by plan and by activity hold the same interventions', async () => {
    const element = await show<CarePlan>('care-plan', sample('solveig'));
    const titles = (): string[] =>
      all(element, '[part~="activity"] .title')
        .map((one) => textOf(one))
        .sort();
    const byPlan = titles();
    expect(byPlan.length).to.be.greaterThan(5);
    await press(element, button(element, /^\s*Tiltak\s*$/));
    const folds = all(element, '.fold');
    for (const fold of folds) if (!/feilregistrert/.test(fold.textContent ?? '')) await press(element, fold);
    expect(titles()).to.include.members(byPlan);
  });

  it('GEN-01 a plan entered in error is hidden, counted, and struck through when asked for', async () => {
    const element = await show<CarePlan>(
      'care-plan',
      recordOf(carePlan({ title: 'Feil plan', status: 'entered-in-error' })),
    );
    expect(textOf(element.shadowRoot)).not.to.contain('Feil plan');
    await press(element, button(element, /1.feilregistrert/));
    expect(textOf(all(element, 's')[0])).to.contain('Feil plan');
  });

  it('GEN-04 a modifier that nobody knows is told in words', async () => {
    const record = recordOf(
      carePlan({ modifierExtension: [{ url: 'http://example.org/x', valueBoolean: true }] }),
    );
    expect(textOf((await show('care-plan', record)).shadowRoot)).to.contain('Kan ikke tolkes sikkert');
  });

  it('opens an entry below itself, tells the host, and Escape gives the focus back', async () => {
    const element = await show<CarePlan>('care-plan', recordOf(carePlan()));
    const events: string[] = [];
    element.addEventListener('care-select', (event) => events.push(event.detail.key));
    element.addEventListener('care-open', (event) => events.push(event.detail.reference));
    const [title] = all(element, '.plan .entry.title');
    title!.focus();
    await press(element, title!);
    expect(events).to.deep.equal(['epj|CarePlan/plan', 'CarePlan/plan']);
    const [region] = all(element, '[part~="detail"]');
    expect(region!.getAttribute('aria-label')).to.contain('Tiltaksplan');
    region!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(all(element, '[part~="detail"]')).to.deep.equal([]);
    expect(element.shadowRoot!.activeElement).to.equal(title);
  });

  it('a host that prevents care-open shows the entry itself', async () => {
    const element = await show<CarePlan>('care-plan', recordOf(carePlan()));
    element.addEventListener('care-open', (event) => event.preventDefault());
    await press(element, all(element, '.plan .entry.title')[0]!);
    expect(all(element, '[part~="detail"]')).to.deep.equal([]);
  });
});

describe('care-goals', () => {
  const record = (): PatientRecord =>
    recordOf(
      goal({
        achievementStatus: { coding: [{ code: 'worsening' }] },
        target: [
          {
            measure: WEIGHT,
            detailRange: { low: { value: 69, unit: 'kg' }, high: { value: 71, unit: 'kg' } },
            dueDate: '2026-12-31',
          },
        ],
      }),
      weight('a', '2026-11-20', 70.5),
      weight('b', '2026-11-22', 72),
    );

  it('CPL-01 lifecycle and achievement are two marks; target and result stand side by side with unit and date', async () => {
    const element = await show<CareGoals>('care-goals', record());
    const [shown] = all(element, '[part~="goal"]');
    expect(textOf(shown!.querySelector('[part~="achievement"]'))).to.match(/I forverring$/);
    expect(textOf(shown!.querySelector('[part~="status"]'))).to.equal('Aktiv');
    const text = textOf(shown);
    expect(text).to.match(/69–71.kg/);
    expect(text).to.match(/72.kg/);
    expect(text).to.contain('31. desember 2026');
    expect(text).to.contain('22. november 2026');
    expect(text).to.match(/over målet \( ?beregnet ?\)/);
  });

  it('the picture of a trend has the same in words, and leads to the timeline', async () => {
    const element = await show<CareGoals>('care-goals', record());
    const [picture] = all(element, 'svg[role="img"]');
    expect(picture!.getAttribute('aria-label')).to.match(/2.målinger .* lavest 70,5.kg, høyest 72.kg/);
    let key = '';
    element.addEventListener('care-select', (event) => (key = event.detail.key));
    await press(element, button(element, /tidslinjen/));
    expect(key).to.equal('epj|Observation/b');
  });

  it('a goal with one result leads to the timeline too', async () => {
    const element = await show<CareGoals>(
      'care-goals',
      recordOf(goal({ target: [{ measure: WEIGHT }] }), weight('a', '2026-11-20', 70.5)),
    );
    expect(all(element, 'svg[role="img"]')).to.have.length(0);
    let key = '';
    element.addEventListener('care-select', (event) => (key = event.detail.key));
    await press(element, button(element, /tidslinjen/));
    expect(key).to.equal('epj|Observation/a');
  });
});

describe('care-team and care-visit-plan', () => {
  it('CPL-02 the team tells role, organisation and how to reach each member', async () => {
    const element = await show<CareTeam>('care-team', sample('solveig'));
    expect(all(element, '.member').length).to.be.greaterThan(2);
    expect(textOf(element.shadowRoot)).to.match(/sykepleier/i);
  });

  it('CPL-02 the visit plan tells the last contact and the next visit first', async () => {
    const element = await show<CareVisitPlan>('care-visit-plan', sample('solveig'));
    const text = textOf(element.shadowRoot);
    expect(text.indexOf('Siste kontakt')).to.be.greaterThan(-1);
    expect(text.indexOf('Neste')).to.be.greaterThan(text.indexOf('Siste kontakt'));
    expect(text).to.match(/23. november 2026/);
    expect(text).to.contain('beregnet');
  });
});
