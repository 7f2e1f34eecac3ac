import type { DisjointSet } from '../shared/disjoint-sets.js';
import { UNCERTAIN, type Place } from './origins.js';
import { contradict, type PatientIdentity } from './patient-identity.js';

/** A subject or Patient resource, and where it is. */
export interface PlacedNode {
  readonly node: string;
  readonly source: number;
  readonly place: Place;
}

/** What is known of sources. */
interface Sources {
  serverOf(source: number): string | undefined;
  patientIdIn(source: number): string | undefined;
}

/**
 * Joins what has the same `Type/id` on the same server, in whatever sources, and what has it in sources of which one at most
 * says what server it is (GEN-15). Ids on two servers are two things, for all that is known.
 *
 * @param hostSays - stands for the patient that the host names
 */
export function joinByPlace(
  groups: DisjointSet<string>,
  nodes: Iterable<PlacedNode>,
  patients: ReadonlyMap<string, PatientIdentity>,
  sources: Sources,
  hostSays: string,
): void {
  const byServer = new Map<string, Set<string>>();
  const byTarget = new Map<string, Map<string, string | undefined>>();
  const uncertain: PlacedNode[] = [];
  const places = new Map<string, Set<string>>();
  for (const one of nodes) {
    const { node, source, place } = one;
    if (place.space === UNCERTAIN) {
      uncertain.push(one);
      continue;
    }
    add(places, `${source}|${place.target}`, node);
    const server = place.space === '' ? sources.serverOf(source) : place.space;
    if (server?.startsWith('//')) add(byServer, `${server}/${place.target}`, node);
    if (place.space !== '') continue;
    const patientId = sources.patientIdIn(source);
    if (patientId === undefined) {
      const same = byTarget.get(place.target) ?? new Map<string, string | undefined>();
      byTarget.set(place.target, same.set(node, server));
    } else if (place.target === `Patient/${patientId}`) {
      // The host's word stands above the likeness of an id.
      groups.join(hostSays, node);
    }
  }
  for (const same of byServer.values()) joinSame(groups, same, patients);
  for (const same of byTarget.values()) {
    const servers = new Set(same.values());
    servers.delete(undefined);
    if (servers.size <= 1) joinSame(groups, new Set(same.keys()), patients);
    else joinUnplaced(groups, same, patients);
  }
  // Whichever of several is meant, it is the same person.
  for (const { node, source, place } of uncertain) {
    const [any, ...rest] = places.get(`${source}|${place.target}`) ?? [];
    if (any !== undefined && rest.every((other) => groups.areTogether(any, other))) groups.join(any, node);
  }
}

function joinSame(
  groups: DisjointSet<string>,
  same: ReadonlySet<string>,
  patients: ReadonlyMap<string, PatientIdentity>,
): void {
  if (same.size < 2) return;
  const withPatient = Array.from(same).filter((node) => patients.has(node));
  withPatient.forEach((node, i) => {
    for (const other of withPatient.slice(i + 1))
      if (!contradict(patients.get(node)!, patients.get(other)!)) groups.join(node, other);
  });
  // A source that names an id without a Patient resource joins where there is no doubt which person that is.
  if (new Set(withPatient.map((node) => groups.find(node))).size > 1) return;
  const [any, ...rest] = same;
  for (const node of rest) groups.join(any!, node);
}

/** Of sources that name no server: joined to one of the others where only that one can be meant. */
function joinUnplaced(
  groups: DisjointSet<string>,
  same: ReadonlyMap<string, string | undefined>,
  patients: ReadonlyMap<string, PatientIdentity>,
): void {
  const placed = Array.from(same.keys()).filter((node) => same.get(node) !== undefined);
  const unplaced = Array.from(same.keys()).filter((node) => same.get(node) === undefined);
  joinSame(groups, new Set(unplaced), patients);
  const joins = unplaced.map((node) => {
    const said = patients.get(node);
    const possible = placed.filter((other) => {
      const known = patients.get(other);
      return said === undefined || known === undefined || !contradict(said, known);
    });
    return new Set(possible.map((other) => groups.find(other))).size === 1 ? possible[0] : undefined;
  });
  unplaced.forEach((node, i) => joins[i] !== undefined && groups.join(joins[i], node));
}

function add(sets: Map<string, Set<string>>, name: string, node: string): void {
  const known = sets.get(name);
  if (known === undefined) sets.set(name, new Set([node]));
  else known.add(node);
}
