import type { Bundle } from '@medplum/fhirtypes';
import { source } from '../define.js';
import type { SamplePatient, SampleSource } from '../types.js';
import { tellHostile } from './hostile/record.js';

/** A source whose server is down: the view must report this instead of showing an empty source. */
const down: SampleSource = {
  id: 'nede',
  label: 'Gamlesystemet (nede)',
  failure: { status: 503, message: 'Systemet er stengt for vedlikehold' },
  bundle(): Bundle {
    return {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        {
          resource: {
            resourceType: 'OperationOutcome',
            issue: [
              {
                severity: 'error',
                code: 'transient',
                details: { text: 'Systemet er stengt for vedlikehold' },
              },
            ],
          },
        },
      ],
    };
  },
};

/** Designed to break views: not a story about a person. */
export const hostile: SamplePatient = {
  id: 'proeve',
  label: { nb: 'Prøve Grenseverdi, 60 år', nn: 'Prøve Grenseverdi, 60 år', en: 'Prøve Grenseverdi, 60' },
  story: {
    nb: 'Ingen historie: alle rare statuser og former, ugyldige datoer, HTML i tekst, og en kilde som er nede.',
    nn: 'Inga historie: alle rare statusar og former, ugyldige datoar, HTML i tekst, og ei kjelde som er nede.',
    en: 'No story: every odd status and shape, invalid dates, HTML in text, and a source that is down.',
  },
  sources: [source('rart', 'Grenseverdisystemet', tellHostile), down],
};
