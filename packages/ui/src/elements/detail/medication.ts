import { html, nothing, type TemplateResult } from 'lit';
import { dosageText, isValidity, wasStopped, type DosageFact } from '@care-timeline/fhir';
import { concepts, referenceLink, row, type DetailContext, type DetailPart } from './context.js';

/** A medicine: what, how, when, until when, by whom. All dosages, in sequence order (MED-08, MED-09). */
export function medication(context: DetailContext): TemplateResult {
  const { entry, view, words, strings } = context;
  const medicine = entry.medication!;
  const { stop } = medicine;
  const stopsLater = stop?.at !== undefined && stop.at.earliest > view.now;
  return html`<dl>
    ${row(words.dosage, dosages(context, medicine.dosages))}
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
    ${row(strings.use, medicine.use === 'unknown' ? '' : words.use[medicine.use])}
    ${row(strings.validity, isValidity(medicine.usePeriod) && !isValidity(entry.time) && view.format.span(medicine.usePeriod!))}
    ${row(strings.usePeriod, !isValidity(medicine.usePeriod) && medicine.usePeriod && view.format.span(medicine.usePeriod))}
    ${row(strings.courseOver, medicine.course && `${view.format.date(medicine.course.end)} (${words.computed})`)}
    ${row(stopsLater ? strings.stopsOn : wasStopped(entry) ? strings.stopped : strings.ended, stop && stopText(context))}
    ${row(strings.stoppedBy, stop?.by && referenceLink(context, stop.by))}
    ${row(strings.prescriber, medicine.prescriber && referenceLink(context, medicine.prescriber))}
    ${row(strings.authoredOn, medicine.authoredOn && view.format.date(medicine.authoredOn))}
    ${row(strings.multidose, medicine.multidose && words.yes)}
    ${row(strings.quantity, medicine.quantity && view.format.quantity(medicine.quantity, { words: true }))}
    ${row(strings.repeats, medicine.repeats?.toString())} ${row(strings.substitution, medicine.substitution)}
  </dl>`;
}

function stopText({ entry, view, words }: DetailContext): string {
  const stop = entry.medication!.stop!;
  const date = stop.at ? view.format.date(stop.at) : words.unknownDate;
  return stop.reason ? `${date} (${view.concept(stop.reason)})` : date;
}

function dosages(context: DetailContext, list: readonly DosageFact[]): DetailPart {
  if (list.length === 0) return nothing;
  const ordered = [...list].sort((a, b) => (a.sequence ?? Infinity) - (b.sequence ?? Infinity));
  return html`<ol class="dosages">
    ${ordered.map((dosage) => html`<li>${dosageLine(context, dosage)}</li>`)}
  </ol>`;
}

/**
 * Authored text verbatim; generated text only if there is none, and marked as such (MED-08). Structured details the
 * text may omit are shown beside it.
 */
function dosageLine({ view, strings, words }: DetailContext, dosage: DosageFact): TemplateResult {
  const text = dosageText(dosage.structured, view.lang, { timeZone: view.timeZone });
  const authored = dosage.text ?? (text.generated ? undefined : text.text);
  const reasons = dosage.asNeededFor.map((concept) => view.concept(concept)).join(', ');
  const besides = [...text.besides];
  if (dosage.asNeeded && !besides.length && authored !== undefined && !text.asNeeded) {
    besides.push(reasons ? `${strings.asNeeded} (${reasons})` : strings.asNeeded);
  }
  return html`<span class="verbatim">${authored ?? text.text}</span>
    ${authored === undefined && text.text ? html`<span class="badge">${strings.generatedDosage}</span>` : nothing}
    ${authored === undefined && !text.text ? html`<span class="secondary">${words.noInformation}</span>` : nothing}
    ${besides.map((part) => html`<div>${part}</div>`)}
    ${
      dosage.patientInstruction && !besides.includes(dosage.patientInstruction)
        ? html`<div>
            <span class="secondary">${strings.patientInstruction}:</span> ${dosage.patientInstruction}
          </div>`
        : nothing
    }
    ${dosage.bounds ? html`<div class="secondary">${view.format.span(dosage.bounds)}</div>` : nothing}`;
}
