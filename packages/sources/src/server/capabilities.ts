import type { FhirRelease } from '@care-timeline/fhir';
import { objects, strings, text, type Json } from '@care-timeline/fhir/json.js';

/** The relevant capabilities stated by a server. */
export interface Capabilities {
  readonly release: FhirRelease;
  /** False if the server stated nothing: then everything is tried. */
  readonly known: boolean;
  readonly batch: boolean;
  /** Operations on Patient, such as `everything`. */
  readonly patientOperations: ReadonlySet<string>;
  /** How it accepts searches, if stated. */
  readonly searchMode?: 'GET' | 'POST' | 'both';
  /** Whether it can be searched. */
  offers(type: string): boolean;
  /** Whether it can be read by its id. */
  reads(type: string): boolean;
  /** Whether the parameter is listed; true if none is listed for the type. */
  searches(type: string, parameter: string): boolean;
  includes(type: string, parameter: string): boolean;
  /** False where it lists the page size among the parameters of other types, and not of this one. */
  takesCount(type: string): boolean;
}

export const SEARCH_MODE = 'http://hl7.org/fhir/StructureDefinition/capabilitystatement-search-mode';

/** For a server whose CapabilityStatement could not be obtained: everything in R4 is tried. */
export const UNKNOWN_CAPABILITIES: Capabilities = {
  release: 'R4',
  known: false,
  batch: false,
  patientOperations: new Set(),
  offers: () => true,
  reads: () => true,
  searches: () => true,
  includes: () => false,
  takesCount: () => true,
};

interface OfferedType {
  readonly parameters: ReadonlySet<string>;
  readonly includes: ReadonlySet<string>;
}

/** Reads a CapabilityStatement of any release. Undefined for anything else. */
export function readCapabilities(statement: Json): Capabilities | undefined {
  if (statement['resourceType'] !== 'CapabilityStatement') return undefined;
  const rest = objects(statement['rest']).find(({ mode }) => mode === undefined || mode === 'server') ?? {};
  const types = new Map<string, OfferedType>();
  const readable = new Set<string>();
  const operations = [...objects(rest['operation'])];
  let named = 0;
  for (const resource of objects(rest['resource'])) {
    const type = text(resource['type']) ?? '';
    const interactions = objects(resource['interaction']).map(({ code }) => code);
    named++;
    if (interactions.length === 0 || interactions.includes('read')) readable.add(type);
    if (type === 'Patient') operations.push(...objects(resource['operation']));
    // A type without search support, only read or write by id, cannot be found by patient.
    if (interactions.length > 0 && !interactions.includes('search-type')) continue;
    types.set(type, {
      parameters: new Set(objects(resource['searchParam']).map(({ name }) => text(name) ?? '')),
      includes: new Set(strings(resource['searchInclude'])),
    });
  }
  const mode = searchMode(rest);
  // A statement that lists no types says nothing about them.
  const lists = named > 0;
  const listsCount = [...types.values()].some(({ parameters }) => parameters.has('_count'));
  return {
    release: releaseOf(text(statement['fhirVersion']) ?? ''),
    known: lists,
    batch: objects(rest['interaction']).some(({ code }) => code === 'batch'),
    patientOperations: new Set(operations.map(({ name }) => (text(name) ?? '').replace(/^\$/, ''))),
    ...(mode === undefined ? {} : { searchMode: mode }),
    offers: (type) => !lists || types.has(type),
    reads: (type) => !lists || readable.has(type),
    searches: (type, parameter) => {
      const { parameters } = types.get(type) ?? {};
      return parameters === undefined || parameters.size === 0 || parameters.has(parameter);
    },
    takesCount: (type) => !listsCount || (types.get(type)?.parameters.has('_count') ?? false),
    includes: (type, parameter) => {
      const { includes } = types.get(type) ?? {};
      return includes?.has(`${type}:${parameter}`) ?? false;
    },
  };
}

function searchMode(rest: Json): Capabilities['searchMode'] {
  const value = objects(rest['extension']).find(({ url }) => url === SEARCH_MODE)?.['valueCode'];
  return value === 'GET' || value === 'POST' || value === 'both' ? value : undefined;
}

function releaseOf(version: string): FhirRelease {
  if (version.startsWith('5')) return 'R5';
  return version.startsWith('4.3') || version.startsWith('4.1') ? 'R4B' : 'R4';
}
