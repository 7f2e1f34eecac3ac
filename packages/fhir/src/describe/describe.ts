import type { ReadContext } from '../context.js';
import { code, isJson, text, type Json } from '../json.js';
import { targetOf } from '../elements/reference.js';
import type { Fact } from '../model/entry.js';
import { valueText } from './value-text.js';

const DEEPEST = 16;
const MAX_FACTS = 4000;

/** Members shown elsewhere: the type and id belong to the entry, and the narrative goes through a sanitiser. */
const ELSEWHERE = new Set(['resourceType', 'id', 'text', '__proto__']);

/**
 * The full content of a resource as lines for a detail view, in document order. Values of known datatypes take one
 * line; other elements have their members as children. Bounded: if there is more, the last line says so.
 */
export function describe(resource: Json, ctx: ReadContext): Fact[] {
  let left = MAX_FACTS;
  return membersOf(resource, '', 0);

  function membersOf(parent: Json, path: string, depth: number): Fact[] {
    const facts: Fact[] = [];
    for (const name in parent) {
      if (name === '__proto__' || (depth === 0 && ELSEWHERE.has(name))) continue;
      const value = parent[name];
      if (value === undefined || value === null) continue;
      const here = path === '' ? name : `${path}.${name}`;
      const before = facts.length;
      add(facts, value, name, here, depth);
      if (left <= 0) {
        if (facts.length > before || depth === 0) facts.push({ path: here, label: '…', text: '…' });
        break;
      }
    }
    return facts;
  }

  function add(facts: Fact[], value: unknown, name: string, path: string, depth: number): void {
    if (left <= 0) return;
    if (Array.isArray(value)) {
      const single = value.length === 1;
      value.forEach((item, index) => add(facts, item, name, single ? path : `${path}[${index}]`, depth));
      return;
    }
    if (value === null || value === undefined) return;
    left--;
    if (!isJson(value)) {
      const primitive: unknown = value;
      const words = typeof value === 'string' ? text(value) : String(primitive);
      if (words !== undefined) facts.push({ path, label: name, text: words });
      return;
    }
    const fact =
      name === 'extension' || name === 'modifierExtension'
        ? extension(value, name, path, depth)
        : object(value, name, path, depth);
    if (fact !== undefined) facts.push(fact);
  }

  function object(value: Json, name: string, path: string, depth: number): Fact | undefined {
    // `_birthDate` holds the extensions of `birthDate`.
    const label = name.charCodeAt(0) === 95 ? name.slice(1) : name;
    if (depth >= DEEPEST) return { path, label, text: '…' };
    const line = valueText(value, ctx);
    const reference = isJson(value['reference']) ? value['reference'] : value;
    const written = code(reference['reference']);
    const target = written === undefined ? undefined : targetOf(written, ctx);
    if (line === undefined) {
      const children = membersOf(value, path, depth + 1);
      return children.length === 0 ? undefined : { path, label, text: '', children };
    }
    const extensions: Fact[] = [];
    for (const inner of ['extension', 'modifierExtension']) {
      if (value[inner] !== undefined) add(extensions, value[inner], inner, `${path}.${inner}`, depth + 1);
    }
    if (line === '' && extensions.length === 0) return undefined;
    return {
      path,
      label,
      text: line,
      ...(target !== undefined && { target }),
      ...(target !== undefined && followed(written!, target, ctx)),
      ...(extensions.length > 0 && { children: extensions }),
    };
  }

  /** Labelled with the last segment of its URL, with its value as text. */
  function extension(value: Json, name: string, path: string, depth: number): Fact | undefined {
    const url = code(value['url']) ?? '';
    const label = url.slice(url.lastIndexOf('/') + 1) || name;
    if (depth >= DEEPEST) return { path, label, text: '…' };
    const facts: Fact[] = [];
    for (const member in value) {
      if (member === 'url' || member === 'id' || member === '__proto__') continue;
      const inner = value[member];
      if (inner !== null && inner !== undefined) add(facts, inner, member, `${path}.${member}`, depth + 1);
    }
    const only = facts[0];
    if (facts.length === 1 && only !== undefined && only.label.startsWith('value'))
      return { ...only, path, label };
    return facts.length === 0 ? undefined : { path, label, text: '', children: facts };
  }
}

function followed(reference: string, target: string, ctx: ReadContext): Pick<Fact, 'followed'> | undefined {
  const base = ctx.baseOf?.(reference);
  if (base === undefined) return reference === target ? undefined : { followed: { reference } };
  return { followed: { reference, base } };
}
