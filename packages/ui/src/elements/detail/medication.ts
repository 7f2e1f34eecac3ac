import { html, nothing, type TemplateResult } from 'lit';
import {
  isValidity,
  medicineDosage,
  renderedNote,
  structureNote,
  wasStopped,
  type DosageText,
  type MedicationFacts,
  type ReportedFact,
} from '@care-timeline/fhir';
import { uiIcon } from '../../icons/icons.js';
import { reportedWord, wordFor } from '../../strings/terms/terms.js';
import {
  concepts,
  referenceLink,
  referenceText,
  row,
  type DetailContext,
  type DetailPart,
} from './context.js';

/** A medicine: what, how, when, until when, by whom. All dosages, in sequence order (MED-08, MED-09). */
export function medication(context: DetailContext): TemplateResult {
  const { entry, view, words, strings } = context;
  const medicine = entry.medication!;
  const { stop } = medicine;
  const stopsLater = stop?.at !== undefined && stop.at.earliest > view.now;
  return html`<dl>
    ${row(words.dosage, dosages(context, medicine))}
    ${row(words.priorityLabel, medicine.priority && wordFor(words.priority, medicine.priority))}
    ${row(medicine.doNotPerform ? words.reason : words.indication, concepts(context, medicine.indication))}
    ${row(strings.generic, medicine.generic)} ${row(strings.brand, medicine.brand)}
    ${row(strings.strength, medicine.strength)}
    ${row(strings.form, medicine.form && view.concept(medicine.form))}
    ${row(
      strings.ingredients,
      medicine.ingredients
        .map(({ name, strength }) => [view.concept(name), strength].filter(Boolean).join(' '))
        .join(', '),
    )}
    ${row(strings.amount, medicine.amount)} ${row(strings.recipe, medicine.recipe)}
    ${row(strings.use, medicine.use === 'unknown' ? '' : words.use[medicine.use])}
    ${row(strings.validity, isValidity(medicine.usePeriod) && !isValidity(entry.time) && view.format.span(medicine.usePeriod!))}
    ${row(strings.usePeriod, !isValidity(medicine.usePeriod) && medicine.usePeriod && view.format.span(medicine.usePeriod))}
    ${row(strings.courseOver, medicine.course && `${view.format.date(medicine.course.end)} (${medicine.course.fromOrder ? strings.computedFromOrder : words.computed})`)}
    ${row(stopsLater ? strings.stopsOn : wasStopped(entry) ? strings.stopped : strings.ended, stop && stopText(context))}
    ${row(strings.stoppedBy, stop?.by && referenceLink(context, stop.by))}
    ${row(strings.prescriber, medicine.prescriber && referenceLink(context, medicine.prescriber))}
    ${row(strings.reported, medicine.reported && reported(context, medicine.reported))}
    ${row(strings.authoredOn, medicine.authoredOn && view.format.date(medicine.authoredOn))}
    ${row(strings.multidose, medicine.multidose && words.yes)}
    ${row(strings.quantity, medicine.quantity && view.format.quantity(medicine.quantity, { words: true }))}
    ${row(strings.repeats, medicine.repeats?.toString())}
    ${row(strings.substitution, medicine.substitution && yesNo(context, medicine.substitution))}
  </dl>`;
}

/** A boolean is told in words, as anything else is as it stands. */
function yesNo({ words }: DetailContext, said: string): string {
  return said === 'true' ? words.yes : said === 'false' ? words.no : said;
}

function reported(context: DetailContext, fact: ReportedFact): string {
  return reportedWord(context.words, fact, fact.by && referenceText(context, fact.by));
}

function stopText({ entry, view, words }: DetailContext): string {
  const stop = entry.medication!.stop!;
  const date = stop.at ? view.format.date(stop.at) : words.unknownDate;
  return stop.reason ? `${date} (${words.reason.toLowerCase()}: ${view.concept(stop.reason)})` : date;
}

function dosages(context: DetailContext, medicine: MedicationFacts): DetailPart {
  const { view, words } = context;
  const dosage = medicineDosage(medicine, view.lang, { timeZone: view.timeZone });
  const { lines } = dosage;
  const rendered = renderedNote(dosage, view.lang);
  if (lines.length === 0 && medicine.dosages.length > 0)
    return html`<span class="secondary">${words.noInformation}</span>`;
  if (lines.length === 0) return nothing;
  return html`<ol class="dosages">
      ${lines.map((line) => html`<li>${dosageLine(context, line)}</li>`)}
    </ol>
    ${rendered ? html`<div class="otherwise">${uiIcon('warning')} <span class="verbatim">${rendered}</span></div>` : nothing}`;
}

/**
 * Authored text verbatim, with what the structure says beside it, even if it is the same (MED-08, MED-32); generated
 * text is marked as such.
 */
function dosageLine({ view, strings }: DetailContext, line: DosageText): TemplateResult {
  const note = structureNote(line, view.lang, true);
  const badge = html` <span class="badge">${strings.generatedDosage}</span>`;
  return html`<span class="verbatim">${line.text}</span>${line.generated ? badge : nothing}
    ${line.disagrees ? html`<div class="otherwise">${uiIcon('warning')} <span class="verbatim">${note}</span>${badge}</div>` : nothing}
    ${note && !line.disagrees ? html`<div class="verbatim">${note}${badge}</div>` : nothing}
    ${note ? nothing : line.besides.map((part) => html`<div>${part}</div>`)}`;
}
