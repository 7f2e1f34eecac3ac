import { isJson, objects, type Json } from '@care-timeline/fhir/json.js';
import type { Tell } from './events.js';
import type { Settings } from './options.js';
import { nameOf, type PageFacts } from './page.js';
import type { RecordSink } from './record-sink.js';
import type { References } from './references.js';

/** Takes pages into the record: each version of a resource once, though overlapping intervals give it again (trap 2). */
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
    // The outcomes among the entries are for the record too: it tells the reader what the server said.
    const kept = new Set(fresh);
    const entry = objects(bundle['entry']).filter(({ resource }) =>
      isJson(resource) ? kept.has(resource) || resource['resourceType'] === 'OperationOutcome' : true,
    );
    if (bundle['resourceType'] !== 'Bundle') this.#waiting.push(bundle);
    else if (entry.length > 0) this.#waiting.push({ ...bundle, entry });
    this.#tellWithheld(facts);
  }

  /** Puts what has come into the record, all at once: each addition draws every widget anew. */
  flush(): void {
    const pages = this.#waiting.splice(0);
    if (pages.length > 0) this.record.add(pages, { source: this.settings.source });
  }

  /** Whether the resource has not come before in this version. Without a version it is for the record to compare. */
  #isNew(resource: Json): boolean {
    const meta = isJson(resource['meta']) ? resource['meta'] : {};
    const version = meta['versionId'] ?? meta['lastUpdated'];
    if (typeof version !== 'string' || typeof resource['id'] !== 'string') return true;
    const name = nameOf(resource);
    if (this.#versions.get(name) === version) return false;
    this.#versions.set(name, version);
    return true;
  }

  /** Once for each kind of holding back: every page of the same list says the same. */
  #tellWithheld({ withheld }: PageFacts): void {
    if (withheld === undefined) return;
    const words = `${withheld.types.join()} ${withheld.codes.join()}`;
    if (this.#withheld.has(words)) return;
    this.#withheld.add(words);
    this.tell({ type: 'withheld', ...withheld });
  }
}
