import { quantityText, type ClinicalEntry, type PartialDate } from '@care-timeline/fhir';
import { statusWord } from '@care-timeline/ui';
import { doseChange } from './changes.js';
import { doseLines, doseText } from './dose.js';
import { prescriberText, reportedText, stoppedWord } from './facts.js';
import type { Medicine } from './medicine.js';
import { dateText, type Words } from './words.js';

/** One event in the history of a medicine, as text. */
export interface HistoryLine {
  readonly key: string;
  readonly date: string;
  readonly label: string;
  readonly text: string;
  /** The previous dose, if it changed. */
  readonly before?: string;
  readonly source: string;
}

/** Background of a row: the renewal chain, dispenses and administrations, each newest first (MED-28, MED-29). */
export interface History {
  readonly chain: readonly HistoryLine[];
  readonly dispenses: readonly HistoryLine[];
  readonly administrations: readonly HistoryLine[];
}

export function historyOf(medicine: Medicine, words: Words): History {
  const events = medicine.events.map((entry) => ({ entry, role: entry.medication?.role }));
  const of = (role: string): readonly HistoryLine[] =>
    events.filter((event) => event.role === role).map(({ entry }) => eventLine(entry, words));
  return {
    chain: chainLines(medicine, words),
    dispenses: of('dispense'),
    administrations: of('administration'),
  };
}

function chainLines(medicine: Medicine, words: Words): readonly HistoryLine[] {
  const links = [...medicine.earlier].reverse().concat(medicine.entry);
  const lines: HistoryLine[] = [];
  links.forEach((entry, index) => {
    const before = links[index - 1];
    const change = before && doseChange(before, entry);
    const dose = doseText(doseLines(entry, words, true));
    const by = prescriberText(entry, words);
    const line = (
      suffix: string,
      date: PartialDate | undefined,
      label: string,
      text: string,
      old?: string,
    ): void => {
      lines.push({
        key: `${entry.key}${suffix}`,
        date: dateText(words, date) || words.terms.unknownDate,
        label,
        text,
        ...(old !== undefined && { before: old }),
        source: words.source(entry.sourceId),
      });
    };
    const first = reportedText(entry, words) || words.text.prescribed;
    const label = change ? words.text.change[change] : before ? words.text.renewed : first;
    const text = [dose, by && words.text.by(by)].filter(Boolean).join('\n');
    line('', writtenAt(entry), label, text, change ? doseText(doseLines(before, words)) : undefined);
    const stop = entry.medication?.stop;
    if (stop?.at || stop?.reason) {
      const later = entry === medicine.entry && medicine.stop?.future;
      const reason = stop.reason ? words.concept(stop.reason) : '';
      const who = stop.by ? words.person(entry, stop.by) : '';
      line(
        '#stop',
        stop.at,
        later ? words.text.stopsOn : stoppedWord(entry, words),
        [reason, who && words.text.by(who)].filter(Boolean).join('\n'),
      );
    }
  });
  return lines.reverse();
}

function writtenAt(entry: ClinicalEntry): PartialDate | undefined {
  return (
    entry.medication?.authoredOn ??
    entry.medication?.usePeriod?.start ??
    entry.time?.start ??
    entry.provenance.recorded
  );
}

/** A dispense or administration: when, how much, and whether it took place at all. */
function eventLine(entry: ClinicalEntry, words: Words): HistoryLine {
  const facts = entry.medication;
  const amount = quantityText(facts?.quantity, words.lang, { medicine: true });
  // What was given is not hidden by a text such as "as ordered" (MED-32).
  const dosage = doseText(doseLines(entry, words, true));
  const status = entry.statuses.find(({ element }) => element === 'status');
  const label =
    entry.negation !== undefined
      ? words.terms.negation[entry.negation]
      : status
        ? statusWord(words.terms, status, entry.resourceType)
        : words.terms.kindOne[entry.kind];
  const why = entry.statusReason.map((concept) => words.concept(concept)).join(', ');
  const reason = why && `${words.terms.element.statusReason}: ${why}`;
  const date = entry.time ? words.format.span(entry.time) : (entry.timeText ?? words.terms.unknownDate);
  return {
    key: entry.key,
    date,
    label,
    text: [amount, dosage, reason, ...entry.note].filter(Boolean).join('\n') || entry.name,
    source: words.source(entry.sourceId),
  };
}
