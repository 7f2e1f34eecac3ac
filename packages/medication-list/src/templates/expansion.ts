import { html, nothing, type TemplateResult } from 'lit';
import type { ClinicalEntry } from '@care-timeline/fhir';
import { uiIcon } from '@care-timeline/ui';
import type { History, HistoryLine } from '../model/history.js';
import type { Row } from '../model/row.js';
import { dateText, type Words } from '../model/words.js';
import { statusText, prescriberText } from '../model/facts.js';
import type { Actions } from './actions.js';
import { keepTogether } from './pieces.js';

/** Number of dispenses and administrations initially shown; the rest are counted and one action away. */
const FIRST = 5;

export interface ExpansionState {
  /** The entry shown in full. */
  readonly opened?: ClinicalEntry;
  /** Lists of which all lines are shown. */
  readonly all: ReadonlySet<string>;
  readonly showAll: (list: string) => void;
}

/** Expanded details of one row: facts, history, dispenses, administrations, and the original entry of every source. */
export function expansionTemplate(
  row: Row,
  history: History,
  state: ExpansionState,
  actions: Actions,
  words: Words,
): TemplateResult {
  const { text } = words;
  return html`<div role="row" class="row expansion">
    <div role="cell" class="cell" aria-colspan="5">
      <div class="expansion-body" part="expansion">
        ${factsTemplate(row, words)}
        <div class="histories">
          ${membersTemplate(row, actions, words)}
          ${historyTemplate(text.history, `${row.key} chain`, history.chain, state, words)}
          ${historyTemplate(text.dispenses, `${row.key} dispenses`, history.dispenses, state, words)}
          ${historyTemplate(text.administrations, `${row.key} given`, history.administrations, state, words)}
        </div>
        ${
          state.opened
            ? html`<care-entry-detail
                class="opened"
                .entry=${state.opened}
                heading-level="4"
              ></care-entry-detail>`
            : nothing
        }
      </div>
    </div>
  </div>`;
}

function factsTemplate(row: Row, words: Words): TemplateResult | typeof nothing {
  const { entry, stop } = row.medicine;
  const facts = entry.medication;
  const { text, terms } = words;
  const substitution =
    facts?.substitution === 'true'
      ? terms.yes
      : facts?.substitution === 'false'
        ? terms.no
        : facts?.substitution;
  const list: readonly (readonly [label: string, value: string | undefined])[] = [
    [text.status, statusText(entry, words)],
    [text.stopReason, stop?.reason && words.concept(stop.reason)],
    [text.composition, compositionText(entry, words)],
    [text.recipe, facts?.recipe],
    [text.quantity, facts?.quantity && words.format.quantity(facts.quantity, { words: true })],
    [text.repeats, facts?.repeats?.toString()],
    [text.substitution, substitution],
    [terms.element.statusReason, entry.statusReason.map((reason) => words.concept(reason)).join(', ')],
    [text.notes, entry.note.join('\n')],
  ];
  const given = list.filter((one): one is readonly [string, string] => Boolean(one[1]));
  if (given.length === 0) return nothing;
  return html`<dl class="facts">
    ${given.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd class="verbatim">${keepTogether(value)}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Every ingredient with its strength, and the amount of the whole (MED-31). */
function compositionText({ medication }: ClinicalEntry, words: Words): string {
  const each = (medication?.ingredients ?? []).map(({ name, strength = '' }) =>
    `${words.concept(name)} ${strength}`.trim(),
  );
  return each.length < 2 && !medication?.compounded
    ? ''
    : [...each, medication?.amount ?? ''].filter(Boolean).join('\n');
}

function historyTemplate(
  title: string,
  id: string,
  lines: readonly HistoryLine[],
  state: ExpansionState,
  words: Words,
): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  const shown = state.all.has(id) ? lines : lines.slice(0, FIRST);
  return html`<section class="history">
    <h4>${title} <span class="count">${lines.length}</span></h4>
    <ol>
      ${shown.map(
        ({ date, label, text, before, source }) =>
          html`<li>
            <span class="when">${date}</span>
            <div>
              <strong>${label}</strong>
              <div class="verbatim">${keepTogether(text)}</div>
              ${
                before
                  ? html`<div class="before">
                      <span class="label">${words.text.wasBefore}:</span>
                      <span class="verbatim">${keepTogether(before)}</span>
                    </div>`
                  : nothing
              }
              <div class="small secondary">${source}</div>
            </div>
          </li>`,
      )}
    </ol>
    ${
      shown.length < lines.length
        ? html`<button type="button" class="link" @click=${() => state.showAll(id)}>
            ${words.text.showAll(lines.length)}
          </button>`
        : nothing
    }
  </section>`;
}

/** Link to the host's page for an entry, if there is one. */
function hostLink(entry: ClinicalEntry, words: Words): TemplateResult | typeof nothing {
  const url = words.link(entry);
  if (!url) return nothing;
  return html`<a class="button no-print" href=${url}
    >${uiIcon('external')} ${words.source(entry.sourceId)}</a
  >`;
}

/** Each resource merged into the row, with its source and a way to view it in full (GEN-08). */
function membersTemplate(row: Row, actions: Actions, words: Words): TemplateResult {
  const { text, terms } = words;
  return html`<section class="history members">
    <h4>${text.sources} <span class="count">${row.medicine.members.length}</span></h4>
    <ul>
      ${row.medicine.members.map((member) => {
        const by = prescriberText(member, words);
        const recorded = dateText(words, member.provenance.recorded ?? member.medication?.authoredOn);
        return html`<li>
          <div>
            <strong>${words.source(member.sourceId)}</strong>
            <div>${keepTogether(member.name)}</div>
            <div class="small secondary">
              ${[by && `${terms.recordedBy} ${by}`, recorded && `${terms.recordedAt} ${recorded}`]
                .filter(Boolean)
                .map((one) => html`<span class="piece">${one}</span> `)}
            </div>
          </div>
          ${hostLink(member, words)}
          <button
            type="button"
            class="no-print"
            aria-label="${text.open}: ${member.name}, ${words.source(member.sourceId)}"
            @click=${() => actions.open(member)}
          >
            ${text.open}
          </button>
        </li>`;
      })}
    </ul>
  </section>`;
}
