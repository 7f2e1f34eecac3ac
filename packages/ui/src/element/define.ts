import { scheduleWarmUp } from './schedule-warm-up.js';

/** What `define` requires of an element class. */
export interface DefinableElement extends CustomElementConstructor {
  readonly tag: string;
  readonly version: string;
  readonly dependencies: readonly DefinableElement[];
}

/** Tags that a registry already had from another version, by that version, until they are told together. */
const taken = new WeakMap<CustomElementRegistry, Map<string, Set<string>>>();

/** `care-timeline` is the tag of `CareTimeline`; the name of the class itself may be minified. */
const classOf = (tag: string): string =>
  tag.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase());

function tellOnce(registry: CustomElementRegistry, tag: string, theirs: string, ours: string): void {
  let versions = taken.get(registry);
  if (!versions) taken.set(registry, (versions = new Map()));
  const told = versions.get(theirs);
  if (told) return void told.add(tag);
  const tags = new Set([tag]);
  versions.set(theirs, tags);
  // Everything that one bundle defines is told in one message.
  queueMicrotask(() => {
    const names = [...tags].map((name) => `<${name}>`).join(', ');
    console.warn(
      `care-timeline: version ${theirs} has already defined ${names}. Version ${ours} leaves them alone; ` +
        `use ${classOf(tag)}.define('another-tag') to have both.`,
    );
  });
}

/**
 * Registers a class and the classes it uses inside. A tag that is already taken is left alone: two bundles on a page do
 * not conflict, the first one wins. If it is of another version, one console message names both and the tags.
 */
export function defineElement(
  type: DefinableElement,
  tag: string = type.tag,
  registry: CustomElementRegistry = customElements,
): void {
  for (const dependency of type.dependencies) defineElement(dependency, dependency.tag, registry);
  const holder = registry.get(tag);
  if (holder) {
    const theirs = (holder as Partial<DefinableElement>).version ?? 'unknown';
    // The same version from another bundle does as well.
    if (holder === type || holder.prototype instanceof type || theirs === type.version) return;
    return tellOnce(registry, tag, theirs, type.version);
  }
  scheduleWarmUp(type);
  try {
    registry.define(tag, type);
  } catch (error) {
    // A class can be registered for one tag only, so a second tag gets a subclass. An invalid tag name is the
    // caller's error.
    if (!(error instanceof DOMException) || error.name !== 'NotSupportedError') throw error;
    registry.define(tag, class extends type {});
  }
}

/**
 * The scoped registry an element was created in; none for the global registry, or if the browser does not support
 * scoped ones.
 */
export function scopedRegistry(element: Element): CustomElementRegistry | undefined {
  const { customElementRegistry: own } = element as { customElementRegistry?: CustomElementRegistry | null };
  return own && own !== customElements ? own : undefined;
}
