import type { ReadContext } from '../context.js';
import { labelOf, derived, written } from '../elements/label.js';
import { lookUp } from '../elements/lookup.js';
import { pointAt } from '../elements/time.js';
import { readChoice } from '../elements/value.js';
import { code, first, isJson, objects, text, type Json } from '../json.js';
import type { Label } from '../elements/concept.js';
import type { ValueFact } from '../model/value.js';
import { applyStatus } from '../status/apply.js';
import { QUESTIONNAIRE_RESPONSE } from '../status/document.js';
import type { Reader } from './reader.js';

const DEEPEST = 24;
const MOST = 2000;

export const questionnaireResponse: Reader = {
  type: 'QuestionnaireResponse',
  kind: () => 'form',
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], QUESTIONNAIRE_RESPONSE),
  time: (reading) => pointAt(reading, 'authored'),
  name,
  detail(reading) {
    const values: ValueFact[] = [];
    collect(reading.resource, values, reading.ctx, 0);
    return { values };
  },
};

/**
 * Title of the questionnaire: its display, else the title of the Questionnaire itself, else the last segment of its
 * URL.
 */
function name(resource: Json, ctx: ReadContext): Label | undefined {
  const companion = first(resource['_questionnaire']);
  for (const extension of objects(companion?.['extension'])) {
    const words = text(extension['valueString']);
    if (words !== undefined) return { text: words, from: 'reference' };
  }
  const canonical = code(resource['questionnaire']) ?? code(first(resource['questionnaire'])?.['reference']);
  if (canonical === undefined) return labelOf(first(resource['questionnaire'])?.['display'], ctx);
  const found = lookUp(canonical, resource, ctx);
  const title = written(found?.['title']) ?? written(found?.['name']);
  if (title !== undefined) return title;
  if (canonical.startsWith('urn:')) return undefined;
  const address = canonical.split('|')[0]!;
  return derived(address.slice(address.lastIndexOf('/') + 1).replace(/^#/, ''));
}

/** Each question with its answers, in document order. */
function collect(parent: Json, values: ValueFact[], ctx: ReadContext, depth: number): void {
  if (depth > DEEPEST) return;
  for (const item of objects(parent['item'])) {
    if (values.length >= MOST) return;
    const label = text(item['text']) ?? code(item['linkId']) ?? '?';
    for (const answer of objects(item['answer'])) {
      const content = readChoice(answer, 'value', ctx);
      if (content !== undefined) {
        values.push({
          code: { codings: [], label, labelFrom: text(item['text']) === undefined ? 'code' : 'text' },
          content,
          interpretation: [],
          ranges: [],
          component: true,
          codings: [],
        });
      }
      if (isJson(answer)) collect(answer, values, ctx, depth + 1);
    }
    collect(item, values, ctx, depth + 1);
  }
}
