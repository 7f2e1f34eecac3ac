import { describe, expect, it } from 'vitest';
import { gapsOf } from '../tools/manifest/gaps.js';
import { link } from '../tools/manifest/link.js';
import { elementsOf, type Declaration, type Manifest } from '../tools/manifest/model.js';
import { handlerName, reactFiles } from '../tools/manifest/react.js';

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
