import { codeSystem } from '../codes/code-system.js';
import { SYSTEM } from '../codes/known-systems.js';
import { code, isJson } from '../json.js';

/**
 * Codes used in place of a problem, allergy, medicine … to say that there is none (somebody asked), or that nothing
 * is known about it (nobody could say). The two are displayed differently (GEN-06, ALG-01). `none-of-kind` covers
 * only what its text says: no known drug allergy is not "no known allergies".
 */
export type Absence = 'none-known' | 'none-of-kind' | 'no-information';

const IPS = 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips';

/** SNOMED CT: no known allergy to drugs, food, environment, insects, animals, latex (two). */
const SNOMED_NONE_OF_KIND = new Set([
  '409137002',
  '429625007',
  '428607008',
  '428197003',
  '716220001',
  '1003774007',
  '716184000',
]);

/** SNOMED CT: no known allergy of any kind (two), problems, medicines, procedures. */
const SNOMED_NONE = new Set([
  '716186003',
  '160244002',
  '160245001',
  '787481004',
  '787480003',
  '1234391000168107', // Australian extension
]);

/** The kind of absence expressed by the code of a concept (or CodeableReference), if any. */
export function absenceOf(concept: unknown): Absence | undefined {
  if (!isJson(concept)) return undefined;
  const inner = concept['concept'];
  if (isJson(inner)) return absenceOf(inner);
  const codings = concept['coding'];
  if (!Array.isArray(codings)) return codings === undefined ? absenceInWords(concept['text']) : undefined;
  for (let i = 0; i < codings.length; i++) {
    const coding = codings[i] as unknown;
    if (!isJson(coding)) continue;
    const value = code(coding['code']);
    if (value === undefined) continue;
    const part = SNOMED_NONE_OF_KIND.has(value);
    if (part || SNOMED_NONE.has(value)) {
      const system = codeSystem(code(coding['system']));
      if (system === undefined || system === SYSTEM.SNOMED_CT) return part ? 'none-of-kind' : 'none-known';
    } else if (value.startsWith('no-') && coding['system'] === IPS) {
      if (!value.startsWith('no-known-')) return 'no-information';
      return /-(medication|food|environmental)-allergies$/.test(value) ? 'none-of-kind' : 'none-known';
    }
  }
  return undefined;
}

/** Text without any code: only these exact phrases, because a longer text may say more. */
const WORDS_FOR_NONE = new Set([
  'nka',
  'no known allergies',
  'no known allergy',
  'no known problems',
  'no known medications',
  'ingen kjente allergier',
  'ingen kjent allergi',
  'ingen kjente allergiar',
  'ingen kjende allergiar',
]);

const WORDS_FOR_NONE_OF_KIND = new Set([
  'nkda',
  'no known drug allergies',
  'no known drug allergy',
  'ingen kjente legemiddelallergier',
  'ingen kjende legemiddelallergiar',
]);

function absenceInWords(text: unknown): Absence | undefined {
  if (typeof text !== 'string' || text.length > 40) return undefined;
  const words = text.trim().toLowerCase().replace(/\.$/, '');
  if (WORDS_FOR_NONE_OF_KIND.has(words)) return 'none-of-kind';
  return WORDS_FOR_NONE.has(words) ? 'none-known' : undefined;
}
