import { describe, expect, it } from 'vitest';
import { packagesWithElements, publicElements, readManifest } from '../tools/manifest/analyze.js';
import { gapsOf } from '../tools/manifest/gaps.js';
import { jsxFile } from '../tools/manifest/jsx.js';
import { link } from '../tools/manifest/link.js';
import { elementsOf, type Declaration, type Manifest } from '../tools/manifest/model.js';
import { handlerName, reactFiles } from '../tools/manifest/react.js';
import { isPlain, unionsOf, writeOut, writtenOut } from '../tools/manifest/unions.js';

const manifest = (...declarations: Declaration[]): Manifest => ({
  schemaVersion: '1.0.0',
  modules: [{ path: 'src/all.ts', declarations }],
});
const tag = (name: string) => ({ kind: 'field', name: 'tag', static: true, default: `'${name}'` }) as const;

function linked(): Map<string, Manifest> {
  const ui = manifest(
    {
      kind: 'class',
      name: 'CareElement',
      members: [{ kind: 'field', name: 'asOf', type: { text: 'string' } }],
      attributes: [{ name: 'as-of' }],
    },
    { kind: 'class', name: 'CareAsOfChangeEvent' },
  );
  const widget = manifest(
    {
      kind: 'class',
      name: 'PlanBase',
      superclass: { name: 'CareElement' },
      members: [{ kind: 'field', name: 'mine', type: { text: 'string' } }],
    },
    {
      kind: 'class',
      name: 'CarePlan',
      description: 'Plans.',
      superclass: { name: 'PlanBase' },
      members: [tag('care-plan'), { kind: 'field', name: 'plan', type: { text: 'string' } }],
      events: [{ name: 'care-as-of-change', description: 'another day' }],
    },
  );
  const all = new Map([
    ['ui', ui],
    ['care-plan', widget],
  ]);
  link(all);
  return all;
}

describe('manifest', () => {
  it('marks a class with a tag as an element, with what it inherits across packages and the classes of its events', () => {
    const [element] = elementsOf('care-plan', linked().get('care-plan')!);
    expect(element!.declaration).toMatchObject({ tagName: 'care-plan', customElement: true });
    expect(element!.declaration.members!.map((member) => member.name)).toEqual(['plan', 'mine', 'asOf']);
    expect(element!.declaration.attributes).toMatchObject([
      { name: 'as-of', inheritedFrom: { name: 'CareElement', package: '@care-timeline/ui' } },
    ]);
    expect(element!.declaration.events![0]!.type!.text).toBe('CareAsOfChangeEvent');
  });

  const facts = { name: 'care-plan', manifest: linked().get('care-plan')!, source: '' };

  it('has no gap where all is told', () => {
    expect(gapsOf({ ...facts, source: 'new CareAsOfChangeEvent({ asOf })' })).toEqual([]);
  });

  it.each([
    ['an element that it lacks', "static override readonly tag: string = 'care-lost';", /<care-lost>/],
    ['an event that nobody tells', 'this.emit(new CareOpenEvent({}))', /CareOpenEvent is fired/],
  ])('finds %s', (_what, source, says) => {
    expect(gapsOf({ ...facts, source })).toEqual([expect.stringMatching(says)]);
  });

  it('finds what is declared twice, and not the same name in two lists', () => {
    const doubled = structuredClone(facts.manifest);
    const { declaration } = elementsOf('care-plan', doubled)[0]!;
    declaration.cssParts = [{ name: 'row' }, { name: 'name' }];
    declaration.slots = [{ name: 'row' }];
    expect(gapsOf({ ...facts, manifest: doubled })).toEqual([]);
    declaration.cssParts.push({ name: 'row', description: 'in other words' });
    expect(gapsOf({ ...facts, manifest: doubled })).toEqual([
      'care-plan: <care-plan> declares row twice among its cssParts',
    ]);
  });

  it('finds what is told without a type or a description', () => {
    const broken = structuredClone(facts.manifest);
    const { declaration } = elementsOf('care-plan', broken)[0]!;
    delete declaration.description;
    delete declaration.members![0]!.type;
    delete declaration.events![0]!.type;
    expect(gapsOf({ ...facts, manifest: broken }).join('\n')).toMatch(
      /no description[^]*care-as-of-change has no class[^]*property plan has no type/,
    );
  });
});

describe('React components', () => {
  it('are one module an element, with a handler for each event', () => {
    const files = reactFiles(elementsOf('care-plan', linked().get('care-plan')!));
    expect([...files.keys()]).toEqual(['care-plan.ts', 'index.ts']);
    expect(files.get('care-plan.ts')).toContain(
      "onCareAsOfChange: 'care-as-of-change' as EventName<CareAsOfChangeEvent>",
    );
    expect(files.get('index.ts')).toContain("export * from './care-plan.js';");
  });

  it('name handlers as React does', () => {
    expect(handlerName('care-select')).toBe('onCareSelect');
  });
});

describe('value types', () => {
  const unions = unionsOf([
    "export type View = 'a' | 'b';\nexport type Size = number;\nexport type Both = 'a' | View;",
    "export type Twice = 'a';",
    "export type Twice = 'b';",
  ]);

  it.each([
    ['View', "'a' | 'b'"],
    ['View | undefined', "'a' | 'b' | undefined"],
    ['string | readonly View[]', 'string | readonly View[]'],
    ['Size', 'Size'],
    ['Twice', 'Twice'],
    ['string', 'string'],
  ])('%s is %s', (type, text) => expect(writtenOut(type, unions)).toBe(text));

  it('are written out in attributes and properties, also where only the property says its type', () => {
    const one = manifest({
      kind: 'class',
      name: 'A',
      members: [{ kind: 'field', name: 'view', attribute: 'view-of', type: { text: 'View' } }],
      attributes: [{ name: 'view-of' }],
    });
    writeOut(one, unions);
    const [{ members, attributes }] = one.modules[0]!.declarations as [Declaration];
    expect([members![0]!.type, attributes![0]!.type]).toEqual([{ text: "'a' | 'b'" }, { text: "'a' | 'b'" }]);
  });

  it.each([
    ["'a' | 'b' | undefined", true],
    ['boolean', true],
    ['string | readonly Kind[]', true],
    ['ViewName', false],
    ['number | Size', false],
  ])('%s tells an editor what may stand there: %s', (type, plain) => expect(isPlain(type)).toBe(plain));

  it('an attribute that takes a name is a gap', () => {
    const named = structuredClone(linked().get('care-plan')!);
    elementsOf('care-plan', named)[0]!.declaration.attributes = [
      { name: 'view', type: { text: 'ViewName' } },
    ];
    expect(gapsOf({ name: 'care-plan', manifest: named, source: '' })).toEqual([
      expect.stringContaining('attribute view takes ViewName'),
    ]);
  });

  it.each(packagesWithElements())('%s: its own manifest has no gap', (name) => {
    expect(gapsOf({ name, manifest: readManifest(name), source: '' })).toEqual([]);
  });

  it('the view of the timeline is one of its two', () => {
    const [timeline] = elementsOf('timeline', readManifest('timeline'));
    const view = timeline!.declaration.attributes!.find((attribute) => attribute.name === 'view');
    expect(view!.type!.text).toBe("'timeline' | 'table'");
  });
});

describe('the manifest of all elements', () => {
  const all = readManifest('elements');

  it('holds each element of each package once, with its package', () => {
    const expected = packagesWithElements().flatMap((name) =>
      elementsOf(name, readManifest(name))
        .filter(() => name !== 'elements')
        .map(({ declaration }) => [declaration.tagName, `@care-timeline/${name}`]),
    );
    const held = all.modules.flatMap(({ package: from, declarations = [] }) =>
      declarations.flatMap(({ tagName }) => (tagName ? [[tagName, from]] : [])),
    );
    expect(held.sort()).toEqual([...expected, ['care-record', undefined]].sort());
    expect(held.map(([tag]) => tag)).toEqual(expect.arrayContaining(['care-timeline', 'care-notice']));
  });

  it('does not give tools of ours an element twice', () => {
    const tags = publicElements().map(({ declaration }) => declaration.tagName);
    expect(new Set(tags).size).toBe(tags.length);
    expect(tags).toContain('care-record');
  });
});

describe('types for JSX', () => {
  const text = jsxFile(elementsOf('care-plan', linked().get('care-plan')!));

  it('name the class, the properties and the events of each tag', () => {
    expect(text).toContain("import type { CarePlan } from '@care-timeline/care-plan';");
    expect(text).toContain("import type { CareAsOfChangeEvent } from '@care-timeline/ui';");
    expect(text).toContain("properties: 'plan' | 'mine' | 'asOf';");
    expect(text).toContain("'care-as-of-change': CareAsOfChangeEvent;");
  });

  it('leave out what only the element sets', () => {
    const one = structuredClone(linked().get('care-plan')!);
    elementsOf('care-plan', one)[0]!.declaration.members!.push(
      { kind: 'field', name: 'text', readonly: true },
      { kind: 'field', name: 'version', static: true },
      { kind: 'method', name: 'print' },
    );
    expect(jsxFile(elementsOf('care-plan', one))).toContain("properties: 'plan' | 'mine' | 'asOf';");
  });
});
