import { SYSTEM, type ConceptFact, type QuantityFact, type ValueFact } from '@care-timeline/fhir';
import { codingTokens, conceptSignature, sameWords } from './concept-signature.js';

/**
 * What makes two values comparable, apart from their unit: the same code, site, method and specimen (RES-07). An unknown one is
 * not the same as a known one.
 */
export function measureKey({
  code,
  site,
  method,
  specimen,
}: Pick<ValueFact, 'code' | 'site' | 'method' | 'specimen'>): string {
  const key = codeKey(code);
  if (site === undefined && method === undefined && specimen === undefined) return key;
  const parts = specimen === undefined ? [site, method] : [site, method, specimen];
  return [key, ...parts.map((one) => conceptSignature(one, one?.label ?? ''))].join('\n');
}

/** Code systems for results, most specific first. */
const PREFERRED: readonly string[] = [SYSTEM.LOINC, SYSTEM.SNOMED_CT];

/**
 * The code that identifies a series: of several codings, the one in a preferred system, else the first
 * alphabetically; without a coding, the text.
 */
function codeKey({ codings, label }: ConceptFact): string {
  const tokens = codingTokens(codings);
  for (const system of PREFERRED) {
    const token = tokens.find((one) => one.startsWith(`${system}|`));
    if (token !== undefined) return token;
  }
  return tokens.sort()[0] ?? `text ${sameWords(label)}`;
}

export interface Unit {
  readonly signature: string;
  readonly text: string;
  /** As the source gives it. */
  readonly fact: UnitFact;
}

export type UnitFact = Pick<QuantityFact, 'unit' | 'system' | 'code'>;

export const NO_UNIT: UnitFact = {};

/** UCUM code if present, so that `mmol/L` and `mmol/l` from one system are one unit; else the unit as written. */
export function unitOf({ content }: ValueFact): Unit {
  const quantity = quantityOf(content);
  if (quantity === undefined)
    return { signature: content?.type === 'integer' ? '1' : '', text: '', fact: NO_UNIT };
  const { unit, system, code } = quantity;
  const text = unit ?? code ?? '';
  const signature = code !== undefined && (system === undefined || system === SYSTEM.UCUM) ? code : text;
  const fact = {
    ...(unit !== undefined && { unit }),
    ...(system !== undefined && { system }),
    ...(code !== undefined && { code }),
  };
  return { signature: signature === '' ? '1' : signature, text: text === '1' ? '' : text, fact };
}

function quantityOf(content: ValueFact['content']): QuantityFact | undefined {
  if (content?.type === 'quantity') return content.quantity;
  return content?.type === 'range' ? (content.low ?? content.high) : undefined;
}
