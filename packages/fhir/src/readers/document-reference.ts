import { firstText, labelOf, written, writtenIn } from '../elements/label.js';
import { readConcepts } from '../elements/concept.js';
import { contentOf } from '../elements/value.js';
import { periodAt, periodOf, pointAt } from '../elements/time.js';
import { first, objects } from '../json.js';
import type { ValueFact } from '../model/value.js';
import { readNotes } from '../elements/annotation.js';
import { applyStatus } from '../status/apply.js';
import { COMPOSITION, DOCUMENT_REFERENCE } from '../status/document.js';
import type { Reading } from '../reading.js';
import { FLAG } from '../model/facts.js';
import type { Reader } from './reader.js';

export const documentReference: Reader = {
  type: 'DocumentReference',
  kind: () => 'document',
  status(reading) {
    applyStatus(reading, 'status', reading.resource['status'], DOCUMENT_REFERENCE);
    applyDocStatus(reading);
  },
  time: (reading) =>
    pointAt(reading, 'date') ??
    periodOf(reading, first(reading.resource['context'])?.['period'], 'context.period') ??
    periodAt(reading, 'period'),
  name: (resource, ctx) =>
    writtenIn(resource, 'description', ctx) ??
    labelOf(resource['type'], ctx) ??
    written(
      firstText(
        objects(resource['content']).map((content) => content['attachment']),
        'title',
      ),
    ) ??
    labelOf(resource['category'], ctx),
  detail({ resource, ctx }) {
    const values: ValueFact[] = [];
    for (const content of objects(resource['content'])) {
      const attachment = contentOf('Attachment', first(content['attachment']), ctx);
      if (attachment === undefined) continue;
      values.push({
        code: { codings: [], label: 'attachment', labelFrom: 'derived' },
        content: attachment,
        interpretation: [],
        ranges: [],
        component: false,
        codings: [],
      });
    }
    return {
      category: [...readConcepts(resource['category'], ctx), ...readConcepts(resource['type'], ctx)],
      values,
      notes: readNotes(resource, ctx, 'description'),
    };
  },
};

/** Status of the document itself, separate from that of the reference to it. */
function applyDocStatus(reading: Reading): void {
  const value = reading.resource['docStatus'];
  if (value === undefined) return;
  const { clinicalState } = reading;
  applyStatus(reading, 'docStatus', value, COMPOSITION, false);
  // A final document that is superseded stays superseded, and a current one stays current.
  const decides =
    reading.clinicalState === 'in-error' ||
    reading.clinicalState === 'not-done' ||
    reading.clinicalState === 'unknown';
  if (!decides) reading.clinicalState = clinicalState;
  if (reading.clinicalState === 'in-error') reading.flags |= FLAG.IN_ERROR;
}
