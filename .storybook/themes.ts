/** The themes of the toolbar, from the same sources as the published ones: design tokens, and the brand of docs/theming.md. */
import theming from '../docs/theming.md?raw';
import contrastDark from '../packages/ui/tokens/high-contrast-dark.tokens.json';
import contrastLight from '../packages/ui/tokens/high-contrast-light.tokens.json';

/** Colours of a token file by name. */
function colors(node: object): [name: string, hex: string][] {
  return Object.entries(node).flatMap(([name, child]): [string, string][] => {
    if (typeof child !== 'object' || child === null || name.startsWith('$')) return [];
    const value = (child as { $value?: { hex?: string } }).$value;
    return value?.hex ? [[name, value.hex]] : colors(child as object);
  });
}

function highContrast(): string {
  const dark = new Map(colors(contrastDark));
  const lines = colors(contrastLight).map(
    ([name, hex]) => `--care-${name}: light-dark(${hex}, ${dark.get(name) ?? hex});`,
  );
  return `:root { ${lines.join(' ')} }`;
}

const SHEETS: Readonly<Record<string, string>> = {
  'high-contrast': highContrast(),
  brand: /```css\n(\/\* brand[^]*?)```/.exec(theming)?.[1] ?? '',
};

const sheet = new CSSStyleSheet();

/** Shows everything in a theme: `light`, `dark`, or one of the style sheets above, with `-dark` behind its name for its dark side. */
export function showTheme(theme: string): void {
  const root = document.documentElement;
  const side = theme.endsWith('dark') ? 'dark' : 'light';
  root.dataset['careTheme'] = side;
  root.style.colorScheme = side;
  sheet.replaceSync(SHEETS[theme.replace(/-dark$/, '')] ?? '');
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
}
