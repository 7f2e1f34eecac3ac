import type { DisjointSet } from '../shared/disjoint-sets.js';
import { contradict, differentNumbers, isNational, type PatientIdentity } from './patient-identity.js';

/** Patient resources by identifier, each with its node. */
export type Holders = ReadonlyMap<string, readonly (readonly [node: string, identity: PatientIdentity])[]>;

/**
 * Joins subjects to the holder of the number they are identified by, with or without a reference. A number that
 * contradicts the referenced Patient resource, or another reference to the same one, joins nothing: two people would
 * become one (GEN-13).
 *
 * @param patients - contents of the Patient resources, by node
 * @param claims - node of a subject, and the identifiers given with it
 * @returns national numbers by a node of the person
 */
export function joinByNumber(
  groups: DisjointSet<string>,
  patients: ReadonlyMap<string, PatientIdentity>,
  holders: Holders,
  claims: Iterable<readonly [node: string, identifiers: readonly string[]]>,
): Map<string, readonly string[]> {
  const numbers = new Map<string, readonly string[]>();
  const of = (node: string): readonly string[] => numbers.get(groups.find(node)) ?? [];
  const add = (node: string, tokens: readonly string[]): void => {
    const national = tokens.filter(isNational);
    if (national.length > 0) numbers.set(groups.find(node), [...new Set([...of(node), ...national])]);
  };
  const people = new Map<string, readonly PatientIdentity[]>();
  const join = (a: string, b: string): void => {
    const [ofA, ofB] = [of(a), of(b)];
    if (groups.areTogether(a, b) || differentNumbers(ofA, ofB)) return;
    const [inA, inB] = [a, b].map((node) => people.get(groups.find(node)) ?? []);
    if (inA!.some((one) => inB!.some((other) => contradict(one, other)))) return;
    groups.join(a, b);
    add(a, ofA);
    add(a, ofB);
    people.set(groups.find(a), [...inA!, ...inB!].slice(0, MAX_COMPARED));
  };
  for (const [node, identity] of patients) {
    add(node, identity.identifiers);
    const person = groups.find(node);
    const known = people.get(person) ?? [];
    if (known.length < MAX_COMPARED) people.set(person, [...known, identity]);
  }

  const said = new Map<string, { tokens: string[]; contradictory: boolean }>();
  for (const [node, identifiers] of claims) {
    if (differentNumbers(of(node), identifiers)) continue;
    const known = said.get(node);
    if (known === undefined) said.set(node, { tokens: [...identifiers], contradictory: false });
    else if (differentNumbers(known.tokens, identifiers)) known.contradictory = true;
    else known.tokens.push(...identifiers);
  }
  for (const [node, { tokens, contradictory }] of said) {
    if (contradictory) continue;
    // Before anything is joined: its own number speaks against those who have another one.
    if (!differentNumbers(of(node), tokens)) add(node, tokens);
    for (const token of new Set(tokens)) {
      const held = holders.get(token) ?? [];
      const holding = new Set(held.map(([holder]) => groups.find(holder)));
      // Two people share one number, so it does not tell which of them is meant.
      if (holding.size === 1) join(node, held[0]![0]);
      else if (holding.size === 0) join(node, `identifier ${token}`);
    }
  }
  return numbers;
}

/** Maximum number of Patient resources of one person to compare with those of another. */
const MAX_COMPARED = 50;
