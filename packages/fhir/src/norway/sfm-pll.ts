import type { ReadContext } from '../context.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { codingsOf } from '../dosage/concept-text.js';
import { lenientText, lenientTexts, listOf, member } from '../json.js';
import { readReference } from '../elements/reference.js';
import type { EntryReference } from '../model/reference.js';
import type { PartialDate } from '../model/time-span.js';
import { defined } from './defined.js';
import { extensionsOf, extensionValue, valueOf } from '../elements/extension.js';

const SFM = 'http://ehelse.no/fhir/StructureDefinition/sfm-';

/** Roles in multi-dose dispensing (Volven 7490). */
const DOCTOR = 'M';
const PHARMACIST = 'A';

/** A medicine packed in multi-dose, with the first and last day of the doses. */
export interface PackedMedicine {
  readonly statement?: EntryReference;
  readonly first?: PartialDate;
  readonly last?: PartialDate;
}

/** One message about the patient's medication list (`Basic` with profile sfm-PLL-info). */
export interface PllInfo {
  /** M25.1 medication list, M25.2 question from the pharmacy, M25.3 packed, M9.12 register. */
  readonly message?: string;
  readonly date?: PartialDate;
  readonly author?: EntryReference;
  /** Responsible multi-dose physician; if there is also a pharmacist, the patient has electronic multi-dose. */
  readonly doctor?: EntryReference;
  readonly pharmacist?: EntryReference;
  readonly packed: readonly PackedMedicine[];
}

/** True for the Basic resources of the medication service. */
export function isPllInfo(resource: unknown): boolean {
  return (
    member(resource, 'resourceType') === 'Basic' &&
    (lenientTexts(member(member(resource, 'meta'), 'profile')).some((profile) =>
      /\/sfm-pll-info$/i.test(profile),
    ) ||
      extensionsOf(resource, `${SFM}pllInformation`).length > 0)
  );
}

/** Reads a message about the medication list: who is responsible for multi-dose and what is packed. */
export function readPllInfo(basic: unknown, ctx: ReadContext): PllInfo {
  const info = extensionsOf(basic, `${SFM}pllInformation`)[0];
  const parties = extensionsOf(info, 'relatedparties').map(valueOf);
  const party = (role: string): EntryReference | undefined =>
    readReference(
      parties.find((reference) => roleOf(reference, basic, ctx) === role),
      'extension.pllInformation.relatedparties',
      'participant',
      ctx,
    );
  return defined<PllInfo>({
    message: codingsOf(member(basic, 'code')).find(({ code }) => code !== undefined)?.code,
    date: parsePartialDate(extensionValue(info, 'PLLdate')),
    author: readReference(member(basic, 'author'), 'author', 'author', ctx),
    doctor: party(DOCTOR),
    pharmacist: party(PHARMACIST),
    packed: extensionsOf(info, 'deliveryinformation').map((delivery) =>
      defined<PackedMedicine>({
        statement: readReference(
          extensionValue(delivery, 'prescriptionId'),
          'extension.pllInformation.deliveryinformation.prescriptionId',
          'medication',
          ctx,
        ),
        first: parsePartialDate(extensionValue(delivery, 'datefirstdose')),
        last: parsePartialDate(extensionValue(delivery, 'datelastdose')),
      }),
    ),
  });
}

/** Role of a related party: the code of the PractitionerRole, else the last letter of the display. */
function roleOf(reference: unknown, basic: unknown, ctx: ReadContext): string | undefined {
  const written = lenientText(member(reference, 'reference'));
  const role = written === undefined ? undefined : ctx.resolve?.(written, basic);
  for (const concept of listOf(member(role, 'code'))) {
    const code = codingsOf(concept).find((coding) => coding.code !== undefined)?.code;
    if (code === DOCTOR || code === PHARMACIST) return code;
  }
  return /(?:^|,\s*)([MA]):[^,]*$/.exec(lenientText(member(reference, 'display')) ?? '')?.[1];
}
