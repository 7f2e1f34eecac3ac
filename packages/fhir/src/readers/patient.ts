import { humanName } from '../elements/human-name.js';
import { derived } from '../elements/label.js';
import { inWords, objects } from '../json.js';
import { missingDeathDate } from './patient-facts.js';
import { applyActive, supporting } from './supporting.js';

/** `active`, `deceased[x]` and `link` are modifiers: all are listed in `statuses`. */
export const patient = supporting(
  'Patient',
  (resource, ctx) => {
    const name = humanName(resource['name'], ctx);
    // The national identity number is not a name: it stays masked until the user asks for it (GEN-14).
    return derived(name);
  },
  {
    status(reading) {
      applyActive(reading);
      const { resource } = reading;
      for (const element of ['deceasedBoolean', 'deceasedDateTime']) {
        const value = resource[element];
        if (value === undefined || value === null) continue;
        reading.statuses?.push({ element, code: inWords(value), known: true });
        reading.modifier(element, inWords(value), true);
      }
      const missing = missingDeathDate(resource);
      if (missing !== undefined) {
        reading.statuses?.push({ element: 'deceasedBoolean', code: 'true', known: true });
        reading.modifier('deceasedDateTime', missing, true);
      }
      for (const link of objects(resource['link'])) {
        const type = inWords(link['type']);
        const known = LINKS.has(type);
        reading.statuses?.push({ element: 'link.type', code: type, known });
        reading.modifier('link', type, true);
        // Another record should be used instead.
        if (type === 'replaced-by') reading.clinicalState = 'past';
        if (!known) reading.problem('unknown-code', 'link.type', `not in the value set: ${type}`);
      }
    },
  },
);

const LINKS = new Set(['replaced-by', 'replaces', 'refer', 'seealso']);
