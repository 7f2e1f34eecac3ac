import type { DisjointSet } from '../shared/disjoint-sets.js';
import { UNCERTAIN, type Place } from './origins.js';
import { contradict, type PatientIdentity } from './patient-identity.js';

/** A subject or Patient resource, and its place. */
export interface PlacedNode {
  readonly node: string;
  readonly source: number;
  readonly place: Place;
}

/** What is known about the sources. */
interface Sources {
  serverOf(source: number): string | undefined;
  systemOf(source: number): string | undefined;
  patientIdIn(source: number): string | undefined;
}

/**
 * Joins nodes with the same `Type/id` on the same server, across sources, and nodes with the same `Type/id` in
 * sources of which at most one names its server (GEN-15). The same id on two servers is treated as two different
 * things; so is the same id in two systems, unless both have a Patient resource that can be compared.
 *
 * @param hostSays - node of the patient named by the host
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
  const systemOf = new Map<string, string | undefined>();
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
    systemOf.set(node, sources.systemOf(source));
    const patientId = sources.patientIdIn(source);
    if (patientId === undefined) {
      const same = byTarget.get(place.target) ?? new Map<string, string | undefined>();
      byTarget.set(place.target, same.set(node, server));
    } else if (place.target === `Patient/${patientId}`) {
      // What the host states takes precedence over equal ids.
      groups.join(hostSays, node);
    }
  }
  for (const same of byServer.values()) joinSame(groups, same, patients);
  for (const same of byTarget.values()) {
    const servers = new Set(same.values());
    servers.delete(undefined);
    if (servers.size <= 1) joinSame(groups, new Set(same.keys()), patients, systemOf);
    else joinUnplaced(groups, same, patients, systemOf);
  }
  // All candidates are the same person.
  for (const { node, source, place } of uncertain) {
    const [any, ...rest] = places.get(`${source}|${place.target}`) ?? [];
    if (any !== undefined && rest.every((other) => groups.areTogether(any, other))) groups.join(any, node);
  }
}

function joinSame(
  groups: DisjointSet<string>,
  same: ReadonlySet<string>,
  patients: ReadonlyMap<string, PatientIdentity>,
  systemOf: ReadonlyMap<string, string | undefined> = new Map(),
): void {
  if (same.size < 2) return;
  const withPatient = [...same].filter((node) => patients.has(node));
  withPatient.forEach((node, i) => {
    for (const other of withPatient.slice(i + 1))
      if (!contradict(patients.get(node)!, patients.get(other)!)) groups.join(node, other);
  });
  // A source that names an id without a Patient resource is joined only if it is clear which person that is.
  if (new Set(withPatient.map((node) => groups.find(node))).size > 1) return;
  const systems = new Set([...same].map((node) => systemOf.get(node)));
  systems.delete(undefined);
  for (const one of groupsToJoin(same, patients, systemOf, systems)) {
    const [any, ...rest] = one;
    for (const node of rest) groups.join(any!, node);
  }
}

/**
 * Ids without a Patient resource in several systems: only those of one system are one person's. A source that does not
 * say which system it is goes with the only one there is.
 */
function groupsToJoin(
  same: ReadonlySet<string>,
  patients: ReadonlyMap<string, PatientIdentity>,
  systemOf: ReadonlyMap<string, string | undefined>,
  systems: ReadonlySet<string | undefined>,
): Iterable<readonly string[]> {
  if (systems.size <= 1 || [...same].every((node) => patients.has(node))) return [[...same]];
  const bySystem = new Map<string | undefined, string[]>();
  for (const node of same) {
    const system = systemOf.get(node);
    bySystem.set(system, [...(bySystem.get(system) ?? []), node]);
  }
  return bySystem.values();
}

/** Sources that name no server: joined to one of the others only if there is a single candidate. */
function joinUnplaced(
  groups: DisjointSet<string>,
  same: ReadonlyMap<string, string | undefined>,
  patients: ReadonlyMap<string, PatientIdentity>,
  systemOf: ReadonlyMap<string, string | undefined>,
): void {
  const placed = [...same.keys()].filter((node) => same.get(node) !== undefined);
  const unplaced = [...same.keys()].filter((node) => same.get(node) === undefined);
  joinSame(groups, new Set(unplaced), patients, systemOf);
  const joins = unplaced.map((node) => {
    const said = patients.get(node);
    const possible = placed.filter((other) => {
      const known = patients.get(other);
      const [own, named] = [systemOf.get(node), systemOf.get(other)];
      if ((!said || !known) && own !== undefined && named !== undefined && own !== named) return false;
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
