import { html, nothing, type TemplateResult } from 'lit';
import {
  isValidity,
  systemLabel,
  type ClinicalEntry,
  type NoteFact,
  type ValueFact,
} from '@care-timeline/fhir';
import { isAbnormal } from '@care-timeline/record';
import { interpretationText, rangeLabel } from '../../format/interpretation.js';
import { settledTime } from '../../format/entry-time.js';
import { safeUrl } from '../../helpers/safe-url.js';
import { uiIcon } from '../../icons/icons.js';
import { elementWord } from '../../strings/terms/terms.js';
import {
  concepts,
  firstItems,
  firstOf,
  MAX_PARTS,
  referenceLink,
  row,
  type DetailContext,
  type DetailPart,
} from './context.js';

/** When, how much, why: facts that any kind of entry may have and that are read first. */
export function essentials(context: DetailContext): TemplateResult {
  const { entry, words, strings } = context;
  return html`<dl>
    ${row(isValidity(entry.time) ? strings.validity : words.time, time(context))}
    ${firstOf(
      context,
      entry.values,
      (value) => measured(context, value),
      (more) => row(words.value, more),
    )}
    ${measuredWhere(context)}
    ${row(elementWord(words, entry.statusReasonElement ?? 'statusReason'), concepts(context, entry.statusReason))}
    ${row(elementWord(words, entry.reasonElement ?? 'reason'), concepts(context, entry.reason))}
  </dl>`;
}

/** Category, notes, codes and the link to the host's page. */
export function extras(context: DetailContext): TemplateResult {
  const { entry, view, words, strings } = context;
  const url = view.link(entry);
  return html`<dl>
      ${firstOf(
        context,
        notesOf(entry),
        (note) => row(elementWord(words, note.element), noteText(context, note)),
        (more) => row(words.note, more),
      )}
      ${row(words.element.category, entry.allergy ? '' : concepts(context, entry.category))}
      ${row(strings.codes, codes(context))}
    </dl>
    ${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${strings.openElsewhere}</a>` : nothing}`;
}

/** A host's own entries may have the texts alone. */
function notesOf({ note, notes }: ClinicalEntry): readonly NoteFact[] {
  return notes ?? note.map((text) => ({ text, element: 'note' }));
}

/** The text or the file, with who wrote it and when (GEN-08). */
function noteText(context: DetailContext, { text, attachment, at, who }: NoteFact): TemplateResult {
  const { view } = context;
  const url = attachment?.type === 'attachment' ? safeUrl(attachment.url) : undefined;
  const written = text || (attachment && view.value(attachment));
  return html`<span class="verbatim"
      >${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${written}</a>` : written}</span
    >${
      who || at
        ? html`<div class="secondary small">
            ${who ? referenceLink(context, who) : nothing}${who && at ? ', ' : nothing}${at ? view.format.date(at) : nothing}
          </div>`
        : nothing
    }`;
}

/** The time as written, an unparseable time verbatim, or a statement that there is none (TLN-11). */
function time({ entry, view, words }: DetailContext): string {
  const { time: when } = settledTime(entry, view.timeZone, view.record, view.asOf ?? view.now);
  const text = when ? view.format.span(when, { seconds: true }) : '';
  if (entry.timeText) return text ? `${text} (${entry.timeText})` : entry.timeText;
  return text || words.unknownDate;
}

/**
 * What was measured; just "value" if that is the entry's own name, and our term if the FHIR reader named an element.
 */
function valueLabel({ entry, view, words }: DetailContext, { code }: ValueFact): string {
  if (code.label === entry.name) return words.value;
  return code.codings.length === 0 ? elementWord(words, code.label) : view.concept(code);
}

/**
 * A value with unit, comparator, interpretation and range; a missing value states why and is never "normal" (RES-03,
 * RES-04).
 */
function measured(context: DetailContext, value: ValueFact): DetailPart {
  const { view, words, strings } = context;
  const label = valueLabel(context, value);
  const text = value.content && view.value(value.content);
  const url = value.content?.type === 'attachment' ? safeUrl(value.content.url) : undefined;
  const absent = value.dataAbsentReason && strings.absent(view.concept(value.dataAbsentReason));
  const ranges = value.ranges
    .slice(0, MAX_PARTS)
    .map((range) => ({ label: rangeLabel(range, words, view.concept), text: view.format.range(range) }))
    .filter((range) => range.text);
  const meaning = value.interpretation.map((concept) => ({
    text: interpretationText(concept, words, view.concept),
    isAbnormal: isAbnormal(concept),
  }));
  return row(
    label,
    html`<span class=${value.content?.type === 'text' ? 'verbatim' : 'value'}
        >${
          url
            ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}</a>`
            : text || absent || (meaning.length > 0 ? '' : words.noValue)
        }</span
      >
      ${ucumCode(context, value)} ${text && absent ? html`<span>(${absent})</span>` : nothing}
      ${meaning.map((said) => html`<span class="badge ${said.isAbnormal ? 'warning' : ''}">${said.isAbnormal ? uiIcon('warning') : nothing} ${said.text}</span>`)}
      ${
        ranges.length
          ? [
              ...ranges.map(
                (range) => html`<div class="secondary small">${range.label}: ${range.text}</div>`,
              ),
              value.ranges.length > MAX_PARTS
                ? html`<div class="secondary small">${strings.more(value.ranges.length - MAX_PARTS)}</div>`
                : nothing,
            ]
          : value.content?.type === 'quantity' && meaning.length === 0
            ? html`<div class="secondary small">${strings.mayNotBeNormal}</div>`
            : nothing
      }`,
  );
}

/** The code of a unit that is shown otherwise. */
function ucumCode({ view }: DetailContext, { content }: ValueFact): DetailPart {
  if (content?.type !== 'quantity') return nothing;
  const { unit, code } = content.quantity;
  const written = unit ?? code;
  const isWritten =
    written === undefined || written === '1' || view.format.unit(content.quantity) === written;
  return isWritten ? nothing : html`<span class="secondary small">${written}</span>`;
}

/** The same for all values of an entry (RES-07). */
function measuredWhere({ entry, view, words }: DetailContext): DetailPart {
  const { site, method } = entry.values[0] ?? {};
  return html`${row(words.element.bodySite, site && view.concept(site))}
  ${row(words.element.method, method && view.concept(method))}`;
}

function codes(context: DetailContext): DetailPart {
  const { entry } = context;
  if (entry.codings.length === 0) return nothing;
  return html`<ul class="inline">
    ${firstItems(
      context,
      entry.codings,
      ({ code, display, system, systemWritten }) =>
        html`<li class="small">
          <span class="nowrap">${code ?? ''}</span> ${display ?? ''}
          <span class="secondary" title=${systemWritten ?? system ?? ''}
            >${systemLabel(system ?? systemWritten) ?? ''}</span
          >
        </li>`,
    )}
  </ul>`;
}
