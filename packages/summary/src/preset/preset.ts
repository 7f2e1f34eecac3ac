/**
 * Areas of the summary in reading order. Top and bottom go across; where there is room, first and side stand above each other
 * beside main.
 */
export const AREAS = ['top', 'first', 'main', 'side', 'bottom'] as const;

export type Area = (typeof AREAS)[number];

/** A widget of ours or of the host's: its tag, or its tag with attributes. */
export type PresetWidget =
  | string
  | {
      readonly element: string;
      readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
    };

/** What a profession sees, as data; `preset.schema.json` says the same to other tools. */
export interface SummaryPreset {
  /** What hosts call it. */
  readonly name: string;
  /** What readers see, by language; the name where there is none. */
  readonly title?: Readonly<Record<string, string>>;
  readonly top?: readonly PresetWidget[];
  /** What nobody may overlook, such as allergies and the next visit. */
  readonly first?: readonly PresetWidget[];
  readonly main: readonly PresetWidget[];
  readonly side?: readonly PresetWidget[];
  readonly bottom?: readonly PresetWidget[];
}
