import { scheduleWarmUp } from './schedule-warm-up.js';

/** What `define` requires of an element class. */
export interface DefinableElement extends CustomElementConstructor {
  readonly tag: string;
  readonly version: string;
  readonly dependencies: readonly DefinableElement[];
}

const reported = new WeakMap<CustomElementRegistry, Set<string>>();

/**
 * Registers a class and the classes it uses inside. If a tag is already taken by another class, it is left alone and
 * a single console warning gives both versions: two bundles on a page do not conflict, the first one wins.
 */
export function defineElement(
  type: DefinableElement,
  tag: string = type.tag,
  registry: CustomElementRegistry = customElements,
): void {
  for (const dependency of type.dependencies) defineElement(dependency, dependency.tag, registry);
  const holder = registry.get(tag);
  if (holder) {
    if (holder === type || holder.prototype instanceof type) return;
    let tags = reported.get(registry);
    if (!tags) reported.set(registry, (tags = new Set()));
    if (tags.has(tag)) return;
    tags.add(tag);
    const theirs = (holder as Partial<DefinableElement>).version ?? 'unknown';
    console.warn(
      `<${tag}> is already defined, version ${theirs}. Version ${type.version} leaves it alone; ` +
        `use ${type.name}.define('another-tag') to have both.`,
    );
    return;
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
