import type { ReadContext } from './context.js';
import { describe } from './describe/describe.js';
import { nameOf, titleOf, whoseOf } from './entry-name.js';
import { THE_PATIENT } from './elements/about-others.js';
import { absenceOf, type Absence } from './elements/absence.js';
import { readNotes } from './elements/annotation.js';
import { readConcept, readConcepts } from './elements/concept.js';
import { containedById } from './elements/lookup.js';
import { medicineOf, medicationOf } from './medication/medication-name.js';
import { allReferences } from './elements/reference.js';
import { containedTarget } from './input/contained-results.js';
import { saidBy } from './elements/said-by.js';
import { first, isJson, objects, text, type Json } from './json.js';
import { resourceId, resourceKey, resourceType } from './key.js';
import type { ConceptFact } from './model/coding.js';
import type { ClinicalEntry } from './model/entry.js';
import { FLAG } from './model/facts.js';
import type { EntryReference } from './model/reference.js';
import { detectRelease } from './release/detect.js';
import { provenanceOf } from './provenance.js';
import { read, type Read } from './read.js';
import { Reading } from './reading.js';
import type { Detail, Reader } from './readers/reader.js';
import { readerOf } from './readers/registry.js';

/**
 * The full entry of one resource, built on demand. Takes what `indexFacts` understands; anything else gives an entry
 * of kind `supporting` with a problem, so that it can still be inspected. Never throws.
 */
export function makeEntry(resource: unknown, ctx: ReadContext): ClinicalEntry {
  try {
    return build(isJson(resource) ? resource : {}, resource, ctx);
  } catch (error) {
    // Only a live object gets here: one that throws when accessed.
    const entry = build({}, resource, { ...ctx, key: ctx.key ?? resourceKey(ctx.sourceId, resource) });
    const message = error instanceof Error ? error.message : 'cannot be read';
    return {
      ...entry,
      safe: false,
      problems: [{ key: entry.key, path: '', code: 'reader-failed', message }],
    };
  }
}

function build(json: Json, resource: unknown, context: ReadContext): ClinicalEntry {
  const ctx = withContained(json, context);
  const reader = readerOf(json);
  const found = readSafely(reader, json, ctx);
  const { reading } = found;
  if (reader === undefined) {
    const known = typeof json['resourceType'] === 'string';
    const message = known ? `no reader: ${text(json['resourceType']) ?? ''}` : 'not a resource';
    reading.problem(known ? 'unknown-type' : 'not-a-resource', 'resourceType', message);
  }
  const detail = detailOf(reader, reading);
  const label = nameOf(reader, json, ctx);
  const references = attempt(() => withTargets(allReferences(json, ctx), json, ctx), []);
  const flags = reading.flags;
  const code = detail.code ?? codeOf(json, ctx);
  const maturity = flags & FLAG.PRELIMINARY ? 'preliminary' : flags & FLAG.AMENDED ? 'amended' : undefined;
  const absence = absenceIn(json);
  const whose = attempt(() => whoseOf(found.about, ctx), undefined);
  const said = detail.medication ? undefined : attempt(() => saidBy(json, ctx), undefined);
  const narrative = text(first(json['text'])?.['div']);
  const notes = detail.notes ?? readNotes(json, ctx, 'note', 'comment');
  return {
    key: ctx.key ?? resourceKey(ctx.sourceId, resource),
    sourceId: ctx.sourceId,
    resourceType: reader?.type ?? resourceType(json),
    id: resourceId(json),
    release: ctx.release ?? attempt(() => detectRelease(json), 'R4'),
    kind: found.kind,
    ...(whose !== undefined && { about: { whose, kind: found.ownKind } }),
    category: detail.category ?? readConcepts(json['category'], ctx),
    name: label.text,
    nameFrom: label.from,
    ...(label.notLoaded && { nameNotLoaded: true as const }),
    title: titleOf(label, reading.negation, found.ownKind, whose, ctx.lang),
    ...(found.time && { time: found.time }),
    ...(reading.timeText !== undefined && { timeText: reading.timeText }),
    clinicalState: reading.clinicalState,
    statuses: reading.statuses ?? [],
    statusReason: detail.statusReason ?? readConcepts(json['statusReason'], ctx),
    ...(detail.statusReasonElement !== undefined && { statusReasonElement: detail.statusReasonElement }),
    ...(reading.negation !== undefined && { negation: reading.negation }),
    ...(reading.certainty !== undefined && { certainty: reading.certainty }),
    ...(absence !== undefined && { absence }),
    planLike: (flags & FLAG.PLAN) !== 0,
    ...(maturity !== undefined && { maturity }),
    modifiers: reading.modifiers ?? [],
    safe: (flags & FLAG.UNSAFE) === 0,
    ...(code && { code }),
    codings: code?.codings ?? [],
    values: detail.values ?? [],
    reason: detail.reason ?? reasonsOf(json, ctx),
    ...(detail.reasonElement !== undefined && { reasonElement: detail.reasonElement }),
    note: notes.filter(({ attachment }) => attachment === undefined).map((note) => note.text),
    ...(notes.length > 0 && { notes }),
    references,
    provenance: provenanceOf(json, references, ctx),
    ...(said && { saidBy: said }),
    problems: reading.problems ?? [],
    ...(detail.medication && { medication: detail.medication }),
    ...(detail.allergy && { allergy: detail.allergy }),
    ...(detail.condition && { condition: detail.condition }),
    ...(detail.listRemarks && { listRemarks: detail.listRemarks }),
    ...(detail.carePlan && { carePlan: detail.carePlan }),
    ...(detail.goal && { goal: detail.goal }),
    ...(detail.careTeam && { careTeam: detail.careTeam }),
    ...(detail.task && { task: detail.task }),
    ...(detail.order && { order: detail.order }),
    ...(detail.alarm && { alarm: detail.alarm }),
    ...(detail.telecom?.length && { telecom: detail.telecom }),
    ...(narrative !== undefined && { narrative }),
    describe: () => attempt(() => describe(json, ctx), []),
    raw: resource,
  };
}

/**
 * A bug of ours or a faulty live object is a problem of this entry only and must not stop the reading of the record.
 */
function readSafely(reader: Reader | undefined, resource: Json, ctx: ReadContext): Read {
  if (reader !== undefined) {
    try {
      return read(reader, resource, ctx, true);
    } catch (error) {
      const reading = failed(resource, ctx, error);
      const kind = attempt(() => reader.kind(resource), 'supporting');
      return { reading, kind, ownKind: kind, about: THE_PATIENT, time: undefined };
    }
  }
  const reading = new Reading(resource, ctx, true);
  return { reading, kind: 'supporting', ownKind: 'supporting', about: THE_PATIENT, time: undefined };
}

function failed(resource: Json, ctx: ReadContext, error: unknown): Reading {
  const reading = new Reading(resource, ctx, true);
  reading.flags |= FLAG.UNSAFE | FLAG.UNDATED;
  reading.problem('reader-failed', '', error instanceof Error ? error.message : 'could not be read');
  return reading;
}

function detailOf(reader: Reader | undefined, reading: Reading): Detail {
  if (reader?.detail === undefined) return {};
  // Some details read the time again; its problems have already been reported.
  const reported = reading.problems?.length;
  try {
    return reader.detail(reading);
  } catch (error) {
    reading.flags |= FLAG.UNSAFE;
    reading.problem('reader-failed', '', error instanceof Error ? error.message : 'could not be read');
    return {};
  } finally {
    dropRepeats(reading, reported);
  }
}

function dropRepeats(reading: Reading, from: number | undefined): void {
  const problems = reading.problems;
  if (problems === undefined || problems.length === (from ?? 0)) return;
  const seen = new Set<string>();
  reading.problems = problems.filter(({ code, path, message }) => {
    const told = `${code} ${path} ${message}`;
    return !seen.has(told) && seen.add(told) !== undefined;
  });
}

function attempt<T>(make: () => T, otherwise: T): T {
  try {
    return make();
  } catch {
    return otherwise;
  }
}

/** The main code of a resource, from whichever element its type uses. */
function codeOf(resource: Json, ctx: ReadContext): ConceptFact | undefined {
  const { concept } = medicineOf(resource);
  if (concept !== undefined) {
    const medicine = readConcept(concept, ctx);
    if (medicine !== undefined) return medicine;
  }
  if (resource['medicationReference'] !== undefined || resource['medication'] !== undefined) {
    const medicine = readConcept(medicationOf(resource, ctx)?.['code'], ctx);
    if (medicine !== undefined) return medicine;
  }
  for (const element of CODE_ELEMENTS) {
    const value = resource[element];
    if (value === undefined) continue;
    const concept = element === 'description' && !isJson(value) ? undefined : readConcept(value, ctx);
    if (concept !== undefined) return concept;
  }
  return undefined;
}

const CODE_ELEMENTS = [
  'code',
  'vaccineCode',
  'codeCodeableConcept',
  'type',
  'event',
  'description',
  'procedureCode',
];

/** R4 `reasonCode`, R5 `reason` as CodeableReference; any references among them are in `references`. */
function reasonsOf(resource: Json, ctx: ReadContext): readonly ConceptFact[] {
  return [
    ...readConcepts(resource['reasonCode'], ctx),
    ...readConcepts(resource['reasonCodeableConcept'], ctx),
    ...readConcepts(
      objects(resource['reason']).map((reason) => reason['concept']),
      ctx,
    ),
  ];
}

function absenceIn(resource: Json): Absence | undefined {
  return (
    absenceOf(resource['code']) ??
    absenceOf(medicineOf(resource).concept) ??
    absenceOf(resource['vaccineCode'])
  );
}

/** References to contained results that stand on their own have a target (RES-05); other contained resources have none. */
function withTargets(
  references: readonly EntryReference[],
  resource: Json,
  ctx: ReadContext,
): readonly EntryReference[] {
  if (resource['contained'] === undefined) return references;
  const inside = containedById(resource);
  return references.map((reference) => {
    if (!reference.reference?.startsWith('#')) return reference;
    const contained = inside.get(reference.reference.slice(1));
    const target = contained && containedTarget(resource, contained);
    if (target === undefined) return reference;
    const base = ctx.baseOf?.(target);
    return { ...reference, target, ...(base !== undefined && { base }) };
  });
}

/** Lets references to contained resources be shown by name, or at least by type. */
function withContained(resource: Json, ctx: ReadContext): ReadContext {
  if (resource['contained'] === undefined) return ctx;
  let inside: ReadonlyMap<string, Json> | undefined;
  return {
    ...ctx,
    containedName(reference) {
      inside ??= containedById(resource);
      const contained = inside.get(reference.slice(1));
      if (contained === undefined) return undefined;
      const type = text(contained['resourceType']);
      return {
        ...(type !== undefined && { type }),
        display: nameOf(readerOf(contained), contained, ctx).text,
      };
    },
  };
}
