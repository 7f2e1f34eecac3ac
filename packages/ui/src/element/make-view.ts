import type { CodingFact, ConceptFact } from '@care-timeline/fhir';
import { asOfInstant, type Language, type RecordView } from '@care-timeline/record';
import type { CareContext, Density, HostHooks, SourceLoad } from '../context/care-context.js';
import { formattersFor } from '../format/formatters.js';
import { conceptText } from '../format/values.js';
import { hostTimeZone, isTimeZone, zoneOf as clockOf } from '../format/zone.js';
import { safeUrl } from '../helpers/safe-url.js';
import { warnOnce } from '../helpers/warn.js';
import type { HostCatalogue } from '../strings/define-strings.js';
import { catalogueTag, resolveLang } from '../strings/lang.js';
import { closestWith } from './inherited.js';
import { loadsOf } from './loads.js';
import type { View } from './view.js';

/** An element with what was set on it, and what it shares with others on the same patient. */
export interface ViewSource extends HTMLElement {
  readonly record?: RecordView | undefined;
  readonly timeZone: string;
  readonly asOf: string;
  readonly density?: Density | undefined;
  readonly context: CareContext | undefined;
}

/** What to render from: the element's own values, else the context's, else defaults. */
export function makeView(source: ViewSource): View {
  const context = source.context;
  const own = source.record ?? context?.record;
  const hooks = context?.hooks ?? {};
  const tag = langTagOf(source);
  const lang: Language = resolveLang(tag);
  // Words that the record makes follow the reader's language, whatever one it was made in.
  const record = own?.inLanguage?.(lang) ?? own;
  const timeZone = zoneOf(source, record);
  const now = safely(hooks.now) ?? record?.now() ?? Date.now();
  const asOfText = asOfTextOf(source, timeZone, now);
  const host = catalogueOf(hooks.stringsFor, catalogueTag(tag));
  const format = formattersFor(lang, timeZone);
  const displayFor = hooks.displayFor && ((coding: CodingFact) => safely(() => hooks.displayFor!(coding)));
  const concept = (fact: ConceptFact): string => conceptText(fact, displayFor);
  let loads: readonly SourceLoad[] | undefined;
  return {
    record,
    asOf: asOfText ? asOfInstant(asOfText, clockOf(timeZone), now) : undefined,
    asOfText,
    timeZone,
    lang,
    now,
    hooks,
    format,
    selected: context?.selected,
    filter: context?.filter ?? {},
    // A record of the element's own has nothing to do with what the context is loading. Counted when somebody asks.
    get loads() {
      return (loads ??= loadsOf(record, own === context?.record ? context?.loads : undefined));
    },
    compact: densityOf(source) === 'compact',
    concept,
    value: (content) => (content.type === 'concept' ? concept(content.concept) : format.value(content)),
    link: (entry) =>
      hooks.linkFor &&
      safeUrl(
        safely(() => hooks.linkFor!(entry)),
        document.baseURI,
      ),
    strings: (table) => table.in(lang, host),
  };
}

function langTagOf(source: ViewSource): string {
  const holder = closestWith(source, 'lang');
  const own = holder?.getAttribute('lang') ?? '';
  // The page's own language is the last resort; what `<care-record>` was told is nearer.
  if (holder && holder !== document.documentElement) return own;
  return source.context?.lang || own;
}

function zoneOf(source: ViewSource, record: RecordView | undefined): string {
  for (const zone of [source.timeZone, source.context?.timeZone, record?.timeZone]) {
    if (!zone) continue;
    if (isTimeZone(zone)) return zone;
    warnOnce(`<${source.localName}>`, `unknown time zone "${zone}", left out`);
  }
  return hostTimeZone();
}

function asOfTextOf(source: ViewSource, timeZone: string, now: number): string {
  for (const text of [source.asOf, source.context?.asOf]) {
    if (!text) continue;
    if (asOfInstant(String(text), clockOf(timeZone), now) !== undefined) return String(text).trim();
    warnOnce(`<${source.localName}>`, `as-of "${text}" is not an ISO date, left out`);
  }
  return '';
}

function densityOf(source: ViewSource): Density {
  for (const density of [source.density, source.context?.density]) {
    if (density === 'comfortable' || density === 'compact') return density;
    if (density) warnOnce(`<${source.localName}>`, `unknown density "${String(density)}", left out`);
  }
  return 'comfortable';
}

function catalogueOf(hook: HostHooks['stringsFor'], tag: string): HostCatalogue | undefined {
  if (!hook) return undefined;
  let asked = catalogues.get(hook);
  if (!asked) catalogues.set(hook, (asked = new Map()));
  if (!asked.has(tag))
    asked.set(
      tag,
      safely(() => hook(tag)),
    );
  return asked.get(tag);
}

/** A host's answers, asked for once a language: tables are merged once, and stay the same objects. */
const catalogues = new WeakMap<object, Map<string, HostCatalogue | undefined>>();

/** What a host's hook answers; nothing where it fails, which is told once. */
function safely<T>(hook: (() => T) | undefined): T | undefined {
  try {
    return hook?.();
  } catch (error) {
    warnOnce('care-timeline', `a host hook failed: ${String(error)}`);
    return undefined;
  }
}
