import { html, nothing, type TemplateResult } from 'lit';
import { parsePartialDate, systemLabel, type ClinicalEntry } from '@care-timeline/fhir';
import { doubtAt } from '@care-timeline/record';
import { kindIcon, clinicalStateIcon, uiIcon } from '../../icons/icons.js';
import { remarkTexts } from '../../format/list-remarks.js';
import { zoneOf } from '../../format/zone.js';
import { clinicalStateLook, clinicalStateWord, statusWord, wordFor } from '../../strings/terms/terms.js';
import { pathWords } from '../../strings/terms/problem-text.js';
import { remarkWords } from '../remark-words.js';
import { CONFIDENTIALITY_SYSTEM, securityWord } from './security.js';
import type { DetailContext, DetailPart } from './context.js';

/** Kind, title, clinical state, and every status and mark, in words (GEN-02, GEN-03, GEN-04). */
export function header(context: DetailContext): TemplateResult {
  const { entry, words, strings, level } = context;
  const struck = entry.clinicalState === 'in-error';
  return html`<header>
      <div class="kind secondary small">${kindIcon(entry.kind)} ${words.kindOne[entry.kind]}</div>
      <div role="heading" aria-level=${level} class="title" part="title" tabindex="-1">
        ${struck ? html`<s>${title(context)}</s>` : title(context)}
      </div>
      <div class="badges">${clinicalStateBadge(context)} ${statusBadges(context)} ${marks(context)}</div>
    </header>
    ${struck ? notice('critical', words.inError, strings.inErrorWhy) : nothing}
    ${entry.safe ? nothing : notice('critical', words.unsafe, strings.unsafeWhy(unknownModifiers(context)))}
    ${entry.contested ? notice('incomplete', words.problem['version-conflict'], strings.contestedWhy) : nothing}
    ${entry.planLike ? notice('info', words.clinicalState.planned, strings.planWhy) : nothing}`;
}

/**
 * The clinical state. Omitted for a result or another past point-in-time entry that has its own status: "past" would
 * add nothing.
 */
function clinicalStateBadge(context: DetailContext): DetailPart {
  const { entry, view } = context;
  if (isMomentary(entry)) return nothing;
  const look = clinicalStateLook(entry, view.asOf ?? view.now, zoneOf(view.timeZone), view.record);
  const bad = entry.clinicalState === 'in-error' || entry.clinicalState === 'not-done';
  return html`<span class="badge ${bad ? 'critical' : ''}" part="clinical-state"
    >${clinicalStateIcon(look)} ${stateWord(context)}</span
  >`;
}

function isMomentary({ clinicalState, kind, time, statuses }: ClinicalEntry): boolean {
  return kind !== 'alarm' && clinicalState === 'past' && time?.shape !== 'interval' && statuses.length > 0;
}

function stateWord({ entry, view, words }: DetailContext): string {
  return clinicalStateWord(words, entry, view.asOf ?? view.now, zoneOf(view.timeZone), view.record);
}

function title({ entry, words }: DetailContext): string {
  return entry.title || entry.name || words.kindOne[entry.kind];
}

function notice(kind: 'critical' | 'incomplete' | 'info', heading: string, text: string): TemplateResult {
  return html`<care-notice kind=${kind} heading=${heading}>${text}</care-notice>`;
}

/** In words: who it is about instead of an id, and the name of an extension instead of its address. */
function unknownModifiers({ entry, words }: DetailContext): string {
  return entry.modifiers
    .filter(({ understood }) => !understood)
    .map(({ path, value }) => {
      const said = path === 'focus' ? entry.about?.whose : systemLabel(value);
      return `${pathWords(words, path)} ${said ?? value}`.trim();
    })
    .join(', ');
}

/** Each status as its own term, unless it repeats another or the clinical state. */
function statusBadges(context: DetailContext): DetailPart {
  const { entry, view, words } = context;
  const at = view.asOf ?? view.now;
  const isDoubted = view.record && doubtAt(view.record, entry, at, zoneOf(view.timeZone));
  const said = new Set<string>(isMomentary(entry) ? [] : [stateWord(context)]);
  return html`${entry.statuses.map((status) => {
    const died = status.element === 'deceasedDateTime' ? parsePartialDate(status.code) : undefined;
    const own = died
      ? `${words.element.deceased} ${view.format.date(died)}`
      : statusWord(words, status, entry.resourceType);
    // What its source keeps as active stands as what the source says (MED-30, MED-33).
    const word = isDoubted && status.element === 'status' ? `${words.statusInSource}: ${own}` : own;
    if (said.has(word)) return nothing;
    said.add(word);
    return html`<span class="badge ${status.known ? '' : 'warning'}" part="status">${word}</span>`;
  })}`;
}

function marks({ entry, view, words }: DetailContext): DetailPart {
  const certainty = entry.certainty && wordFor(words.certainty, entry.certainty);
  const told = entry.statuses.some(({ code }) => code === entry.certainty);
  const remarks = remarkTexts(entry, view.record, view.asOf ?? view.now, remarkWords(view));
  return html`${remarks.map(({ text, removed }) => html`<span class="badge ${removed ? 'warning' : ''}">${removed ? uiIcon('warning') : nothing} ${text}</span> `)}
  ${certainty && !told ? html`<span class="badge">${words.certaintyLabel}: ${certainty}</span>` : nothing}
  ${
    entry.allergy?.criticality
      ? html`<span class="badge ${entry.allergy.criticality === 'high' ? 'critical' : ''}"
          >${entry.allergy.criticality === 'high' ? uiIcon('stop') : nothing}${words.criticalityLabel}:
          ${wordFor(words.criticality, entry.allergy.criticality)}</span
        >`
      : nothing
  }
  ${
    entry.maturity && !entry.statuses.some(({ code }) => code === entry.maturity)
      ? html`<span class="badge warning">${words.maturity[entry.maturity]}</span>`
      : nothing
  }
  ${entry.provenance.security.map(
    (label) =>
      html`<span class="badge warning"
        >${uiIcon('lock')}${label.system === CONFIDENTIALITY_SYSTEM ? `${words.confidentiality}: ` : ''}${securityWord(
          label,
          words,
        )}</span
      >`,
  )}`;
}
