import type { ReadContext } from '../context.js';
import { conceptLabel, firstCode, readCoding, readConcept, type Label } from '../elements/concept.js';
import { extensionsOf, extensionValue, valueOf } from '../elements/extension.js';
import { SYSTEM } from '../codes/known-systems.js';
import { first, lenientText, member, objects, strings, text, type Json } from '../json.js';

const SFM = 'http://ehelse.no/fhir/StructureDefinition/sfm-';
/** Volven 7402: L is a medicine; all others are nutrition, consumables and the like. */
const MEDICINE = 'L';

/** A prescription of nutrition or consumables: `Basic` with profile sfm-BandaPrescription, or its extension. */
export function isSupplyPrescription(resource: Json): boolean {
  return (
    resource['resourceType'] === 'Basic' &&
    (strings(first(resource['meta'])?.['profile']).some((profile) =>
      /\/sfm-bandaprescription$/i.test(profile),
    ) ||
      extensionsOf(resource, `${SFM}reseptdocbanda`).length > 0)
  );
}

/** True if a prescription is not of a medicine, by its type or by its group of goods. */
export function isSupply(resource: Json): boolean {
  if (isSupplyPrescription(resource)) return true;
  const amendment = extensionsOf(resource, `${SFM}reseptamendment`)[0];
  const group = firstCode(extensionValue(amendment, 'itemgroup'), SYSTEM.ITEM_GROUP);
  return group !== undefined && group !== MEDICINE;
}

/** The product, else its group, else the group of goods. */
export function supplyName(resource: Json, ctx: ReadContext): Label | undefined {
  const [banda] = extensionsOf(resource, `${SFM}reseptdocbanda`);
  const named = ['name', 'productname', 'product'].map((url) => extensionValue(banda, url));
  const name = named.map(text).find((found) => found !== undefined);
  if (name !== undefined) return { text: name, from: 'text' };
  return conceptLabel(extensionValue(banda, 'productgroup'), ctx) ?? conceptLabel(resource['code'], ctx);
}

/** Whatever else the prescription says, as written: nothing of it is lost. */
export function supplyNotes(resource: Json, ctx: ReadContext): readonly string[] {
  return extensionsOf(resource, `${SFM}reseptdocbanda`)
    .flatMap((banda) => objects(banda['extension']))
    .flatMap((part) => {
      const value = valueOf(part);
      const said =
        lenientText(value) ?? readConcept(value, ctx)?.label ?? readCoding(first(value) ?? {}).display;
      return said === undefined ? [] : [`${lenientText(member(part, 'url')) ?? ''}: ${said}`];
    });
}
