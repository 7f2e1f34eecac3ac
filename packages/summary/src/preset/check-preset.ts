import { AREAS, type PresetWidget, type SummaryPreset } from './preset.js';

export interface CheckedPreset {
  /** What can be used of it; widgets that cannot are left out. */
  readonly preset?: SummaryPreset;
  /** What is wrong, each with its place; for whoever wrote it. */
  readonly problems: readonly string[];
}

const TAG = /^[a-z][a-z0-9._]*-[a-z0-9._-]*$/;
/** As in the schema: nothing that runs code, loads something or takes the element out of the summary's hands. */
const ATTRIBUTE = /^(?!on|style$|class$|id$|slot$|srcdoc$|href$|src$|is$)[a-z][a-z0-9-]*$/;
const MEMBERS = new Set(['$schema', 'name', 'title', ...AREAS]);

/** Checks what a vendor wrote against the schema. Never throws: what is wrong is told, and the rest is used. */
export function checkPreset(value: unknown): CheckedPreset {
  if (!isObject(value)) return { problems: ['is no object'] };
  const problems: string[] = [];
  for (const member of Object.keys(value)) if (!MEMBERS.has(member)) problems.push(`${member}: unknown`);
  const name = typeof value['name'] === 'string' ? value['name'] : '';
  if (name === '') problems.push('name: missing');
  const title = titleOf(value['title'], problems);
  const areas = AREAS.map((area) => [area, widgetsOf(value[area], area, problems)] as const);
  if (!areas.some(([, widgets]) => widgets.length > 0)) return { problems: [...problems, 'has no widget'] };
  const preset = { name, ...(title && { title }), main: [], ...Object.fromEntries(areas) } as SummaryPreset;
  return { preset, problems };
}

function titleOf(value: unknown, problems: string[]): SummaryPreset['title'] {
  if (value === undefined) return undefined;
  if (isObject(value) && Object.values(value).every((text) => typeof text === 'string'))
    return value as Record<string, string>;
  problems.push('title: is no object of texts by language');
  return undefined;
}

function widgetsOf(value: unknown, area: string, problems: string[]): PresetWidget[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.push(`${area}: is no list`);
    return [];
  }
  return value.flatMap((widget: unknown, index) => widgetOf(widget, `${area}[${index}]`, problems));
}

function widgetOf(value: unknown, place: string, problems: string[]): PresetWidget[] {
  const tag = isObject(value) ? value['element'] : value;
  if (typeof tag !== 'string' || !TAG.test(tag)) {
    problems.push(`${place}: is no custom element`);
    return [];
  }
  if (!isObject(value)) return [tag];
  for (const member of Object.keys(value))
    if (member !== 'element' && member !== 'attributes') problems.push(`${place}.${member}: unknown`);
  const { attributes: written = {} } = value;
  if (!isObject(written)) problems.push(`${place}.attributes: is no object`);
  const attributes: Record<string, string | number | boolean> = {};
  for (const [name, given] of Object.entries(isObject(written) ? written : {})) {
    if (!ATTRIBUTE.test(name)) problems.push(`${place}.attributes.${name}: not allowed`);
    else if (!['string', 'number', 'boolean'].includes(typeof given))
      problems.push(`${place}.attributes.${name}: is no text, number or boolean`);
    else attributes[name] = given as string;
  }
  return [{ element: tag, attributes }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
