import { scheduleWarmUp } from './schedule-warm-up.js';

/** What `define` needs of an element class. */
export interface DefinableElement extends CustomElementConstructor {
  readonly tag: string;
  readonly version: string;
  readonly dependencies: readonly DefinableElement[];
}

const reported = new WeakMap<CustomElementRegistry, Set<string>>();

/**
 * Registers a class and those it uses inside. A tag that another class holds is told once on the console, with both
 * versions, and left alone: two bundles on a page do not fight, the first one wins.
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
    // A class may stand for one tag only; a second tag gets a subclass. An invalid tag name is the caller's mistake.
    if (!(error instanceof DOMException) || error.name !== 'NotSupportedError') throw error;
    registry.define(tag, class extends type {});
  }
}

/** The scoped registry that an element was made in; none for the page's own, or where the browser knows only that. */
export function scopedRegistry(element: Element): CustomElementRegistry | undefined {
  const { customElementRegistry: own } = element as { customElementRegistry?: CustomElementRegistry | null };
  return own && own !== customElements ? own : undefined;
}
