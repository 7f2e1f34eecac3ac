import { isJson, objects, type Json } from '@care-timeline/fhir/json.js';
import type { Tell } from './events.js';
import type { Settings } from './options.js';
import { nameOf, type PageFacts } from './page.js';
import type { RecordSink } from './record-sink.js';
import type { References } from './references.js';

/**
 * Adds pages to the record: each version of a resource only once, although overlapping intervals return it repeatedly
 * (trap 2).
 */
export class Sink {
  readonly #versions = new Map<string, string>();
  readonly #withheld = new Set<string>();
  readonly #waiting: Json[] = [];
  references: References | undefined;
  pages = 0;
  resources = 0;

  constructor(
    private readonly record: RecordSink,
    private readonly settings: Settings,
    private readonly tell: Tell,
  ) {}

  take(bundle: Json, facts: PageFacts): void {
    this.pages++;
    const fresh = facts.resources.filter((resource) => this.#isNew(resource));
    this.resources += fresh.length;
    for (const resource of fresh) this.references?.note(resource);
    // OperationOutcomes among the entries are added to the record too: it shows the reader what the server said.
    const kept = new Set(fresh);
    const entry = objects(bundle['entry']).filter(({ resource }) =>
      isJson(resource) ? kept.has(resource) || resource['resourceType'] === 'OperationOutcome' : true,
    );
    if (bundle['resourceType'] !== 'Bundle') this.#waiting.push(bundle);
    else if (entry.length > 0) this.#waiting.push({ ...bundle, entry });
    this.#tellWithheld(facts);
  }

  /** Adds what has arrived to the record in one call: each addition redraws every widget. */
  flush(): void {
    const pages = this.#waiting.splice(0);
    if (pages.length > 0) this.record.add(pages, { source: this.settings.source });
  }

  /** Whether the resource is new in this version. Without a version, the record has to compare. */
  #isNew(resource: Json): boolean {
    const meta = isJson(resource['meta']) ? resource['meta'] : {};
    const version = meta['versionId'] ?? meta['lastUpdated'];
    if (typeof version !== 'string' || typeof resource['id'] !== 'string') return true;
    const name = nameOf(resource);
    if (this.#versions.get(name) === version) return false;
    this.#versions.set(name, version);
    return true;
  }

  /** Once for each kind of withholding: every page of a list repeats it. */
  #tellWithheld({ withheld }: PageFacts): void {
    if (withheld === undefined) return;
    const words = `${withheld.types.join()} ${withheld.codes.join()}`;
    if (this.#withheld.has(words)) return;
    this.#withheld.add(words);
    this.tell({ type: 'withheld', ...withheld });
  }
}
