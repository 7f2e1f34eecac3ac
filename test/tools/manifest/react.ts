/** React components from manifests: one module an element, so that bundlers take only those in use. */
import type { ElementEntry } from './model.js';

const NOTE = '// Made from the custom-elements manifest by `npm run build`; changes here are lost.\n';

/** `care-as-of-change` is `onCareAsOfChange` in React. */
export const handlerName = (event: string): string =>
  `on${event.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase())}`;

const comment = (text = ''): string =>
  text
    ? `/**\n${text
        .split('\n')
        .map((line) => ` * ${line}`.trimEnd())
        .join('\n')}\n */\n`
    : '';

/** Attributes by property, for a server: it writes those of the values that have one. */
const attributesOf = ({ members = [] }: ElementEntry['declaration']): string =>
  members
    .filter((member) => member.kind === 'field' && member.attribute && !member.static)
    .map(({ name, attribute }) => `    ${name}: '${attribute}',\n`)
    .join('');

function component({ package: name, declaration }: ElementEntry): string {
  const events = declaration.events ?? [];
  const sources = new Map<string, Set<string>>();
  for (const { name: type, package: from } of events.flatMap((event) => event.type!.references!)) {
    sources.set(from, (sources.get(from) ?? new Set()).add(type));
  }
  const types = [...sources]
    .sort()
    .map(([from, names]) => `import type { ${[...names].sort().join(', ')} } from '${from}';\n`)
    .join('');
  const handlers = events
    .map(
      (event) =>
        `    /** ${event.description} */\n    ${handlerName(event.name)}: '${event.name}' as EventName<${event.type!.text}>,\n`,
    )
    .join('');
  return `${NOTE}import * as React from 'react';
import ${events.length ? '{ createComponent, type EventName }' : '{ createComponent }'} from '@lit/react';
import { ${declaration.name} as Element } from '@care-timeline/${name}';
${types}import { onServer } from '../on-server.js';

Element.define();

${comment(declaration.description)}export const ${declaration.name} = onServer(
  createComponent({
    react: React,
    tagName: '${declaration.tagName}',
    elementClass: Element,
    displayName: '${declaration.name}',
    events: {
${handlers.replaceAll(/^/gm, '  ').trimEnd()}
    },
  }),
  '${declaration.tagName}',
  {
${attributesOf(declaration)}  },
);
/** The element itself, as a ref gives it. */
export type ${declaration.name}Element = Element;
`;
}

/** Generated files by name; \`index.ts\` takes all of them. */
export function reactFiles(elements: readonly ElementEntry[]): Map<string, string> {
  const files = new Map(elements.map((one) => [`${one.declaration.tagName}.ts`, component(one)]));
  const all = elements.map(({ declaration }) => `export * from './${declaration.tagName}.js';\n`);
  return files.set('index.ts', NOTE + all.join(''));
}
