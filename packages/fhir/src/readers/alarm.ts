import type { ReadContext } from '../context.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { labelOf } from '../elements/label.js';
import { code, first, objects, strings, text, type Json } from '../json.js';
import type { AlarmFacts, AlarmStep } from '../model/alarm.js';

const VKP_CODES = /\/vkp-(?:alert-code|composition-event)/i;
const VKP_ISSUE = /\/vkp-DetectedIssue/i;
/** `Trygghetsalarm`, `Fall alarm`; not `alarmerende`. */
const ALARM = /alarm(?:en|ar|er)?\b/i;

/** Codes of the events of an alarm in the Norwegian welfare technology platform. */
const EVENTS: Readonly<Record<string, string>> = { 0: 'reported', 1: 'handled', 3: 'acknowledged' };

/**
 * An alarm from welfare technology: a DetectedIssue by its profile, code system or name, the report on it
 * (Composition) and a Flag by their code systems. A Flag that somebody carries an alarm is none.
 */
export function isAlarm(resource: Json): boolean {
  const coded = [resource['type'], resource['code'], resource['category']].flatMap((value) => objects(value));
  const isVkp = (concept: Json): boolean =>
    objects(concept['coding']).some(({ system }) => VKP_CODES.test(code(system) ?? ''));
  if (coded.some(isVkp)) return true;
  if (resource['resourceType'] === 'Flag') return false;
  if (resource['resourceType'] === 'Composition')
    return objects(resource['event'])
      .flatMap((event) => objects(event['code']))
      .some(isVkp);
  return (
    strings(first(resource['meta'])?.['profile']).some((profile) => VKP_ISSUE.test(profile)) ||
    coded.some((concept) =>
      [concept['text'], ...objects(concept['coding']).map(({ display }) => display)].some((words) =>
        ALARM.test(text(words) ?? ''),
      ),
    )
  );
}

/** What happened to it, by its own resource: R4 and R5 mitigations of an issue, events of a report. */
export function alarmFacts(resource: Json, ctx: ReadContext): AlarmFacts {
  const lasted = first(resource['identifiedPeriod'] ?? resource['period']);
  const went = parsePartialDate(resource['identifiedDateTime'] ?? lasted?.['start']);
  const isOver = lasted?.['end'] !== undefined || resource['status'] === 'inactive';
  return {
    steps: [
      ...(went === undefined ? [] : [{ what: 'reported', at: went }]),
      ...objects(resource['event']).flatMap((event) =>
        objects(event['code']).map((concept) => eventStep(concept, first(event['period'])?.['start'])),
      ),
      ...objects(resource['mitigation']).map((one) =>
        step(labelOf(one['action'], ctx)?.text ?? 'handled', one['date'], labelOf(one['author'], ctx)?.text),
      ),
      ...(isOver ? [step('ended', lasted?.['end'])] : []),
    ],
  };
}

/** Its code says what, its text who. */
function eventStep(concept: Json, at: unknown): AlarmStep {
  const codes = objects(concept['coding']).flatMap((coding) => code(coding['code']) ?? []);
  const known = codes.find((one) => Object.hasOwn(EVENTS, one));
  const words = text(concept['text']);
  if (known !== undefined) return step(EVENTS[known]!, at, words);
  return codes[0] === undefined ? step(words ?? '?', at) : step(codes[0], at, words);
}

function step(what: string, at: unknown, by?: string): AlarmStep {
  const date = parsePartialDate(at);
  return { what, ...(date && { at: date }), ...(by !== undefined && { by }) };
}
