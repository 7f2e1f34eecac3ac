/** What a manifest lacks for wrappers and documents to be right. The build stops at the first gap. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declarationsOf, elementsOf, type Manifest } from './model.js';
import { eventName } from './link.js';
import { isPlain } from './unions.js';

export interface PackageFacts {
  name: string;
  manifest: Manifest;
  /** All sources of the package in one text, tests' harness left out. */
  source: string;
}

/** Lifecycle and form callbacks that the platform calls. */
const isOurs = (name: string): boolean => !/Callback$/.test(name);

/** Every gap in words, with the package and the element; none where the manifest is whole. */
export function gapsOf({ name, manifest, source }: PackageFacts): string[] {
  const gaps: string[] = [];
  const elements = elementsOf(name, manifest);
  const found = new Set(elements.map(({ declaration }) => declaration.tagName));
  for (const [, tag] of source.matchAll(/static override readonly tag(?:: string)? = '([a-z-]+)'/g)) {
    if (!found.has(tag!)) gaps.push(`${name}: <${tag}> is in the source and not in the manifest`);
  }
  for (const { declaration } of elements) {
    const where = `${name}: <${declaration.tagName}>`;
    if (!declaration.description) gaps.push(`${where} has no description`);
    for (const list of ['cssParts', 'cssProperties', 'events', 'slots', 'attributes'] as const) {
      const names = (declaration[list] ?? []).map((one) => one.name);
      for (const twice of new Set(names.filter((one, i) => names.indexOf(one) < i)))
        gaps.push(`${where} declares ${twice} twice among its ${list}`);
    }
    for (const event of declaration.events ?? []) {
      if (!event.type?.references)
        gaps.push(`${where}: event ${event.name} has no class; name it \`@fires {Class} ${event.name}\``);
      if (!event.description) gaps.push(`${where}: event ${event.name} has no description`);
    }
    for (const { name: attribute, type } of declaration.attributes ?? []) {
      if (type && !isPlain(type.text))
        gaps.push(`${where}: attribute ${attribute} takes ${type.text}; an editor cannot suggest its values`);
    }
    for (const member of declaration.members ?? []) {
      if (!isOurs(member.name)) continue;
      if (member.kind === 'field' && !member.type) gaps.push(`${where}: property ${member.name} has no type`);
    }
  }
  const told = new Set(
    elements.flatMap(({ declaration }) => (declaration.events ?? []).map((one) => one.name)),
  );
  const bases = declarationsOf(manifest).flatMap((one) => (one.events ?? []).map((event) => event.name));
  for (const event of bases) told.add(event);
  for (const [, type] of source.matchAll(/\bnew (Care\w+Event)\(/g)) {
    if (!told.has(eventName(type!))) gaps.push(`${name}: ${type} is fired and no element says \`@fires\``);
  }
  return gaps;
}

export function sourceOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((item) => {
      const path = join(folder, item.name);
      if (item.isDirectory()) return item.name === 'testing' ? '' : sourceOf(path);
      return item.name.endsWith('.ts') ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');
}
