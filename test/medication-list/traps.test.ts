import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TRAPS } from './support/traps.js';

it('MED-10 docs/medication-traps.md says of our list what the tests see on the page', () => {
  const page = readFileSync(new URL('../../docs/medication-traps.md', import.meta.url), 'utf8');
  for (const { section, says } of TRAPS) {
    for (const said of [section, ...says].filter(Boolean)) expect(page).toContain(said);
  }
});
