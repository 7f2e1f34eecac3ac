import type { ReadContext } from '../context.js';
import { objects, strings, text, type Json } from '../json.js';
import type { PeriodState } from '../model/time-span.js';
import { inUse } from './period.js';

/** Best use first; `use` is a modifier element. Old, maiden and temporary names are used only as a last resort. */
const USES = ['official', 'usual', undefined, 'nickname', 'anonymous', 'temp', 'maiden', 'old'];

/** A name in use is preferred to any former name, and that to one that is not in use yet (GEN-16). */
const WHEN: readonly PeriodState[] = ['now', 'former', 'later'];

/** A person's current name: `text` as written, else given names and family name. */
export function humanName(value: unknown, ctx: Pick<ReadContext, 'now' | 'zone'> = {}): string | undefined {
  let best: string | undefined;
  let bestRank = Infinity;
  for (const name of objects(value)) {
    const written = nameText(name);
    if (written === undefined) continue;
    const { use, when } = inUse(name, ctx);
    const rank = USES.indexOf(use);
    const order = WHEN.indexOf(when) * 100 + (rank < 0 ? USES.length : rank);
    if (order < bestRank) {
      bestRank = order;
      best = written;
    }
  }
  return best;
}

function nameText(name: Json): string | undefined {
  const written = text(name['text']);
  if (written !== undefined) return written;
  const parts = [...strings(name['prefix']), ...strings(name['given'])];
  const family = text(name['family']) ?? strings(name['family'])[0];
  if (family !== undefined) parts.push(family);
  parts.push(...strings(name['suffix']));
  return parts.length === 0 ? undefined : parts.join(' ');
}
