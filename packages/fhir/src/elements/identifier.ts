import { codeSystem } from '../codes/code-system.js';
import { code, objects } from '../json.js';

export interface IdentifierFact {
  readonly system?: string;
  readonly value: string;
  /** `use` is a modifier element: an old identifier no longer identifies. */
  readonly use?: string;
}

/** Identifiers with a value, current ones first. */
export function readIdentifiers(value: unknown): readonly IdentifierFact[] {
  const found: IdentifierFact[] = [];
  for (const identifier of objects(value)) {
    const number = code(identifier['value']);
    if (number === undefined) continue;
    const system = codeSystem(code(identifier['system']));
    const use = code(identifier['use']);
    found.push({ value: number, ...(system !== undefined && { system }), ...(use !== undefined && { use }) });
  }
  return found.sort((a, b) => Number(a.use === 'old') - Number(b.use === 'old'));
}
