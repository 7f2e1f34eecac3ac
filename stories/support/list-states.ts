/** Two states that every list has besides those of `six-states`: what its source says of its emptiness, and what a search leaves of it. */
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { PatientRecord } from '@care-timeline/record';
import type { CareSummary } from '@care-timeline/summary';
import { byRole, liveText, textIn } from './access.js';
import { recordOf, sampleRecord } from './records.js';
import { PERSON, tells, type Played, type StateStory } from './six-states.js';

/** LOINC codes of the sections that a list is about. */
export const SECTION = {
  allergies: ['48765-2'],
  problems: ['11450-4'],
  // Both: "none" of laboratory results says nothing of vital signs.
  results: ['30954-2', '8716-3'],
  plans: ['18776-5'],
  goals: ['61146-7'],
  teams: ['85847-2'],
} as const;

/** What a source may give as its reason, and the words for it. */
const REASON = {
  nilknown: /ingen kjen[td]e|none known|no known/i,
  notasked: /ikk(j)?e spurt|not asked/i,
  withheld: /sperr(et|a)|restricted/i,
} as const;

export type Reason = keyof typeof REASON;

/** A record in which a source says why a list is empty. */
export function emptyBecause(reason: string, sections: readonly string[]): PatientRecord {
  return recordOf(
    PERSON,
    ...sections.map((code) => ({
      resourceType: 'List',
      id: `empty-${code}`,
      status: 'current',
      mode: 'snapshot',
      subject: { reference: 'Patient/p' },
      code: { coding: [{ system: 'http://loinc.org', code }] },
      emptyReason: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code: reason }],
      },
    })),
  );
}

/** An empty list whose source says why: in words that no other state has (GEN-06). */
export function reasonStory(reason: Reason, sections: readonly string[]): StateStory {
  const others = Object.entries(REASON).flatMap(([name, words]) => (name === reason ? [] : [words]));
  return { args: { record: emptyBecause(reason, sections) }, play: tells([REASON[reason]], others) };
}

/** A list of a sample patient in a summary of its own, in which somebody searches: what is left is told, aloud too, and taken back (MED-24). */
export function searchStory(tag: string, words: string, patient = 'solveig') {
  return {
    render: (): TemplateResult =>
      html`<care-summary
        .record=${sampleRecord(patient)}
        .preset=${{ name: 'one-list', main: [tag] }}
        time-zone="Europe/Oslo"
      ></care-summary>`,
    play: async ({ canvasElement }: Played): Promise<void> => {
      const summary = canvasElement.querySelector<CareSummary>('care-summary')!;
      await summary.updateComplete;
      await userEvent.type(byRole(summary, 'searchbox'), words);
      const list = summary.shadowRoot!.querySelector(tag)!;
      await waitFor(() => expect(liveText(list)).toMatch(/: \p{L}+ \d+ (av|of) \d+/u), { timeout: 3000 });
      const [, shown, total] = /: \p{L}+ (\d+) (?:av|of) (\d+)/u.exec(liveText(list))!;
      await expect(Number(shown)).toBeLessThan(Number(total));
      await expect(textIn(list)).toContain(words);
      await userEvent.click(byRole(list, 'button', /^(Fjern filter|Remove filter)$/));
      await waitFor(() => expect(list.shadowRoot!.querySelector('[kind="filter"]')).toBeNull());
    },
  };
}
