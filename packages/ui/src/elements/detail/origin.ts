import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { EntryReference, Fact } from '@care-timeline/fhir';
import { sanitize } from '../../helpers/sanitize.js';
import { wordFor } from '../../strings/terms/terms.js';
import { sourceLabel } from '../source-label.js';
import { referenceLink, row, subheading, type DetailContext, type DetailPart } from './context.js';
import { securityWord } from './security.js';

/** References out of the entry by their clinical role. The subject is the patient everything here is about. */
export function related(context: DetailContext): DetailPart {
  const { entry, words, strings } = context;
  const byRole = new Map<EntryReference['role'], EntryReference[]>();
  for (const reference of entry.references) {
    if (reference.role === 'subject') continue;
    const same = byRole.get(reference.role) ?? [];
    if (!same.some((one) => sameTarget(one, reference))) byRole.set(reference.role, [...same, reference]);
  }
  if (byRole.size === 0) return nothing;
  return html`${subheading(context, strings.related)}
    <dl>
      ${[...byRole].map(([role, list]) =>
        row(
          words.role[role],
          html`<ul class="inline">
            ${list.map((reference) => html`<li>${referenceLink(context, reference)}</li>`)}
          </ul>`,
        ),
      )}
    </dl>`;
}

function sameTarget(a: EntryReference, b: EntryReference): boolean {
  return a.target !== undefined && a.target === b.target;
}

/** Source system, author and times of record (GEN-08). */
export function provenance(context: DetailContext): TemplateResult {
  const { entry, view, words, strings } = context;
  const from = entry.provenance;
  const people = [
    ...(from.author ? [from.author] : []),
    ...from.people.filter((one) => !from.author || !sameTarget(one, from.author)),
  ];
  return html`${subheading(context, strings.provenance)}
    <dl>
      ${row(words.source, html`<span part="source">${sourceLabel(view, from.sourceId)}</span>`)}
      ${row(strings.system, from.system)}
      ${row(
        words.recordedBy,
        people.length
          ? html`<ul class="inline">
              ${people.map((person) => html`<li>${referenceLink(context, person)}</li>`)}
            </ul>`
          : nothing,
      )}
      ${row(words.recordedAt, from.recorded && view.format.date(from.recorded))}
      ${row(words.lastUpdated, from.lastUpdated && view.format.date(from.lastUpdated))}
      ${row(strings.version, from.versionId)}
      ${row(words.confidentiality, from.security.map((label) => securityWord(label, words)).join(', '))}
    </dl>
    ${
      entry.problems.length
        ? html`<ul class="small warning-list">
            ${entry.problems.map(
              ({ code, path, message }) =>
                html`<li>${wordFor(words.problem, code)}: <code>${path}</code> ${message}</li>`,
            )}
          </ul>`
        : nothing
    }`;
}

/** The source's own text, sanitised (GEN-12). */
export function narrative({ entry, strings }: DetailContext): DetailPart {
  if (!entry.narrative) return nothing;
  return html`<details>
    <summary>${strings.narrative}</summary>
    <div class="narrative" part="narrative">
      ${guard([entry.narrative], () => sanitize(entry.narrative!))}
    </div>
  </details>`;
}

/** Everything the resource holds, made when somebody opens it. */
export function everything(
  context: DetailContext,
  opened: boolean,
  toggle: (open: boolean) => void,
): TemplateResult {
  return html`<details @toggle=${(event: Event) => toggle((event.target as HTMLDetailsElement).open)}>
    <summary>${context.strings.everything}</summary>
    ${opened ? factList(context, context.entry.describe()) : nothing}
  </details>`;
}

function factList(context: DetailContext, list: readonly Fact[]): TemplateResult {
  return html`<dl class="facts">
    ${list.map((fact) =>
      row(
        wordFor(context.words.element, fact.label),
        html`${
          fact.target
            ? referenceLink(context, {
                path: fact.path,
                role: 'other',
                target: fact.target,
                display: fact.text,
              })
            : html`<span class="verbatim">${fact.text}</span>`
        }
        ${fact.children?.length ? factList(context, fact.children) : nothing}`,
      ),
    )}
  </dl>`;
}
