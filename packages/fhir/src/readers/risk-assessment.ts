import { readNotes } from '../elements/annotation.js';
import { readConcept } from '../elements/concept.js';
import { derived, labelOf } from '../elements/label.js';
import { chosenTime, timeChoice } from '../elements/time.js';
import { readChoice } from '../elements/value.js';
import type { ReadContext } from '../context.js';
import type { Label } from '../elements/concept.js';
import { objects, type Json } from '../json.js';
import { readConcepts } from '../elements/concept.js';
import type { ValueFact } from '../model/value.js';
import { applyStatus } from '../status/apply.js';
import { RISK_ASSESSMENT } from '../status/result.js';
import { typeWord } from '../words/type-words.js';
import type { Reader } from './reader.js';

const OCCURRENCE = timeChoice('occurrence');

export const riskAssessment: Reader = {
  type: 'RiskAssessment',
  kind: () => 'assessment',
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], RISK_ASSESSMENT),
  time: (reading) => chosenTime(reading, OCCURRENCE),
  name: (resource, ctx) =>
    labelOf(resource['code'], ctx) ?? predicted(resource, ctx) ?? labelOf(resource['method'], ctx),
  detail({ resource, ctx }) {
    const values: ValueFact[] = [];
    for (const prediction of objects(resource['prediction'])) {
      const code = readConcept(prediction['outcome'], ctx);
      const content = readChoice(prediction, 'probability', ctx);
      const qualitative = readConcept(prediction['qualitativeRisk'], ctx);
      if (code === undefined && content === undefined && qualitative === undefined) continue;
      values.push({
        code: code ?? { codings: [], label: 'prediction', labelFrom: 'derived' },
        ...(content && { content }),
        interpretation: qualitative ? [qualitative] : [],
        ranges: [],
        component: true,
        codings: code?.codings ?? [],
      });
    }
    return {
      values,
      reason: [...readConcepts(resource['reasonCode'], ctx), ...readConcepts(resource['reason'], ctx)],
      notes: readNotes(resource, ctx, 'mitigation', 'note'),
    };
  },
};

/** A predicted outcome, labelled as a risk: "Fall" alone would read as one that happened. */
function predicted(resource: Json, ctx: ReadContext): Label | undefined {
  const outcomes = objects(resource['prediction']).map((prediction) => prediction['outcome']);
  const what = labelOf(outcomes, ctx);
  return what && derived(`${typeWord('RiskAssessment', ctx.lang)}: ${what.text}`);
}
