import type { ReadContext } from './context.js';
import { aboutOthers, isPerson, type AboutOthers } from './elements/about-others.js';
import { isRestricted } from './elements/security.js';
import type { Json } from './json.js';
import { FLAG } from './model/facts.js';
import type { Kind } from './model/kind.js';
import type { EntryReference } from './model/reference.js';
import type { TimeSpan } from './model/time-span.js';
import { checkModifiers } from './modifiers.js';
import { Reading } from './reading.js';
import { applyEarlierReleases } from './status/earlier-releases.js';
import type { Reader } from './readers/reader.js';

/** What both the index and the entry need from a resource, read the same way for both. */
export interface Read {
  readonly reading: Reading;
  /** `about-others` if it is not about the patient. */
  readonly kind: Kind;
  /** The kind it would have if it were about the patient. */
  readonly ownKind: Kind;
  readonly about: AboutOthers;
  readonly time: TimeSpan | undefined;
}

/** Modifiers, status, time and flags of a resource. */
export function read(reader: Reader, resource: Json, ctx: ReadContext, full: boolean): Read {
  const reading = new Reading(resource, ctx, full);
  const ownKind = reader.kind(resource);
  const about = aboutOthers(ownKind, resource, ctx);
  const kind = about.others.length > 0 ? 'about-others' : ownKind;
  checkModifiers(reading);
  for (const one of about.others) if (isPerson(one)) notThePatient(reading, one);
  readStatus(reader, reading);
  const time = reader.time(reading);

  let flags = reading.flags | clinicalStateFlags(reading);
  if (kind === 'supporting') {
    flags |= FLAG.SUPPORTING;
  } else if (time === undefined) {
    flags |= FLAG.UNDATED;
  }
  if (time !== undefined) flags |= timeFlags(time);
  if (resource['meta'] !== undefined || resource['securityLabel'] !== undefined) {
    if (isRestricted(resource)) flags |= FLAG.RESTRICTED;
  } else if (resource['confidentiality'] !== undefined && isRestricted(resource)) {
    flags |= FLAG.RESTRICTED;
  }
  if (reader.hasNumber !== undefined && reader.hasNumber(resource)) flags |= FLAG.HAS_NUMBER;
  reading.flags = flags;
  return { reading, kind, ownKind, about, time };
}

function notThePatient(reading: Reading, { display, reference }: EntryReference): void {
  reading.modifier('focus', display ?? reference ?? '?', false);
  reading.problem('unknown-modifier', 'focus', 'about somebody else than the patient');
}

/** Clinical state, negation and certainty, from the type's reader and from elements of releases before R4. */
export function readStatus(reader: Reader, reading: Reading): void {
  reader.status(reading);
  applyEarlierReleases(reading);
}

function clinicalStateFlags(reading: Reading): number {
  let flags = 0;
  if (reading.clinicalState === 'in-error') flags |= FLAG.IN_ERROR;
  else if (reading.clinicalState === 'planned') flags |= FLAG.PLAN;
  if (reading.negation !== undefined) flags |= FLAG.NEGATED;
  return flags;
}

function timeFlags(time: TimeSpan): number {
  let flags = time.computed === undefined ? 0 : FLAG.COMPUTED_TIME;
  if (time.shape === 'interval') {
    flags |= FLAG.INTERVAL;
    if (time.start === undefined) flags |= FLAG.OPEN_START;
    if (time.ongoing) flags |= FLAG.OPEN_END;
  }
  return flags;
}
