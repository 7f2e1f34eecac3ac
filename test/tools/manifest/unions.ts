/**
 * Editors suggest values only where a manifest writes them out, and the analyzer writes the name of a type. Names that
 * stand for a choice of texts are replaced by the texts.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { declarationsOf, type Manifest, type Text } from './model.js';

/** Texts by the name of the type that offers them. */
export type Unions = ReadonlyMap<string, string>;

function textsOf(node: ts.TypeNode): string[] | undefined {
  if (ts.isUnionTypeNode(node)) {
    const parts = node.types.map(textsOf);
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)
    ? [`'${node.literal.text}'`]
    : undefined;
}

/** Exported `type Name = 'a' | 'b'` of one source text. A name declared twice in different ways stands for neither. */
export function unionsOf(sources: Iterable<string>): Unions {
  const found = new Map<string, string>();
  const unclear = new Set<string>();
  for (const source of sources) {
    for (const node of ts.createSourceFile('x.ts', source, ts.ScriptTarget.ES2022).statements) {
      if (!ts.isTypeAliasDeclaration(node)) continue;
      const text = textsOf(node.type)?.join(' | ');
      const { text: name } = node.name;
      if (text === undefined || (found.has(name) && found.get(name) !== text)) unclear.add(name);
      else found.set(name, text);
    }
  }
  for (const name of unclear) found.delete(name);
  return found;
}

export function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name);
    if (item.isDirectory()) return item.name === 'testing' ? [] : sourcesIn(path);
    return item.name.endsWith('.ts') ? [readFileSync(path, 'utf8')] : [];
  });
}

/** `ViewName | undefined` is `'timeline' | 'table' | undefined`; lists and other types stay as they are. */
export const writtenOut = (type: string, unions: Unions): string =>
  type
    .split(' | ')
    .map((part) => unions.get(part) ?? part)
    .join(' | ');

/** Changes properties and attributes of elements in place. */
export function writeOut(manifest: Manifest, unions: Unions): void {
  const change = (one: { type?: Text }): void => {
    if (one.type) one.type.text = writtenOut(one.type.text, unions);
  };
  for (const { members = [], attributes = [] } of declarationsOf(manifest)) {
    for (const attribute of attributes) {
      const { type } = members.find((member) => member.attribute === attribute.name) ?? {};
      if (!attribute.type && type) attribute.type = { ...type };
      change(attribute);
    }
    for (const member of members) if (member.kind === 'field') change(member);
  }
}

/**
 * True where a type can be chosen from in an editor: a text, a number, a switch, or values written out. A name beside
 * `string` is for scripts.
 */
export const isPlain = (type: string): boolean => {
  const parts = type.split(' | ');
  return (
    parts.includes('string') || parts.every((part) => /^(number|boolean|undefined|'[^']*'|\d+)$/.test(part))
  );
};
