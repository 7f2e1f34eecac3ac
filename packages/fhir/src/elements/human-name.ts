import { code, objects, strings, text, type Json } from '../json.js';

/** Best use first; `use` is a modifier element. Old, maiden and temporary names are used only as a last resort. */
const USES = ['official', 'usual', undefined, 'nickname', 'anonymous', 'temp', 'maiden', 'old'];

/** A person's current name: `text` as written, else given names and family name. */
export function humanName(value: unknown): string | undefined {
  let best: string | undefined;
  let bestRank = Infinity;
  for (const name of objects(value)) {
    const written = nameText(name);
    if (written === undefined) continue;
    const rank = USES.indexOf(code(name['use']));
    const order = rank < 0 ? USES.length : rank;
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
