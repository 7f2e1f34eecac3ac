import { summaryStrings } from '../summary.strings.js';
import { AREAS, type PresetWidget, type SummaryPreset } from './preset.js';

type Tell = (place: string, what: keyof PresetWords) => void;

export interface CheckedPreset {
  /** The usable part; widgets that cannot be used are left out. */
  readonly preset?: SummaryPreset;
  /** The problems, each with its location; for the preset's author. */
  readonly problems: readonly string[];
}

/** Problem texts for preset authors; the summary provides translated ones. */
export interface PresetWords {
  readonly notObject: string;
  readonly notJson: string;
  readonly missing: string;
  readonly unknown: string;
  readonly noWidget: string;
  readonly notList: string;
  readonly notElement: string;
  readonly notTexts: string;
  readonly notAllowed: string;
  readonly notPlain: string;
}

const TAG = /^[a-z][a-z0-9._]*-[a-z0-9._-]*$/;
/** As in the schema: nothing that runs code, loads something or takes control of the element from the summary. */
const ATTRIBUTE = /^(?!on|style$|class$|id$|slot$|srcdoc$|href$|src$|is$)[a-z][a-z0-9-]*$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;
const MEMBERS = new Set(['$schema', 'name', 'title', ...AREAS]);

/**
 * Validates a vendor's preset, an object or JSON text, against the schema. Never throws: problems are reported, and
 * the rest is used.
 *
 * @param words - default: English
 */
export function checkPreset(
  given: unknown,
  words: PresetWords = summaryStrings.in('en').presetProblem,
): CheckedPreset {
  const value = typeof given === 'string' ? parsed(given) : given;
  if (value === undefined && typeof given === 'string') return { problems: [words.notJson] };
  if (!isObject(value)) return { problems: [words.notObject] };
  const problems: string[] = [];
  const tell: Tell = (place, what) => void problems.push(`${place}: ${words[what]}`);
  for (const member of Object.keys(value)) if (!MEMBERS.has(member)) tell(member, 'unknown');
  if (value['$schema'] !== undefined && typeof value['$schema'] !== 'string') tell('$schema', 'notPlain');
  const name = typeof value['name'] === 'string' ? value['name'] : '';
  if (name === '') tell('name', 'missing');
  const title = titleOf(value['title'], tell);
  const areas = AREAS.map((area) => [area, widgetsOf(value[area], area, tell)] as const);
  if (!areas.some(([, widgets]) => widgets.length > 0)) return { problems: [...problems, words.noWidget] };
  const preset = { name, ...(title && { title }), main: [], ...Object.fromEntries(areas) } as SummaryPreset;
  return { preset, problems };
}

function titleOf(value: unknown, tell: Tell): SummaryPreset['title'] {
  if (value === undefined) return undefined;
  const rows = isObject(value) ? Object.entries(value) : [];
  if (isObject(value) && rows.every(([lang, text]) => LANGUAGE.test(lang) && typeof text === 'string'))
    return value as Record<string, string>;
  tell('title', 'notTexts');
  return undefined;
}

function widgetsOf(value: unknown, area: string, tell: Tell): PresetWidget[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    tell(area, 'notList');
    return [];
  }
  return value.flatMap((widget: unknown, index) => widgetOf(widget, `${area}[${index}]`, tell));
}

function widgetOf(value: unknown, place: string, tell: Tell): PresetWidget[] {
  const tag = isObject(value) ? value['element'] : value;
  if (typeof tag !== 'string' || !TAG.test(tag)) {
    tell(place, 'notElement');
    return [];
  }
  if (!isObject(value)) return [tag];
  for (const member of Object.keys(value))
    if (member !== 'element' && member !== 'attributes') tell(`${place}.${member}`, 'unknown');
  const { attributes: written = {} } = value;
  if (!isObject(written)) tell(`${place}.attributes`, 'notObject');
  const attributes: Record<string, string | number | boolean> = {};
  for (const [name, given] of Object.entries(isObject(written) ? written : {})) {
    if (!ATTRIBUTE.test(name)) tell(`${place}.attributes.${name}`, 'notAllowed');
    else if (!['string', 'number', 'boolean'].includes(typeof given))
      tell(`${place}.attributes.${name}`, 'notPlain');
    else attributes[name] = given as string;
  }
  return [{ element: tag, attributes }];
}

/** Undefined for invalid JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
