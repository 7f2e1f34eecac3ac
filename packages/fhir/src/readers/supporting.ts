import type { ReadContext } from '../context.js';
import type { Label } from '../elements/concept.js';
import type { Json } from '../json.js';
import type { Reading } from '../reading.js';
import { applyStatus } from '../status/apply.js';
import { CURRENT, PAST, table } from '../status/rule.js';
import type { Reader } from './reader.js';

type Name = (resource: Json, ctx: ReadContext) => Label | undefined;

const ACTIVE = table({ true: CURRENT, false: PAST });

/** `active`: a record that is not active should not be used (a modifier in Patient and RelatedPerson). */
export function applyActive(reading: Reading): void {
  const active = reading.resource['active'];
  reading.clinicalState = 'current';
  if (active !== undefined)
    applyStatus(reading, 'active', typeof active === 'boolean' ? String(active) : active, ACTIVE);
}

/** A reader of a type that is read to be referred to and never drawn. */
export function supporting(type: string, name: Name, more: Partial<Reader> = {}): Reader {
  return {
    type,
    kind: () => 'supporting',
    status: applyActive,
    time: () => undefined,
    name,
    ...more,
  };
}
