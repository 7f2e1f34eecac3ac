import { KINDS, type Kind } from '@care-timeline/fhir';
import type { SourceInfo } from '@care-timeline/record';
import type { LoadLimits, OperationCall } from '@care-timeline/sources';
import { warnOnce } from '@care-timeline/ui';

/**
 * One source of a `<care-record>`. Its data location is given by `src`, `resources`, `load`, or `server` with
 * `patient`.
 */
export interface SourceDefinition {
  /** Part of every entry's key; short and stable. */
  readonly id: string;
  /** Display name. */
  readonly label?: string;
  /** Name or address of the system, for provenance. */
  readonly system?: string;
  /** URL of a Bundle, a resource array, NDJSON or Parameters. */
  readonly src?: string;
  /** FHIR base URL. */
  readonly server?: string;
  /**
   * Id of this record's patient in the source; never a national identity number (GEN-14). Needed with `server`; for any source it is
   * the host's word for whose the data is, which joins sources that share no identifier (GEN-13).
   */
  readonly patient?: string;
  /**
   * Time range of the server's dated information that is loaded initially, ms since 1970. Default: the last year and
   * everything in the future.
   */
  readonly window?: { readonly from: number; readonly to: number };
  /**
   * Called after the server responds 401 or 403, once for all requests that failed this way; returns false if there
   * is no new authorisation.
   */
  readonly renew?: () => Promise<unknown>;
  /** How searches are sent to the server; see `FhirServerSourceOptions`. */
  readonly search?: 'auto' | 'post' | 'get';
  /**
   * How the server is asked: by type (`search`), by that operation, or by type where it can be (`auto`). `export` has it write
   * everything to files, which is for long records that may be a minute late (FHIR Bulk Data Access).
   */
  readonly strategy?: 'auto' | 'search' | 'everything' | 'summary' | 'export';
  /** The one operation that the server has, such as `Patient/$getMedication` of the Norwegian SFM. `patient` is not needed then. */
  readonly operation?: OperationCall;
  /**
   * The kinds of entry that the source is there for; default all. It is not blamed for the lack of others, and what no source is
   * there for reads as not available (GEN-06, GEN-18). For every source without searches; with `export` all but tasks, which
   * servers of R4 do not export.
   */
  readonly kinds?: readonly Kind[];
  /** Resources asked for on a page of the server's. */
  readonly pageSize?: number;
  /** Headers that the server or a gateway before it wants with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Scopes that were granted, divided by spaces: what they do not cover is not asked for, and told as no access. */
  readonly scope?: string;
  /** Polling interval for new data from the server, ms; default never. */
  readonly pollEvery?: number;
  /** FHIR data the host already has: parsed, as text, or as a `File`, `Blob` or bytes. */
  readonly resources?: unknown;
  /** The host's own function for obtaining FHIR data. */
  readonly load?: (signal: AbortSignal) => Promise<unknown>;
  /** Bounds for a source that gives everything at once; see `LoadLimits`. */
  readonly limits?: Partial<LoadLimits>;
  /** The host's authorised fetch for this source; defaults to that of `<care-record>`. */
  readonly fetch?: typeof globalThis.fetch;
}

export function sourceInfo(definition: SourceDefinition): SourceInfo {
  const { id, label, patient } = definition;
  const system = definition.system || definition.server;
  return {
    id,
    label: label || id,
    ...(system ? { system } : {}),
    ...(typeof patient === 'string' && patient ? { patientId: patient.replace(/^Patient\//, '') } : {}),
  };
}

/** The ways to give a `<care-record>` its data. */
export interface SourceInputs
  extends
    Pick<SourceDefinition, 'headers' | 'resources'>,
    Required<Pick<SourceDefinition, 'search' | 'strategy'>> {
  readonly sources?: readonly SourceDefinition[];
  readonly server: string;
  readonly patient: string;
  readonly pageSize: number;
  readonly src: string;
}

/** The sources of a `<care-record>`: those that are listed, else the one that its attributes or data make. */
export function definitionsOf(
  given: SourceInputs,
  words: { readonly thisSystem: string; readonly theServer: string },
): SourceDefinition[] {
  const { sources, resources, server, patient, search, strategy, pageSize, headers, src } = given;
  if (sources) return usableSources(sources);
  if (resources !== undefined && resources !== null)
    return [{ id: 'resources', label: words.thisSystem, resources }];
  if (server)
    return [
      {
        id: 'server',
        label: words.theServer,
        server,
        patient,
        search,
        strategy,
        ...(pageSize > 0 ? { pageSize } : {}),
        ...(headers ? { headers } : {}),
      },
    ];
  return src ? [{ id: 'src', label: words.thisSystem, src }] : [];
}

/** A misspelt kind must not silence the failure of its source: without any that is known, the source is there for all. */
function knownKinds(given: unknown, id: string): { kinds?: readonly Kind[] } {
  if (!Array.isArray(given)) return {};
  const kinds = KINDS.filter((kind) => given.includes(kind));
  const unknown = given.filter((kind) => !KINDS.includes(kind as Kind));
  if (unknown.length > 0) warnOnce('<care-record>', `source "${id}": unknown kinds: ${unknown.join(', ')}`);
  return kinds.length > 0 ? { kinds } : {};
}

/** Keeps the usable parts of a host's definitions; a second source with the same id gets a numbered id. */
function usableSources(definitions: unknown): SourceDefinition[] {
  if (!Array.isArray(definitions)) return [];
  const seen = new Set<string>();
  return definitions.flatMap((definition: unknown, index) => {
    if (typeof definition !== 'object' || definition === null) return [];
    const given = definition as SourceDefinition;
    let id = typeof given.id === 'string' && given.id ? given.id : `source-${index + 1}`;
    while (seen.has(id)) id = `${id}-${index + 1}`;
    seen.add(id);
    const { kinds, ...rest } = given;
    return [{ ...rest, id, ...knownKinds(kinds, id) }];
  });
}
