/** Writes the themes as style sheets that a page may link, from the design tokens. Part of `npm run build`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { THEMES, themeCss } from './tokens/read.js';

const folder = 'packages/elements/dist/themes';
mkdirSync(folder, { recursive: true });
for (const theme of THEMES) writeFileSync(`${folder}/${theme}.css`, themeCss(theme));
