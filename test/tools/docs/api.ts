/** docs/elements.md from the manifests: what every element takes, fires and lets a page style. */
import type { ElementEntry, Member, Named } from '../manifest/model.js';

const NOTE = '<!-- Made from the manifests by `npm run docs`; changes here are lost. -->';

const cell = (text = ''): string =>
  text
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
const code = (text = ''): string => (text ? `\`${cell(text)}\`` : '');

/** A table, or nothing where it would be empty. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `${[line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')}\n`;
}

const own = <T extends { inheritedFrom?: object }>(list: readonly T[] = []): readonly T[] =>
  list.filter((one) => !one.inheritedFrom);
const fromBase = (member: { inheritedFrom?: { name: string } }): boolean =>
  member.inheritedFrom?.name === 'CareElement';

function properties(members: readonly Member[]): string {
  return table(
    ['property', 'attribute', 'type', 'default', ''],
    members
      .filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic)
      .map((field) => [
        code(field.name),
        code(field.attribute),
        code(field.type?.text.replace(/( \| undefined)+$/, ' | undefined')),
        code(field.default),
        cell(field.description),
      ]),
  );
}

function methods(members: readonly Member[]): string {
  const sentence = ({ name, parameters = [], return: returns }: Member): string =>
    `${name}(${parameters.map((one) => `${one.name}${one.optional ? '?' : ''}: ${one.type?.text ?? 'unknown'}`).join(', ')})${returns ? `: ${returns.type.text}` : ''}`;
  return table(
    ['method', ''],
    members
      .filter((member) => member.kind === 'method' && !member.static)
      .map((method) => [code(sentence(method)), cell(method.description)]),
  );
}

const named = (head: string, list: readonly Named[] = []): string =>
  table(
    [head, ''],
    list.map((one) => [
      code(one.name),
      cell(one.description) + (one.default ? ` (${cell(one.default)})` : ''),
    ]),
  );

function element({ package: name, declaration }: ElementEntry): string {
  // What the base element gives is told once, below.
  const members = (declaration.members ?? []).filter((member) => !fromBase(member));
  const extra = own(declaration.attributes).filter(({ fieldName }) => !fieldName);
  const told = new Set(members.map((member) => member.attribute));
  return [
    `## \`<${declaration.tagName}>\``,
    `Class \`${declaration.name}\` of [\`@care-timeline/${name}\`](../packages/${name}).`,
    declaration.description ?? '',
    properties(members),
    named(
      'attribute',
      extra.filter((one) => !told.has(one.name)),
    ),
    methods(members),
    table(
      ['event', 'class', ''],
      (declaration.events ?? []).map((event) => [
        code(event.name),
        code(event.type?.text),
        cell(event.description),
      ]),
    ),
    named(
      'slot',
      declaration.slots?.map((slot) => ({ ...slot, name: slot.name || 'default' })),
    ),
    named('part', declaration.cssParts),
    named('custom property', own(declaration.cssProperties)),
  ]
    .filter(Boolean)
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** Every part by element, for those who style across elements. */
function partMap(elements: readonly ElementEntry[]): string {
  const parts = new Map<string, string[]>();
  for (const { declaration } of elements) {
    for (const { name } of declaration.cssParts ?? []) {
      parts.set(name, [...(parts.get(name) ?? []), `\`${declaration.tagName}\``]);
    }
  }
  return table(
    ['`::part()`', 'elements'],
    [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([part, where]) => [code(part), where.join(', ')]),
  );
}

export function apiPage(elements: readonly ElementEntry[], base: ElementEntry['declaration']): string {
  const links = elements.map(({ declaration: { tagName } }) => `[\`<${tagName}>\`](#${tagName})`).join(', ');
  return `# Elements

${NOTE}

${links}. What [all of them](#every-element) have in common stands last, and a [map of parts](#map-of-parts) after it.

${elements.map(element).join('\n\n')}

## Every element

${base.description ?? ''}

${properties((base.members ?? []).filter((member) => !member.static))}
${named(
  'attribute',
  (base.attributes ?? []).filter(({ fieldName }) => !fieldName),
)}
\`define(tag?, registry?)\`, on every class, registers it, and the elements it uses inside, under its own tag or another, for the page or
in a scoped registry. A tag that another class holds is told once on the console, with both versions, and left alone.

Every custom property with its default is in [tokens.md](tokens.md).

## Map of parts

${partMap(elements)}`;
}
