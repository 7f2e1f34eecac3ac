/** A request as seen by the server. */
export interface LoggedRequest {
  readonly method: string;
  /** Path below the FHIR base, with the query. */
  readonly url: string;
  /** The form of a POST search, or the text of any other body. */
  readonly body: string;
  readonly status: number;
  readonly at: number;
  /** Resources returned: `Type/id/version`. */
  readonly given: readonly string[];
  /** Number of requests in flight when this one started, including itself. */
  readonly inFlight: number;
}

/** The requests, in the order in which they were answered. */
export class RequestLog {
  readonly entries: LoggedRequest[] = [];

  clear(): void {
    this.entries.length = 0;
  }

  /** Requests made more than once in identical form. */
  repeated(): string[] {
    const seen = new Map<string, number>();
    for (const { method, url, body } of this.entries) {
      const words = `${method} ${url} ${body}`;
      seen.set(words, (seen.get(words) ?? 0) + 1);
    }
    return [...seen].flatMap(([words, times]) => (times > 1 ? [words] : []));
  }

  /** Maximum number of requests in flight at the same time. */
  get mostInFlight(): number {
    return Math.max(0, ...this.entries.map(({ inFlight }) => inFlight));
  }
}

/** Names of the resources in a response, including those in batch responses. */
export function namesIn(body: string): string[] {
  if (!body.startsWith('{"resourceType":"Bundle"')) return [];
  try {
    return walk(JSON.parse(body));
  } catch {
    return [];
  }
}

function walk(bundle: unknown): string[] {
  const { entry = [] } = bundle as { entry?: { resource?: Record<string, unknown> }[] };
  return entry.flatMap(({ resource }) => {
    if (resource === undefined) return [];
    if (resource['resourceType'] === 'Bundle') return walk(resource);
    const meta = resource['meta'] as { versionId?: string } | undefined;
    return [`${String(resource['resourceType'])}/${String(resource['id'])}/${meta?.versionId ?? ''}`];
  });
}
