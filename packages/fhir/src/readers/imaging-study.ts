import { readConcepts } from '../elements/concept.js';
import { labelOf, writtenIn } from '../elements/label.js';
import { dateAt, pointAt } from '../elements/time.js';
import { objects, text } from '../json.js';
import type { TimeSpan } from '../model/time-span.js';
import type { Reading } from '../reading.js';
import { applyStatus } from '../status/apply.js';
import { IMAGING_STUDY } from '../status/result.js';
import type { Reader } from './reader.js';

export const imagingStudy: Reader = {
  type: 'ImagingStudy',
  kind: () => 'imaging',
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], IMAGING_STUDY),
  time: (reading) => pointAt(reading, 'started') ?? firstSeries(reading),
  name: (resource, ctx) =>
    writtenIn(resource, 'description', ctx) ??
    labelOf(resource['procedureCode'], ctx) ??
    labelOf(resource['procedure'], ctx) ??
    labelOf(resource['modality'], ctx) ??
    labelOf(
      objects(resource['series']).map((series) => text(series['description']) ?? series['modality']),
      ctx,
    ),
  detail: ({ resource, ctx }) => ({ category: readConcepts(resource['modality'], ctx) }),
};

function firstSeries(reading: Reading): TimeSpan | undefined {
  for (const series of objects(reading.resource['series'])) {
    const start = dateAt(reading, series['started'], 'series.started');
    if (start !== undefined) return { shape: 'point', start, ongoing: false, element: 'series.started' };
  }
  return undefined;
}
