/**
 * The analyzer sees one file and one package at a time. What comes from further away is added here: the tag that a class
 * names, what it inherits from base classes of other packages, and the classes of its events.
 */
import { declarationsOf, type Declaration, type Manifest, type Origin, type Text } from './model.js';

const LISTS = ['members', 'attributes', 'events', 'cssParts', 'cssProperties'] as const;
/** Ours to decide on, not the embedder's. */
const INTERNAL = new Set(['tag', 'dependencies', 'elementProperties']);

const kebab = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
/** `CareAsOfChangeEvent` is the class of `care-as-of-change`. */
export const eventName = (className: string): string => kebab(className.replace(/Event$/, ''));

/** Classes of events by the event's name, each with the package that declares it. */
export function eventClasses(manifests: ReadonlyMap<string, Manifest>): Map<string, Text> {
  return new Map(
    [...manifests].flatMap(([name, manifest]) =>
      declarationsOf(manifest)
        .filter((one) => one.kind === 'class' && /^Care.+Event$/.test(one.name))
        .map((one): [string, Text] => [
          eventName(one.name),
          { text: one.name, references: [{ name: one.name, package: `@care-timeline/${name}` }] },
        ]),
    ),
  );
}

function tagOf(declaration: Declaration): string | undefined {
  const tag = declaration.members?.find((member) => member.static && member.name === 'tag')?.default;
  return /^'([a-z]+-[a-z-]+)'$/.exec(tag ?? '')?.[1];
}

function inherit(declaration: Declaration, bases: ReadonlyMap<string, readonly [string, Declaration]>): void {
  for (let up = declaration.superclass; up;) {
    const found = bases.get(up.name);
    if (!found) return;
    const [name, base] = found;
    const origin: Origin = { name: base.name, package: `@care-timeline/${name}` };
    for (const list of LISTS) {
      const own = declaration[list] ?? [];
      const names = new Set(own.map((one) => one.name));
      const added = (base[list] ?? []).filter((one) => !names.has(one.name) && !INTERNAL.has(one.name));
      // The lists hold different shapes, each added to itself only.
      (declaration as unknown as Record<string, unknown>)[list] = [
        ...own,
        ...added.map((one) => ({ ...one, inheritedFrom: one.inheritedFrom ?? origin })),
      ];
    }
    up = base.superclass;
  }
}

/** Completes the manifests of all packages together. Changes them in place. */
export function link(manifests: ReadonlyMap<string, Manifest>): void {
  const events = eventClasses(manifests);
  const bases = new Map(
    [...manifests].flatMap(([name, manifest]) =>
      declarationsOf(manifest).map(
        (declaration) => [declaration.name, [name, declaration] as const] as const,
      ),
    ),
  );
  const elements = [...manifests.values()].flatMap(declarationsOf).filter((one) => one.kind === 'class');
  const tags = new Map(elements.map((element) => [element, element.tagName ?? tagOf(element)] as const));
  for (const element of elements) inherit(element, bases);
  for (const [element, tag] of tags) {
    element.members = element.members?.filter((member) => !INTERNAL.has(member.name));
    if (!tag) continue;
    element.customElement = true;
    element.tagName = tag;
    for (const event of element.events ?? []) {
      const type = events.get(event.name);
      // A class named in the comment wins over one that is only named alike.
      if (type && (!event.type || event.type.text === type.text || event.type.text === 'Event'))
        event.type = type;
    }
  }
}
