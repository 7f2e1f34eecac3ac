import type { Meta } from '@storybook/web-components-vite';

type Page = Required<Pick<Meta, 'parameters' | 'globals'>>;

/** Keys, and what they do. */
export type Keys = readonly (readonly [keys: string, what: string])[];

/**
 * Parameters of a page on accessibility: the keyboard map and what is to be known besides, as text of the docs page. The words that
 * play functions look for are Bokmål, so the language is not the toolbar's.
 */
export function accessibilityPage(keys: Keys, notes: readonly string[] = []): Page {
  const rows = keys.map(([key, what]) => `| ${key} | ${what} |`);
  const table = keys.length ? ['### Keyboard', '', '| key | |', '|---|---|', ...rows, ''] : [];
  const more = [...notes, ...ALWAYS];
  return {
    parameters: {
      controls: { disable: true },
      docs: {
        description: {
          component: [...table, '### Besides', '', ...more.map((note) => `- ${note}`)].join('\n'),
        },
      },
      keyboard: keys,
    },
    globals: { language: 'nb' },
  };
}

const ALWAYS = [
  'Forced colours: symbols, words and edges stay; no state is told by colour alone.',
  'Reduced motion: nothing moves by itself, and what the reader asks for comes at once.',
  'The focus ring is 2 px, and 3 px where the reader asks for more contrast.',
];

/** What the widgets that list entries have in common. */
export const ENTRY_KEYS: Keys = [
  ['Tab, Shift Tab', 'from one entry, fold or tool to the next and back, in order of reading'],
  ['Enter, Space', 'on an entry: opens all about it below, and goes there; on a fold: opens or closes it'],
  ['Escape', 'closes what was opened and goes back to the entry'],
];
