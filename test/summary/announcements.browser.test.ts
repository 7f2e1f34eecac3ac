import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import '@care-timeline/care-plan/define.js';
import '@care-timeline/medication-list/define.js';
import { textOf } from '@care-timeline/ui/testing.js';
import type { SummaryHarness } from '@care-timeline/summary/testing.js';
import { condition, observation, PATIENT, quantity, recordOf } from './support/context.js';
import { summaryOf } from './support/page.js';

const record = () =>
  recordOf(
    PATIENT,
    condition('Hjertesvikt'),
    condition('Gikt'),
    condition('Hjerteflimmer'),
    observation('Kalium', quantity(4.9, 'mmol/L'), { effectiveDateTime: '2026-11-01' }),
    { resourceType: 'Goal', id: 'g', description: { text: 'Gå tur' }, lifecycleStatus: 'active' },
    { resourceType: 'CarePlan', id: 'c', status: 'active', intent: 'plan', title: 'Tiltak for hjertet' },
    { resourceType: 'CarePlan', id: 'd', status: 'active', intent: 'plan', title: 'Fall' },
  );

/** What a widget says to those who do not see it. */
const said = (summary: SummaryHarness, tag: string): string =>
  textOf(summary.widget(tag).all('[role="status"]')[0]);

/** By language: search words, and what each list says of them. */
const SAID = {
  nb: {
    'care-problems': 'Problemer og diagnoser: Viser 2 av 3.',
    'care-results': 'Resultater: Viser 0 av 1.',
    'care-plan': 'Tiltaksplaner: Viser 1 av 2.',
    'care-goals': 'Mål: Viser 0 av 1.',
  },
  nn: {
    'care-problems': 'Problem og diagnosar: Viser 2 av 3.',
    'care-results': 'Resultat: Viser 0 av 1.',
    'care-plan': 'Tiltaksplanar: Viser 1 av 2.',
    'care-goals': 'Mål: Viser 0 av 1.',
  },
  en: {
    'care-problems': 'Problems and diagnoses: Showing 2 of 3.',
    'care-results': 'Results: Showing 0 of 1.',
    'care-plan': 'Care plans: Showing 1 of 2.',
    'care-goals': 'Goals: Showing 0 of 1.',
  },
} as const;

describe('<care-summary>, said aloud', () => {
  for (const [lang, lists] of Object.entries(SAID))
    it(`A11Y-01 a search is told by each list that it concerns, once, ${lang}`, async () => {
      const summary = await summaryOf(record(), { lang, attributes: { preset: 'home-care' } });
      await aTimeout(700);
      for (const tag of Object.keys(lists)) expect(said(summary, tag), tag).to.equal('');
      // As somebody types: nothing is said until they stop.
      for (const words of ['h', 'hj', 'hjer']) await summary.search(words);
      for (const tag of Object.keys(lists)) expect(said(summary, tag), tag).to.equal('');
      for (const [tag, words] of Object.entries(lists))
        await waitUntil(() => said(summary, tag) === words, `${tag}: ${words}`);
      // Without the search nothing of it is left to be found.
      await summary.search('');
      for (const tag of Object.keys(lists)) await waitUntil(() => said(summary, tag) === '', tag);
    });
});
