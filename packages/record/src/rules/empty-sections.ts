import type { Kind, SectionName } from '@care-timeline/fhir';
import { withoutTrailing } from '@care-timeline/fhir/json.js';
import { sameWords } from './concept-signature.js';

/** LOINC codes of document sections and lists, as used in the IPS and C-CDA, with the kinds of entry they hold. */
const KINDS_OF_SECTION: Readonly<Record<string, readonly Kind[]>> = {
  '48765-2': ['allergy'],
  '11450-4': ['condition'],
  '11348-0': ['condition'],
  '10160-0': ['medication'],
  '10183-2': ['medication'],
  '42346-7': ['medication'],
  '47519-4': ['procedure'],
  '11369-6': ['immunization'],
  '30954-2': ['labs'],
  '8716-3': ['vitals'],
  '46264-8': ['device'],
  '18776-5': ['care-plan'],
  '61146-7': ['goal'],
  '85847-2': ['care-team'],
  '29762-2': ['assessment'],
  '10157-6': ['family-history'],
  '104605-1': ['alert'],
  '46240-8': ['encounter'],
  '42348-3': ['consent'],
  // SNOMED CT: allergy record.
  '722446000': ['allergy'],
  // Lists by HL7 list code.
  allergies: ['allergy'],
  medications: ['medication'],
  problems: ['condition'],
  // Sections of the Norwegian medication list.
  sectionMedication: ['medication'],
  sectionAllergies: ['allergy'],
};

/** The kinds that an empty section or list would have held; none if its code is not known. */
export function kindsOfSection(codes: readonly string[]): readonly Kind[] {
  return codes.flatMap((code) =>
    Object.hasOwn(KINDS_OF_SECTION, code) ? (KINDS_OF_SECTION[code] as Kind[]) : [],
  );
}

/** The same by title, where no code is known: whole titles only, in English, Norwegian, Danish and Swedish. */
const TITLES: readonly (readonly [kinds: readonly Kind[], titles: string])[] = [
  [
    ['allergy'],
    `allergy|allergies|known allergies|drug allergies|allergy record|allergies and intolerances|allergies and adverse reactions
    |allergies, adverse reactions|allergies, adverse reactions, alerts|adverse reactions|allergi|allergier|allergiar
    |kjente allergier|legemiddelallergi|legemiddelallergier|overfølsomhet|overfølsomheter|overfølsomhetsreaksjoner
    |allergi og overfølsomhet|allergier og overfølsomhet|allergier og intoleranser|allergiar og intoleransar
    |overfølsomhed|allergier og intolerancer|överkänslighet|allergier och intoleranser|allergi och överkänslighet`,
  ],
  [['allergy', 'alert'], 'cave'],
  [
    ['alert'],
    'alerts|critical information|varsler|varslar|kritisk informasjon|kritisk information|uppmärksamhetsinformation',
  ],
  [['consent'], 'advance directives|treatment limitations|behandlingsbegrensninger|behandlingsavgrensingar'],
  [
    ['medication'],
    `medication|medications|current medications|medicines|medication list|medication summary|legemidler|legemiddel|lækjemiddel
    |faste legemidler|legemiddelliste|medisin|medisiner|medisinar|faste medisiner|medisinliste|medikamenter|medikament
    |lægemidler|medicin|medicinliste|läkemedel|läkemedelslista|mediciner`,
  ],
  [
    ['condition'],
    `problem|problems|problem list|active problems|conditions|diagnosis|diagnoses|problemer|aktive problemer|problemliste
    |helseproblemer|helseproblem|diagnose|diagnoser|diagnosar|problemlista`,
  ],
  // Of relatives, whatever the sections in it are called.
  [
    ['family-history'],
    'family history|familiehistorie|familieanamnese|slektshistorie|slektshistorikk|arv|familjeanamnes',
  ],
];

const KINDS_OF_TITLE: ReadonlyMap<string, readonly Kind[]> = new Map(
  TITLES.flatMap(([kinds, titles]) => titles.split('|').map((title) => [sameWords(title), kinds] as const)),
);

export interface SectionKinds {
  readonly kinds: readonly Kind[];
  /** Its own code says so; a title or the section around it is too little to conclude that there is nothing. */
  readonly coded: boolean;
}

/**
 * The kinds that a section is for: by its own code, else as the section around it, else by its title. A section on
 * allergies inside another is for allergies, except in the history of the family.
 */
export function sectionKinds(
  { title = '', codes, words = [] }: SectionName,
  outer: readonly SectionName[],
): SectionKinds {
  const coded = kindsOfSection(codes);
  if (coded.length > 0) return { kinds: coded, coded: true };
  const named = [title, ...words].flatMap(
    (one) => KINDS_OF_TITLE.get(withoutTrailing(sameWords(one), ':!. ')) ?? [],
  );
  const around = outer[0] ? sectionKinds(outer[0], outer.slice(1)).kinds : [];
  const isOwn = around.length === 0 || (named.includes('allergy') && !around.includes('family-history'));
  return { kinds: [...new Set(isOwn ? named : around)], coded: false };
}
