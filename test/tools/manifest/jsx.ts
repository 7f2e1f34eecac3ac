/** Types for frameworks that put elements into JSX by tag: properties, attributes and events of each. */
import type { ElementEntry } from './model.js';

const NOTE = '// Made from the custom-elements manifests by `npm run build`; changes here are lost.\n';

const HEAD = `/**
 * Elements by tag, for the JSX of React, Preact and Solid: \`CareProps\` is what a tag takes. No framework is imported here;
 * docs/quick-start.md says how a page adds these to its own.
 */
`;

const TAIL = `
/** A property of an element as its attribute takes it. */
type Written<T> = T extends boolean ? T | '' : T extends number ? T | \`\${T}\` : T extends string ? T : never;

/** Tags of all elements. */
export type CareTag = keyof CareElements;
/** The element behind a tag. */
export type CareElementOf<Tag extends CareTag> = CareElements[Tag]['element'];

type Properties<Tag extends CareTag> = {
  [Name in CareElements[Tag]['properties'] & keyof CareElementOf<Tag>]?: CareElementOf<Tag>[Name] | undefined;
};
type Attributes<Tag extends CareTag> = {
  [Name in keyof CareElements[Tag]['attributes']]?:
    | Written<CareElementOf<Tag>[CareElements[Tag]['attributes'][Name] & keyof CareElementOf<Tag>]>
    | undefined;
};
type Handlers<Tag extends CareTag, On extends string> = {
  [Name in keyof CareElements[Tag]['events'] & string as \`\${On}\${Name}\`]?:
    | ((event: CareElements[Tag]['events'][Name]) => void)
    | undefined;
};

/**
 * What a tag takes in JSX. \`On\` stands before the name of an event: \`oncare-select\` in React and Preact, \`on:care-select\` in
 * Solid.
 */
export type CareProps<Tag extends CareTag, On extends string = 'on'> = Properties<Tag> &
  Attributes<Tag> &
  Handlers<Tag, On>;
`;

const keys = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(' | ') || 'never';

function entry({
  declaration: { name, tagName, members = [], events = [], description },
}: ElementEntry): string {
  const fields = members.filter(
    (member) => member.kind === 'field' && !member.static && !member.readonly && /^\w+$/.test(member.name),
  );
  const written = fields.filter(({ attribute, name: own }) => attribute && attribute !== own);
  const attributes = written.map(({ name: own, attribute }) => `      '${attribute}': '${own}';\n`).join('');
  const fired = events.map((event) => `      '${event.name}': ${event.type!.text};\n`).join('');
  const first = /^[^]*?\.(?=\s|$)/.exec(description ?? '')?.[0].replace(/\s+/g, ' ');
  return `${first ? `  /** ${first} */\n` : ''}  '${tagName}': {
    element: ${name};
    properties: ${keys(fields.map((field) => field.name))};
    attributes: {
${attributes}    };
    events: ${fired ? `{\n${fired}    }` : 'object'};
  };
`;
}

export function jsxFile(elements: readonly ElementEntry[]): string {
  const sources = new Map<string, Set<string>>();
  const needs = (name: string, from: string): void => {
    sources.set(from, (sources.get(from) ?? new Set()).add(name));
  };
  for (const { package: name, path, declaration } of elements) {
    needs(
      declaration.name,
      name === 'elements'
        ? `../${path.replace('src/', '').replace(/\.ts$/, '.js')}`
        : `@care-timeline/${name}`,
    );
    for (const { name: type, package: from } of (declaration.events ?? []).flatMap(
      (event) => event.type?.references ?? [],
    ))
      needs(type, from === '@care-timeline/elements' ? '../index.js' : from);
  }
  const imports = [...sources]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, names]) => `import type { ${[...names].sort().join(', ')} } from '${from}';\n`)
    .join('');
  return `${NOTE}${HEAD}${imports}
/** What each element is and takes, by tag. */
export interface CareElements {
${elements.map(entry).join('')}}
${TAIL}`;
}
