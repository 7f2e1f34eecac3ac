import { html, nothing, type TemplateResult } from 'lit';
import { kindIcon, standingIcon, uiIcon } from '../../icons/icons.js';
import { statusWord, wordFor } from '../../strings/terms/terms.js';
import { CONFIDENTIALITY_SYSTEM, securityWord } from './security.js';
import type { DetailContext, DetailPart } from './context.js';

/** Kind, title, standing, and every status and mark, in words (GEN-02, GEN-03, GEN-04). */
export function header(context: DetailContext): TemplateResult {
  const { entry, words, strings, level } = context;
  const struck = entry.standing === 'in-error';
  return html`<header>
      <div class="kind secondary small">${kindIcon(entry.kind)} ${words.kindOne[entry.kind]}</div>
      <div role="heading" aria-level=${level} class="title" part="title" tabindex="-1">
        ${struck ? html`<s>${title(context)}</s>` : title(context)}
      </div>
      <div class="badges">${standingBadge(context)} ${statusBadges(context)} ${marks(context)}</div>
    </header>
    ${struck ? notice('critical', words.inError, strings.inErrorWhy) : nothing}
    ${entry.safe ? nothing : notice('critical', words.unsafe, strings.unsafeWhy(unknownModifiers(context)))}
    ${entry.contested ? notice('incomplete', words.problem['version-conflict'], strings.contestedWhy) : nothing}
    ${entry.planLike ? notice('info', words.standing.planned, strings.planWhy) : nothing}`;
}

/**
 * Where it stands. Left out for a result or another moment in the past that has a status of its own: "past" says nothing there.
 */
function standingBadge({ entry, words }: DetailContext): DetailPart {
  const momentary =
    entry.standing === 'past' && entry.time?.shape !== 'interval' && entry.statuses.length > 0;
  if (momentary) return nothing;
  const bad = entry.standing === 'in-error' || entry.standing === 'not-done';
  return html`<span class="badge ${bad ? 'critical' : ''}" part="standing"
    >${standingIcon(entry.standing)} ${words.standing[entry.standing]}</span
  >`;
}

function title({ entry, words }: DetailContext): string {
  return entry.title || entry.name || words.kindOne[entry.kind];
}

function notice(kind: 'critical' | 'incomplete' | 'info', heading: string, text: string): TemplateResult {
  return html`<care-notice kind=${kind} heading=${heading}>${text}</care-notice>`;
}

function unknownModifiers({ entry }: DetailContext): string {
  return entry.modifiers
    .filter(({ understood }) => !understood)
    .map(({ path, value }) => `${path} ${value}`.trim())
    .join(', ');
}

/** Each status as a word of its own, unless it says the same as another or as the standing. */
function statusBadges({ entry, words }: DetailContext): DetailPart {
  const said = new Set<string>([words.standing[entry.standing]]);
  return html`${entry.statuses.map((status) => {
    const word = statusWord(words, status, entry.resourceType);
    if (said.has(word)) return nothing;
    said.add(word);
    return html`<span class="badge ${status.known ? '' : 'warning'}" part="status">${word}</span>`;
  })}`;
}

function marks({ entry, words }: DetailContext): DetailPart {
  const certainty = entry.certainty && wordFor(words.certainty, entry.certainty);
  const told = entry.statuses.some(({ code }) => code === entry.certainty);
  return html`${certainty && !told ? html`<span class="badge">${words.certaintyLabel}: ${certainty}</span>` : nothing}
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
