export * from './model/index.js';
export * from './codes/index.js';
export * from './dosage/index.js';
export * from './norway/index.js';
export type { ReadContext } from './context.js';
export { parsePartialDate, dateAtAge, Zone } from './dates/index.js';
export { unpack } from './input/unpack.js';
export { containedResults, containedTarget, containersOf, isContainedId } from './input/contained-results.js';
export type { Deletion } from './input/bundle.js';
export type {
  EmptySectionFact,
  InputProblem,
  Received,
  SectionName,
  Unpacked,
  UnpackOptions,
} from './input/unpacked.js';
export { placesIn, type ReceivedPlaces } from './input/resolver.js';
export { indexFacts } from './index-facts.js';
export { makeEntry } from './entry.js';
export { statesFocus } from './elements/about-others.js';
export { authorName } from './author-name.js';
export { recordedOf } from './provenance.js';
export { entryName, entryTitle, titleInWords, titleNotLoaded, type EntryName } from './entry-name.js';
export { readResources, type ReadOptions, type ReadReport } from './read-resources.js';
export { resourceKey, resourceId, contentHash } from './key.js';
export { typeNamed } from './elements/reference-target.js';
export { typeWord } from './words/type-words.js';
export { typeName } from './codes/resource-types.js';
export {
  referenceBase,
  referenceKind,
  referenceTarget,
  serverBase,
  type ReferenceKind,
} from './elements/reference-target.js';
export { readMarkup } from './narrative/markup.js';
export { textLines } from './narrative/text-lines.js';
export { rememberDigits } from './elements/written-digits.js';
export { DATA_ABSENT_CODES } from './words/absent-words.js';
export { inUse, periodStateAt, useStateAt, type InUse, type Use, type LocalZone } from './elements/period.js';
export { isValidity, wasStopped } from './elements/use-period.js';
export { identifiesMedicine } from './medication/compounded.js';
export { isReporter } from './elements/reported.js';
export {
  isOnlyIf,
  wordsOf,
  zoneAtStart,
  zoneOfColourAlone,
  ZONES,
  zonesNamed,
  type CareZone,
} from './elements/zone.js';
export { readReference } from './elements/reference.js';
export { humanName } from './elements/human-name.js';
export { detectRelease } from './release/detect.js';
export { pressingOf } from './status/priority.js';
export { remarkableStatuses } from './status/remarkable.js';
export { RESOURCE_TYPES } from './readers/registry.js';
export { contentText } from './elements/value.js';
export {
  readPatient,
  type PatientAddress,
  type PatientContact,
  type PatientIdentifier,
  type PatientLink,
  type PatientName,
  type PatientResource,
  type PatientTelecom,
} from './readers/patient-facts.js';
