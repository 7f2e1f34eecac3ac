import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { importFault, roomOf, rooms } from '../../.config/rooms.js';
import { lintOfText } from '../support/lint.js';

const floors = JSON.parse(readFileSync('.config/floors.json', 'utf8')) as string[][];

function sources(name: string): string[] {
  return readdirSync(`packages/${name}/src`, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'));
}

/** Each import of a package that does not go downward. */
function faults(name: string): string[] {
  return sources(name).flatMap((path) => {
    const { importedFiles } = ts.preProcessFile(
      readFileSync(`packages/${name}/src/${path}`, 'utf8'),
      true,
      true,
    );
    return importedFiles.flatMap(({ fileName }) => {
      const fault = importFault(rooms[name]!, path, fileName);
      return fault === undefined ? [] : [`${path} → ${fileName}: ${fault}`];
    });
  });
}

describe('room rule', () => {
  const levels = [['model'], ['scene', 'layout'], ['index']];

  it('lets a room import from lower rooms, from itself and from other packages', () => {
    expect(importFault(levels, 'scene/a.ts', '../model/b.js')).toBeUndefined();
    expect(importFault(levels, 'scene/deep/a.ts', '../b.js')).toBeUndefined();
    expect(importFault(levels, 'index.ts', './scene/a.js')).toBeUndefined();
    expect(importFault(levels, 'model/a.ts', 'lit')).toBeUndefined();
    expect(importFault(levels, 'model/a.ts', '../../package.json')).toBeUndefined();
  });

  it('refuses an import that goes upward or to the same level', () => {
    expect(importFault(levels, 'model/a.ts', '../scene/b.js')).toMatch(/model may not import scene/);
    expect(importFault(levels, 'scene/a.ts', '../layout/b.js')).toMatch(/scene may not import layout/);
    expect(importFault(levels, 'model/a.ts', '../index.js')).toMatch(/model may not import index/);
  });

  it('refuses a room that nobody declared', () => {
    expect(importFault(levels, 'misc/a.ts', '../model/b.js')).toMatch(/misc is not among the rooms/);
    expect(importFault(levels, 'scene/a.ts', '../misc.js')).toMatch(/misc is not among the rooms/);
  });

  it('is part of the lint rules, for every way to import', async () => {
    const eslint = lintOfText();
    const complaints = async (code: string): Promise<number> => {
      const [result] = await eslint.lintText(`${code}\n`, { filePath: 'packages/fhir/src/model/entry.ts' });
      return result!.messages.filter(({ ruleId }) => ruleId === 'rooms/downward').length;
    };
    expect(await complaints("import '../entry.js';")).toBe(1);
    expect(await complaints("export * from '../entry.js';")).toBe(1);
    expect(await complaints("export { makeEntry } from '../entry.js';")).toBe(1);
    expect(await complaints("void import('../entry.js');")).toBe(1);
    expect(await complaints("export type Make = import('../entry.js').makeEntry;")).toBe(1);
    expect(await complaints("import './kind.js';")).toBe(0);
  });
});

describe('rooms', () => {
  it('are declared for every package that has some', () => {
    // All of `react` is made by a script.
    const without = floors.flat().filter((name) => name !== 'react' && rooms[name] === undefined);
    expect(without).toEqual([]);
  });

  it.each(Object.keys(rooms))('of %s are those that exist', (name) => {
    const declared = rooms[name]!.flat();
    expect([...declared].sort()).toEqual([...new Set(sources(name).map(roomOf))].sort());
  });

  it.each(Object.keys(rooms))('of %s import only from rooms below', (name) => {
    expect(faults(name)).toEqual([]);
  });
});
