import { labelOf } from '../elements/label.js';
import { first } from '../json.js';
import { periodOf, pointAt, dateAt } from '../elements/time.js';
import { applyStatus } from '../status/apply.js';
import { SPECIMEN } from '../status/result.js';
import { supporting } from './supporting.js';

export const specimen = supporting(
  'Specimen',
  (resource, ctx) =>
    labelOf(resource['type'], ctx) ?? labelOf(first(resource['collection'])?.['bodySite'], ctx),
  {
    status(reading) {
      reading.clinicalState = 'current';
      applyStatus(reading, 'status', reading.resource['status'], SPECIMEN, false);
    },
    time(reading) {
      const collection = first(reading.resource['collection']);
      const element = 'collection.collectedDateTime';
      const start = dateAt(reading, collection?.['collectedDateTime'], element);
      if (start !== undefined) return { shape: 'point', start, ongoing: false, element };
      return (
        periodOf(reading, collection?.['collectedPeriod'], 'collection.collectedPeriod') ??
        pointAt(reading, 'receivedTime')
      );
    },
  },
);
