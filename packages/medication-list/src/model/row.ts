import { foldText, type MedicationGroup } from '@care-timeline/record';
import { wordFor } from '@care-timeline/ui';
import type { Change } from './changes.js';
import { doseLines, doseText, schedulePicture, type DoseLine, type SchedulePicture } from './dose.js';
import {
  dateLines,
  indicationText,
  orderedOrToldText,
  sourceIds,
  statusText,
  type DateLine,
} from './facts.js';
import { marksOf, type Mark } from './marks.js';
import type { Attribute, Medicine } from './medicine.js';
import { medicineName, type MedicineName } from './name.js';
import type { Words } from './words.js';

/** What a similar row says differently (MED-27). */
export interface Difference {
  readonly key: string;
  readonly sources: readonly string[];
  /** Every differing attribute, by its display name. */
  readonly attributes: readonly { readonly attribute: Attribute; readonly label: string }[];
  /** The other row's text for the important attributes, if that row is elsewhere in the list. */
  readonly values: readonly { readonly label: string; readonly theirs: string }[];
  /** No difference in what is taken: listed, but not as a warning. */
  readonly minor: boolean;
  /** The other row is in the same source: two lines of one prescriber's list, not a disagreement between systems. */
  readonly sameSource: boolean;
  /** Number of lines covered: more than one only within the same source, where each would say much the same. */
  readonly lines: number;
}

/** Both reported by one source only, and the same one. */
function isSameSource(a: Medicine, b: Medicine): boolean {
  const [ids, others] = [sourceIds(a), sourceIds(b)];
  return ids.length === 1 && others.length === 1 && ids[0] === others[0];
}

/** Attributes whose values are given in full; the others, such as a start date, are only named. */
const IN_FULL: readonly Attribute[] = ['product', 'strength', 'dose', 'status', 'stop'];

export interface RowContext {
  readonly words: Words;
  readonly changes: ReadonlyMap<string, Change>;
  /** All medicines by key, including past ones: a similar row may be a stopped one. */
  readonly byKey: ReadonlyMap<string, Medicine>;
}

/**
 * One row of the list, as text. Each part is formatted lazily and only once, so that a long list costs only what is
 * viewed.
 */
export class Row {
  readonly key: string;
  readonly group: MedicationGroup;
  readonly change: Change | undefined;
  /** Sort key of the rows. */
  readonly sortName: string;
  readonly #context: RowContext;
  #name?: MedicineName;
  #marks?: readonly Mark[];
  #doses?: readonly DoseLine[];
  #schedule?: SchedulePicture | null;
  #indication?: string;
  #prescriber?: string;
  #dates?: readonly DateLine[];
  #sources?: readonly string[];
  #differences?: readonly Difference[];
  #differs?: ReadonlySet<Attribute>;
  #search?: string;

  constructor(
    readonly medicine: Medicine,
    context: RowContext,
  ) {
    const { entry } = medicine;
    this.key = medicine.key;
    this.group = medicine.group;
    this.change = context.changes.get(medicine.key);
    this.sortName = entry.medication?.generic ?? entry.name;
    this.#context = context;
  }

  get name(): MedicineName {
    return (this.#name ??= medicineName(this.medicine.entry, this.#words));
  }

  get marks(): readonly Mark[] {
    return (this.#marks ??= marksOf(this.medicine, this.change, this.#words));
  }

  get doses(): readonly DoseLine[] {
    return (this.#doses ??= doseLines(this.medicine.entry, this.#words));
  }

  get schedule(): SchedulePicture | undefined {
    if (this.#schedule === undefined)
      this.#schedule = schedulePicture(this.medicine.entry, this.#words) ?? null;
    return this.#schedule ?? undefined;
  }

  get indication(): string {
    return (this.#indication ??= indicationText(this.medicine.entry, this.#words));
  }

  get prescriber(): string {
    return (this.#prescriber ??= orderedOrToldText(this.medicine.entry, this.#words));
  }

  get dates(): readonly DateLine[] {
    return (this.#dates ??= dateLines(this.medicine, this.#words));
  }

  get sources(): readonly string[] {
    return (this.#sources ??= sourceIds(this.medicine).map((id) => this.#words.source(id)));
  }

  get differences(): readonly Difference[] {
    return (this.#differences ??= differencesOf(this.medicine, this.#context));
  }

  /** Attributes that differ in a similar row of another source; marked in place. */
  get differs(): ReadonlySet<Attribute> {
    return (this.#differs ??= new Set(
      this.differences
        .filter(({ sameSource }) => !sameSource)
        .flatMap(({ attributes }) => attributes.map(({ attribute }) => attribute)),
    ));
  }

  /** All text covered by a search, case-folded. */
  get search(): string {
    return (this.#search ??= searchText(this));
  }

  get #words(): Words {
    return this.#context.words;
  }
}

function searchText(row: Row): string {
  const { entry } = row.medicine;
  const codes = entry.medication?.codings.map(({ code, display }) => `${code ?? ''} ${display ?? ''}`) ?? [];
  const said = [row.name.plain, entry.name, ...codes, doseText(row.doses), row.indication, row.prescriber];
  return foldText([...said, ...row.sources].join(' '));
}

/** An attribute of a row as text, for distinguishing two rows; empty if not stated. */
export function attributeText(medicine: Medicine, attribute: Attribute, words: Words): string {
  const { entry } = medicine;
  const dates = (...kinds: DateLine['kind'][]): string =>
    dateLines(medicine, words)
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ label, text }) => `${label} ${text}`)
      .join(', ');
  switch (attribute) {
    case 'product':
      return entry.name;
    case 'strength':
    case 'form': {
      const name = medicineName(entry, words);
      // If the part occurs only in the authored name, the full name is the difference.
      return name[attribute] || [name.generic, name.brand].filter(Boolean).join(' ');
    }
    case 'dose':
    case 'route':
      return doseText(doseLines(entry, words));
    case 'use':
      return words.terms.use[entry.medication?.use ?? 'unknown'];
    case 'status':
      return clinicalStateText(medicine, words);
    case 'start':
      return dates('start', 'authored');
    case 'stop':
      return dates('stop', 'stops', 'period', 'valid');
    case 'dates':
      return dates('start', 'authored', 'stop', 'stops', 'period', 'valid');
    default:
      return '';
  }
}

/** Whether it is in use, in plain words; an unknown status as written (GEN-03). */
function clinicalStateText({ group, entry }: Medicine, words: Words): string {
  if (group === 'regular' || group === 'as-needed' || group === 'course') return words.text.inUse;
  const word = words.text.group[group];
  return group === 'unknown' ? `${word} (${statusText(entry, words)})` : word;
}

/** That another row concerns the same medicine, and the names of the differing attributes. */
export function differenceTitle(
  { sources, attributes, sameSource, lines }: Difference,
  { text, format }: Words,
): string {
  const names = format.list(attributes.map(({ label }) => label.toLowerCase()));
  if (!sameSource) return text.differsFrom(format.list(sources), names);
  return names === '' ? text.twice(lines) : text.alsoHere(lines, names);
}

function differencesOf(medicine: Medicine, { words, byKey }: RowContext): readonly Difference[] {
  const all = medicine.similar.flatMap(({ key, differences }) => {
    const other = byKey.get(key);
    if (other === undefined) return [];
    const label = (attribute: Attribute): string => wordFor(words.text.attribute, attribute);
    const sameSource = isSameSource(medicine, other);
    return {
      key,
      sources: sourceIds(other).map((id) => words.source(id)),
      attributes: differences.map((attribute) => ({ attribute, label: label(attribute) })),
      minor: sameSource || !differences.some((attribute) => IN_FULL.includes(attribute)),
      sameSource,
      lines: 1,
      values: differences
        .filter((attribute) => IN_FULL.includes(attribute))
        .map((attribute) => ({
          label: label(attribute),
          theirs: attributeText(other, attribute, words) || words.text.notStated,
        })),
    };
  });
  return [
    ...all.filter(({ sameSource }) => !sameSource),
    ...oneOf(
      all.filter(({ sameSource }) => sameSource),
      medicine.moreSimilar ?? 0,
    ),
  ];
}

/** Several lines of the same source summarised in one sentence; the content of each is shown in its own row. */
function oneOf(differences: readonly Difference[], more: number): readonly Difference[] {
  const [first, ...others] = differences;
  if (first === undefined || others.length === 0) return differences;
  const attributes = new Map(
    differences.flatMap((one) => one.attributes.map((each) => [each.attribute, each] as const)),
  );
  return [{ ...first, attributes: [...attributes.values()], values: [], lines: differences.length + more }];
}
