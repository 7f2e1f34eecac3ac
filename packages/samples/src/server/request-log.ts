/** One request as the server saw it. */
export interface LoggedRequest {
  readonly method: string;
  /** Path below the FHIR base, with the query. */
  readonly url: string;
  /** The form of a POST search, or the text of another body. */
  readonly body: string;
  readonly status: number;
  readonly at: number;
  /** Resources that were given: `Type/id/version`. */
  readonly given: readonly string[];
  /** Requests under way when this one began, itself included. */
  readonly inFlight: number;
}

/** What was asked for, in the order in which it was answered. */
export class RequestLog {
  readonly entries: LoggedRequest[] = [];

  clear(): void {
    this.entries.length = 0;
  }

  /** Requests that were made more than once with the same words. */
  repeated(): string[] {
    const seen = new Map<string, number>();
    for (const { method, url, body } of this.entries) {
      const words = `${method} ${url} ${body}`;
      seen.set(words, (seen.get(words) ?? 0) + 1);
    }
    return [...seen].flatMap(([words, times]) => (times > 1 ? [words] : []));
  }

  /** Most requests that were under way at once. */
  get mostInFlight(): number {
    return Math.max(0, ...this.entries.map(({ inFlight }) => inFlight));
  }
}

/** Names of the resources in an answer, those in batch answers too. */
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
