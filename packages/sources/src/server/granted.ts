/** How much of a type an authorisation lets be searched. */
export type Granted = 'all' | 'part' | 'none';

/** SMART App Launch, of version 1 (`patient/Observation.read`) and 2 (`patient/Observation.rs?category=…`). */
const SCOPE = /^(?:patient|user|system)\/([A-Z][A-Za-z]*|\*)\.(read|write|\*|c?r?u?d?s?)(\?.+)?$/;

/**
 * What the scopes that were granted, divided by spaces, let be searched. Undefined where none of them is about resources: then
 * the authorisation is of another kind, and nothing is known.
 */
export function grantedBy(scope: string | undefined): ((type: string) => Granted) | undefined {
  const grants = new Map<string, Granted>();
  let isKnown = false;
  for (const one of scope?.split(/\s+/) ?? []) {
    const [, type, verbs = '', query] = SCOPE.exec(one) ?? [];
    if (type === undefined) continue;
    isKnown = true;
    const searches = verbs === 'read' || verbs === '*' || verbs.includes('s');
    if (!searches || verbs === 'write' || grants.get(type) === 'all') continue;
    grants.set(type, query === undefined ? 'all' : 'part');
  }
  if (!isKnown) return undefined;
  return (type) => {
    const some = [grants.get(type), grants.get('*')];
    return some.includes('all') ? 'all' : some.includes('part') ? 'part' : 'none';
  };
}
