import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { EntryReference, Fact } from '@care-timeline/fhir';
import { sanitize } from '../../helpers/sanitize.js';
import { problemText } from '../../strings/terms/problem-text.js';
import { elementWord, type Terms } from '../../strings/terms/terms.js';
import { sourceLabel } from '../source-label.js';
import {
  firstItems,
  firstOf,
  referenceLink,
  references,
  row,
  subheading,
  type DetailContext,
  type DetailPart,
} from './context.js';
import { securityWord } from './security.js';

/** Roles that a kind of entry shows in a place of its own. */
function shownElsewhere({ entry }: DetailContext): ReadonlySet<EntryReference['role']> {
  const roles: EntryReference['role'][] = ['author'];
  if (entry.careTeam) roles.push('participant');
  if (entry.carePlan) roles.push('goal', 'problem', 'team');
  if (entry.goal) roles.push('problem');
  if (entry.task) roles.push('focus');
  return new Set(roles);
}

/**
 * The patient this record is about, so the reference need not be shown; a device, a group or a bare name is shown
 * (GEN-13).
 */
function isThePatient({ role, reference, identifier, type }: EntryReference): boolean {
  if (role !== 'subject') return false;
  if (type !== undefined) return type === 'Patient';
  return identifier !== undefined || (reference !== undefined && !reference.startsWith('#'));
}

/** References from the entry, by clinical role. */
export function related(context: DetailContext): DetailPart {
  const { entry, words, strings } = context;
  const elsewhere = shownElsewhere(context);
  const seen = new Set<string>();
  const byLabel = new Map<string, EntryReference[]>();
  for (const reference of entry.references) {
    if (elsewhere.has(reference.role) || isThePatient(reference)) continue;
    if (entry.order?.allergies && reference.path === 'allergyIntolerance') continue;
    const label = roleLabel(reference, words);
    const { target, base = '' } = reference;
    const place = target === undefined ? undefined : `${label} ${base} ${target}`;
    if (place !== undefined && seen.has(place)) continue;
    if (place !== undefined) seen.add(place);
    const same = byLabel.get(label);
    if (same) same.push(reference);
    else byLabel.set(label, [reference]);
  }
  if (byLabel.size === 0) return nothing;
  return html`${subheading(context, strings.related)}
    <dl>${[...byLabel].map(([label, list]) => row(label, references(context, list)))}</dl>`;
}

/** Elements that name whoever said it, not whoever wrote it down. */
const SAYERS = new Set(['asserter', 'reportedReference', 'informationSource', 'expressedBy']);

function authorLabel(reference: EntryReference, words: Terms): string {
  return SAYERS.has(reference.path) ? elementWord(words, reference.path) : roleLabel(reference, words);
}

/** Whoever judged results did not perform the examination. */
const OTHER_PARTS = new Set(['resultsInterpreter', 'interpreter']);

function roleLabel({ path, role }: EntryReference, words: Terms): string {
  return OTHER_PARTS.has(path) ? words.element.resultsInterpreter : words.role[role];
}

/** Whose statement it is, if that is not whoever recorded it. */
function saying(context: DetailContext, author: EntryReference | undefined): DetailPart {
  const { entry, words } = context;
  const { saidBy } = entry;
  if (!saidBy || (saidBy.who && author?.path === saidBy.element)) return nothing;
  return row(
    elementWord(words, saidBy.element),
    saidBy.who ? referenceLink(context, saidBy.who) : saidBy.text || words.yes,
  );
}

/** Source system, author and recording times (GEN-08). */
export function provenance(context: DetailContext): TemplateResult {
  const { entry, view, words, strings } = context;
  const from = entry.provenance;
  const author = from.author ?? from.people[0];
  return html`${subheading(context, strings.provenance)}
    <dl>
      ${row(words.source, html`<span part="source">${sourceLabel(view, from.sourceId)}</span>`)}
      ${row(strings.system, from.system)}
      ${row(author ? authorLabel(author, words) : '', author && referenceLink(context, author))}
      ${saying(context, author)} ${row(words.recordedAt, from.recorded && view.format.date(from.recorded))}
      ${row(words.lastUpdated, from.lastUpdated && view.format.date(from.lastUpdated))}
      ${row(strings.version, from.versionId)}
      ${row(words.confidentiality, firstOf(context, from.security, (label) => securityWord(label, words), String).join(', '))}
    </dl>
    ${
      entry.problems.length
        ? html`<ul class="small warning-list">
            ${firstItems(
              context,
              entry.problems,
              (problem) => html`<li>${problemText(words, problem, view.lang)}</li>`,
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

/** Everything the resource contains, rendered when opened. */
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
        elementWord(context.words, fact.label),
        html`${
          fact.target
            ? referenceLink(context, {
                path: fact.path,
                role: 'other',
                ...fact.followed,
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
