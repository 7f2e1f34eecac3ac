import { readConcepts } from '../elements/concept.js';
import { labelOf } from '../elements/label.js';
import { periodAt, periodOf, pointAt } from '../elements/time.js';
import { code, first, inWords, objects } from '../json.js';
import { FLAG } from '../model/facts.js';
import type { Reading } from '../reading.js';
import { applyStatus } from '../status/apply.js';
import { CONSENT } from '../status/document.js';
import type { Reader } from './reader.js';

export const consent: Reader = {
  type: 'Consent',
  kind: () => 'consent',
  status(reading) {
    applyStatus(reading, 'status', reading.resource['status'], CONSENT);
    applyDecision(reading);
    if (reading.full) applyScope(reading);
  },
  // When it applies; the day it was given is the day it was recorded.
  time: (reading) =>
    periodAt(reading, 'period') ??
    periodOf(reading, first(reading.resource['provision'])?.['period'], 'provision.period') ??
    pointAt(reading, 'dateTime') ??
    pointAt(reading, 'date'),
  name: (resource, ctx) => labelOf(resource['category'], ctx) ?? labelOf(resource['scope'], ctx),
  detail: ({ resource, ctx }) => ({
    category: [...readConcepts(resource['category'], ctx), ...readConcepts(resource['scope'], ctx)],
  }),
};

/** R5 `decision` (a modifier) and R4 `provision.type`: a consent that denies must not look like one that permits. */
function applyDecision(reading: Reading): void {
  const { resource } = reading;
  const inR5 = resource['decision'] !== undefined && resource['decision'] !== null;
  const element = inR5 ? 'decision' : 'provision.type';
  const value = inR5 ? resource['decision'] : first(resource['provision'])?.['type'];
  if (value === undefined || value === null) return;
  const decision = code(value);
  const known = decision === 'permit' || decision === 'deny';
  reading.statuses?.push({ element, code: inWords(value), known });
  reading.modifier(element, inWords(value), true);
  // "Declined: do not resuscitate" would say the opposite of what was decided.
  if (decision === 'deny' && !saysNot(reading)) {
    reading.negation ??= 'declined';
    reading.flags |= FLAG.NEGATED;
  }
  if (known) return;
  if (reading.clinicalState === 'current') reading.clinicalState = 'unknown';
  reading.problem('unknown-code', element, `not in the value set: ${inWords(value)}`);
}

/** Codes of HL7's consent categories for directives that are prohibitions themselves. */
const PROHIBITIONS = new Set(['dnr', 'dnar', 'dni']);
const PROHIBITING =
  /\bdna?r\b|\bdo not\b|\bhlr[ -]?(minus|÷)|^ikk(je|e)\b|\b(not to|not for) (be )?(resuscitat|intubat)/i;

function saysNot({ resource, ctx }: Reading): boolean {
  return readConcepts(resource['category'], ctx).some(
    ({ label, codings }) =>
      PROHIBITING.test(label) || codings.some((coding) => PROHIBITIONS.has(coding.code?.toLowerCase() ?? '')),
  );
}

/** R4 modifier: the kind of consent. Shown as its category; local codes are allowed. */
function applyScope(reading: Reading): void {
  for (const scope of objects(reading.resource['scope'])) {
    const label = labelOf(scope, reading.ctx)?.text;
    if (label === undefined) continue;
    const value = code(first(scope['coding'])?.['code']) ?? label;
    reading.statuses?.push({ element: 'scope', code: value, known: true, text: label });
    reading.modifier('scope', value, true);
  }
}
