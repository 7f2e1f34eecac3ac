import {
  isReporter,
  isValidity,
  wasStopped,
  type ClinicalEntry,
  type PartialDate,
} from '@care-timeline/fhir';
import { reportedWord, statusWord } from '@care-timeline/ui';
import type { Medicine } from './medicine.js';
import { dateText, type Words } from './words.js';

/** A date of a medicine with what it denotes: number, unit, label and value belong together (MED-04). */
export interface DateLine {
  readonly kind: 'start' | 'starts' | 'authored' | 'stop' | 'stops' | 'period' | 'valid' | 'changed';
  readonly label: string;
  readonly text: string;
}

/** Start, stop and last change, in that order. Dates of authoring and of effect are distinguished (MED-22, MED-30). */
export function dateLines(medicine: Medicine, words: Words): readonly DateLine[] {
  const { entry, stop } = medicine;
  const facts = entry.medication;
  const out: DateLine[] = [];
  const add = (kind: DateLine['kind'], label: string, text: string): void => {
    if (text !== '') out.push({ kind, label, text });
  };
  const start = startOf(medicine);
  const written = facts?.authoredOn ?? entry.time?.start;
  if (start && medicine.group === 'planned') {
    add(
      'starts',
      medicine.startsLater ? words.text.startsOn : words.text.plannedFrom,
      dateText(words, start),
    );
    const told = changedAt(medicine);
    if (told && told.text !== start.text) add('authored', words.text.prescribedOn, dateText(words, told));
  } else if (start) add('start', words.text.since, dateText(words, start));
  else if (!facts?.authoredOn && isValidity(entry.time))
    add('valid', words.text.validFrom, dateText(words, written));
  else add('authored', words.text.prescribedOn, dateText(words, written));
  const past = medicine.group === 'past' || medicine.group === 'recently-stopped';
  if (stop) {
    add(
      stop.future ? 'stops' : 'stop',
      stop.future ? words.text.stopsOn : stoppedWord(entry, words),
      dateText(words, stop.at) || (past ? words.terms.unknownDate : ''),
    );
  } else if (past && !medicine.courseEnded && !medicine.periodEnded) {
    const end = isValidity(facts?.usePeriod) ? undefined : (facts?.usePeriod?.end ?? entry.time?.end);
    add('stop', stoppedWord(entry, words), dateText(words, end) || words.terms.unknownDate);
  }
  if (!stop && (!past || medicine.courseEnded || medicine.periodEnded)) {
    const end = facts?.usePeriod?.end;
    if (end && !medicine.periodEnded && isValidity(facts.usePeriod))
      add('valid', words.text.validTo, dateText(words, end));
    else if (end)
      add(
        'period',
        medicine.periodEnded ? words.text.periodEndedOn : words.text.periodTo,
        dateText(words, end),
      );
    const { course } = facts ?? {};
    if (course)
      add('period', words.text.courseOver, `${dateText(words, course.end)} (${words.terms.computed})`);
    if (course?.fromOrder)
      add(
        'period',
        words.text.courseFrom,
        `${dateText(words, course.from)} (${words.text.prescribedOn.toLowerCase()})`,
      );
  }
  const changed = changedAt(medicine);
  const from = start ?? written;
  // A change recorded before the start, or before the stop, is not a later change.
  if (changed && !past && medicine.group !== 'planned' && (!from || changed.earliest > from.earliest))
    add('changed', words.text.changedOn, dateText(words, changed));
  return out;
}

/** Wording for a medicine stopped by someone (seponert), or completed. */
export function stoppedWord(entry: ClinicalEntry, { text }: Words): string {
  return wasStopped(entry) ? text.stoppedOn : text.endedOn;
}

/** When it was first used: the start of the oldest link of the chain, if given. */
export function startOf(medicine: Medicine): PartialDate | undefined {
  const starts = [medicine.entry, ...medicine.earlier]
    .map((entry) => entry.medication?.usePeriod)
    .filter((period) => medicine.group === 'planned' || !isValidity(period))
    .map((period) => period?.start)
    .filter((date): date is PartialDate => date !== undefined);
  return starts.reduce<PartialDate | undefined>(
    (first, date) => (first === undefined || date.earliest < first.earliest ? date : first),
    undefined,
  );
}

/** When the latest link was written: the most recent decision about it. */
function changedAt(medicine: Medicine): PartialDate | undefined {
  return medicine.entry.medication?.authoredOn ?? medicine.entry.provenance.recorded;
}

export function indicationText(entry: ClinicalEntry, words: Words): string {
  const facts = entry.medication;
  const concepts = facts?.indication.length ? facts.indication : entry.reason;
  const labels = words.format.list([...new Set(concepts.map((concept) => words.concept(concept)))]);
  // A reason against a medicine is not an indication (MED-10).
  return labels && facts?.doNotPerform ? `${words.terms.reason}: ${labels}` : labels;
}

export function prescriberText(entry: ClinicalEntry, words: Words): string {
  const { author } = entry.provenance;
  // Who told of it did not prescribe it.
  const who = entry.medication?.prescriber ?? (author && isReporter(author.path) ? undefined : author);
  return who === undefined ? '' : words.person(entry, who);
}

/** Who ordered it; else the professional who told of it, and that it was told. */
export function orderedOrToldText(entry: ClinicalEntry, words: Words): string {
  const told = entry.medication?.reported?.who === 'other' ? reportedText(entry, words) : '';
  return prescriberText(entry, words) || told;
}

/** A mark for what a patient or a relative told, or nobody knows who: not what a professional did. */
export function hearsayText(entry: ClinicalEntry, words: Words): string {
  return entry.medication?.reported?.who === 'other' ? '' : reportedText(entry, words);
}

/** "Reported by the patient"; empty for what the source itself ordered or knows. */
export function reportedText(entry: ClinicalEntry, words: Words): string {
  const { reported } = entry.medication ?? {};
  return reported === undefined
    ? ''
    : reportedWord(words.terms, reported, reported.by && words.person(entry, reported.by));
}

/** Every source that reports the row, each once, in record order (GEN-08, MED-27). */
export function sourceIds(medicine: Medicine): readonly string[] {
  return [...new Set(medicine.members.map((member) => member.sourceId))];
}

/** Status and intent as written, shown on request; an unknown code stays verbatim (GEN-03). */
export function statusText(entry: ClinicalEntry, words: Words): string {
  return entry.statuses.map((status) => statusWord(words.terms, status, entry.resourceType)).join(', ');
}
