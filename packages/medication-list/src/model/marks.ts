import { pressingWord, remarkText, statusRemarks, statusWord, type UiIcon } from '@care-timeline/ui';
import { remarkableStatuses, type ClinicalEntry, type ClinicalState } from '@care-timeline/fhir';
import type { Change } from './changes.js';
import { hearsayText, sourceIds, statusText } from './facts.js';
import type { Medicine } from './medicine.js';
import { type Words } from './words.js';

/** A property of a row that must be seen before acting on it: a word and a symbol, never colour alone. */
export interface Mark {
  readonly kind: string;
  readonly text: string;
  readonly tone: 'plain' | 'accent' | 'warning' | 'critical';
  readonly icon?: { readonly ui: UiIcon } | { readonly clinicalState: ClinicalState };
}

/** Security labels that carry no special meaning: normal, low, moderate, unrestricted. */
const USUAL = new Set(['N', 'L', 'M', 'U']);

export function marksOf(medicine: Medicine, change: Change | undefined, words: Words): readonly Mark[] {
  const { entry, group } = medicine;
  const { text, terms } = words;
  const marks: Mark[] = [];
  if (!entry.safe) marks.push({ kind: 'unsafe', text: terms.unsafe, tone: 'critical', icon: { ui: 'stop' } });
  if (medicine.members.some(({ contested }) => contested)) {
    const both = terms.problem['version-conflict'];
    marks.push({ kind: 'contested', text: both, tone: 'warning', icon: { ui: 'warning' } });
  }
  if (group === 'in-error') {
    marks.push({
      kind: 'in-error',
      text: terms.inError,
      tone: 'critical',
      icon: { clinicalState: 'in-error' },
    });
  }
  if (group === 'paused') {
    marks.push({ kind: 'paused', text: text.paused, tone: 'warning', icon: { clinicalState: 'paused' } });
  }
  if (group === 'unknown') {
    const said = remarkableStatuses(entry);
    const statuses = entry.statuses.filter((one) => tellsStatus(one) && !said.includes(one));
    const written = statusText({ ...entry, statuses }, words);
    marks.push({
      kind: 'unknown',
      text:
        written === terms.status['unknown']
          ? terms.clinicalState.unknown
          : `${terms.clinicalState.unknown} (${written})`,
      tone: 'warning',
      icon: { clinicalState: 'unknown' },
    });
  }
  const pressing = pressingWord(terms, entry);
  if (pressing) marks.push({ kind: 'priority', text: pressing, tone: 'warning', icon: { ui: 'warning' } });
  const reported = hearsayText(entry, words);
  if (reported) marks.push({ kind: 'reported', text: reported, tone: 'plain' });
  const remarks = statusRemarks(terms, entry, (reason) => words.concept(reason));
  for (const remark of remarks)
    marks.push({ kind: 'remark', text: remark, tone: 'warning', icon: { ui: 'warning' } });
  const why = entry.statusReason.map((reason) => words.concept(reason)).join(', ');
  if (why && remarks.length === 0 && (group === 'paused' || group === 'not-taken'))
    marks.push({ kind: 'reason', text: `${terms.reason}: ${why}`, tone: 'plain' });
  for (const remark of medicine.remarks ?? []) {
    const said = remarkText(remark, words.remarks);
    marks.push(
      remark.deleted
        ? { kind: 'list', text: said, tone: 'warning', icon: { ui: 'warning' } }
        : { kind: 'list', text: said, tone: 'accent' },
    );
  }
  if (group === 'planned' || entry.planLike) {
    marks.push({
      kind: 'planned',
      text: planWord(medicine, words),
      tone: 'plain',
      icon: { clinicalState: 'planned' },
    });
  }
  if (change) marks.push({ kind: `change-${change.kind}`, text: text.change[change.kind], tone: 'accent' });
  // With an unknown status, it cannot be ruled out that the medicine was stopped.
  if (group !== 'unknown' && (medicine.periodEnded || medicine.courseEnded)) {
    const ended = medicine.periodEnded ? text.periodEnded : `${text.courseEnded} (${terms.computed})`;
    marks.push({ kind: 'period-ended', text: ended, tone: 'warning', icon: { ui: 'warning' } });
  }
  if (medicine.conflicting) {
    marks.push({ kind: 'conflicting', text: text.conflicting, tone: 'warning', icon: { ui: 'warning' } });
  }
  if (medicine.uncertain && group !== 'unknown') {
    marks.push({
      kind: 'uncertain',
      text: text.uncertain,
      tone: 'warning',
      icon: { clinicalState: 'unknown' },
    });
  }
  if (medicine.members.some((member) => member.medication?.multidose)) {
    marks.push({ kind: 'multidose', text: text.multidose, tone: 'plain', icon: { ui: 'table' } });
  }
  if (medicine.members.some((member) => member.medication?.locked)) {
    marks.push({ kind: 'locked', text: text.locked, tone: 'plain', icon: { ui: 'lock' } });
  }
  for (const label of restrictions(medicine)) {
    marks.push({
      kind: 'restricted',
      text: label || terms.restricted,
      tone: 'warning',
      icon: { ui: 'lock' },
    });
  }
  if (entry.maturity) marks.push({ kind: 'maturity', text: terms.maturity[entry.maturity], tone: 'plain' });
  const sources = sourceIds(medicine).length;
  if (sources > 1)
    marks.push({ kind: 'joined', text: text.sameIn(sources), tone: 'plain', icon: { ui: 'check' } });
  return marks;
}

/** A known intent says nothing about the status. */
function tellsStatus({ element, known }: ClinicalEntry['statuses'][number]): boolean {
  return element !== 'intent' || !known;
}

/** Draft, proposal and plan look like plans and state which they are; one that is over states that too (GEN-03). */
function planWord({ entry }: Medicine, { terms }: Words): string {
  const intent = entry.medication?.intent;
  const isPlan = intent !== undefined && intent !== 'order' && Object.hasOwn(terms.intent, intent);
  const draft = entry.statuses.some(({ code }) => code === 'draft');
  const word = isPlan
    ? terms.intent[intent as 'plan']
    : draft
      ? terms.status['draft']
      : terms.clinicalState.planned;
  const status = entry.statuses.find(({ element }) => element === 'status');
  return entry.clinicalState === 'past' && status
    ? `${word}, ${statusWord(terms, status, entry.resourceType).toLowerCase()}`
    : word;
}

function restrictions(medicine: Medicine): readonly string[] {
  const labels = medicine.members
    .flatMap((member) => member.provenance.security)
    .filter(({ code, display }) => !(code !== undefined && USUAL.has(code)) && (code || display))
    .map(({ display, code }) => display ?? code ?? '');
  return [...new Set(labels)];
}
