import { readNotes } from '../elements/annotation.js';
import { textIn } from '../elements/translation.js';
import { readConcepts } from '../elements/concept.js';
import { firstText, labelOf, written } from '../elements/label.js';
import { pointAt } from '../elements/time.js';
import type { ReadContext } from '../context.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { extensionValue } from '../elements/extension.js';
import { readReference } from '../elements/reference.js';
import { contentOf } from '../elements/value.js';
import { first, objects, type Json } from '../json.js';
import type { NoteFact } from '../model/note.js';
import { applyStatus } from '../status/apply.js';
import { COMMUNICATION } from '../status/contact.js';
import type { Reader } from './reader.js';

export const communication: Reader = {
  type: 'Communication',
  kind: () => 'message',
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], COMMUNICATION),
  time: (reading) => pointAt(reading, 'sent') ?? pointAt(reading, 'received'),
  name: (resource, ctx) =>
    labelOf(resource['topic'], ctx) ??
    labelOf(resource['reasonCode'], ctx) ??
    written(firstText(resource['payload'], 'contentString')) ??
    labelOf(
      objects(resource['payload']).map((payload) => payload['contentCodeableConcept']),
      ctx,
    ) ??
    labelOf(resource['category'], ctx) ??
    labelOf(resource['reason'], ctx) ??
    written(
      firstText(
        objects(resource['payload']).map((payload) => payload['contentAttachment']),
        'title',
      ),
    ),
  detail: ({ resource, ctx }) => ({
    category: [...readConcepts(resource['category'], ctx), ...readConcepts(resource['medium'], ctx)],
    notes: [
      ...objects(resource['payload']).flatMap((payload) => messages(payload, ctx)),
      ...readNotes(resource, ctx, 'note'),
    ],
  }),
};

/** Danish messages (MedCom): each part of a thread has a time and a writer of its own. */
const MEDCOM = 'http://medcomfhir.dk/ig/core/StructureDefinition/medcom-core-';

/** One part of a message: its text, its file, or both, with who wrote it and when if the part says so (GEN-08). */
function messages(payload: Json, ctx: ReadContext): NoteFact[] {
  const at = parsePartialDate(extensionValue(payload, `${MEDCOM}datetime-extension`));
  const writer = first(extensionValue(payload, `${MEDCOM}practitioner-extension`));
  const who = readReference(writer, 'payload.author', 'author', ctx);
  const by = { ...(at && { at }), ...(who && { who }) };
  const written = textIn(payload, 'contentString', ctx.lang);
  const attachment = contentOf('Attachment', first(payload['contentAttachment']), ctx);
  return [
    ...(written === undefined ? [] : [{ text: written, element: 'payload', ...by }]),
    ...(attachment?.type === 'attachment'
      ? [{ text: attachment.title ?? '', element: 'attachment', attachment, ...by }]
      : []),
  ];
}
