/**
 * Areas of the summary in reading order. Top and bottom span the full width; if there is room, first and side are
 * stacked next to main.
 */
export const AREAS = ['top', 'first', 'main', 'side', 'bottom'] as const;

export type Area = (typeof AREAS)[number];

/** A widget of ours or the host's: its tag, or its tag with attributes. */
export type PresetWidget =
  | string
  | {
      readonly element: string;
      readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
    };

/** What a profession sees, as data; `preset.schema.json` describes the same for other tools. */
export interface SummaryPreset {
  /** Name used by hosts. */
  readonly name: string;
  /** Display name by language; defaults to the name. */
  readonly title?: Readonly<Record<string, string>>;
  readonly top?: readonly PresetWidget[];
  /** What must not be overlooked, such as allergies and the next visit. */
  readonly first?: readonly PresetWidget[];
  readonly main: readonly PresetWidget[];
  readonly side?: readonly PresetWidget[];
  readonly bottom?: readonly PresetWidget[];
}
