import type { ReadContext } from './context.js';
import { readReference, readReferences } from './elements/reference.js';
import { subjectElement } from './elements/subject.js';
import { isJson } from './json.js';
import { resourceId } from './key.js';
import { FLAG, type IndexFacts, type SubjectReference } from './model/facts.js';
import type { EntryReference } from './model/reference.js';
import type { ReadProblem } from './model/problem.js';
import { read } from './read.js';
import { readerOf } from './readers/registry.js';

const NO_PROBLEMS: readonly ReadProblem[] = Object.freeze([]);

/**
 * What the record's columns need from a resource, read the same way as its entry but without building one. Undefined
 * for input that is not understood: not an object, no `resourceType`, or a type without a reader. Never throws.
 */
export function indexFacts(resource: unknown, ctx: ReadContext): IndexFacts | undefined {
  if (!isJson(resource)) return undefined;
  try {
    const reader = readerOf(resource);
    if (reader === undefined) return undefined;
    const { reading, kind, time } = read(reader, resource, ctx, false);
    let subject: SubjectReference | undefined;
    const about = subjectElement(resource);
    if (about !== undefined) {
      const { path, value } = about;
      if (Array.isArray(value)) subject = firstOf(readReferences(value, path, 'subject', ctx));
      else subject = readReference(value, path, 'subject', ctx);
    }
    if (subject === undefined && kind !== 'supporting') reading.flags |= FLAG.NO_SUBJECT;
    return {
      resourceType: reader.type,
      id: resourceId(resource),
      kind,
      clinicalState: reading.clinicalState,
      flags: reading.flags,
      time,
      subject,
      problems: reading.problems ?? NO_PROBLEMS,
    } as IndexFacts;
  } catch {
    // A live object may throw when accessed; the record counts it as not understood.
    return undefined;
  }
}

function firstOf([subject, ...also]: readonly EntryReference[]): SubjectReference | undefined {
  return subject && also.length > 0 ? { ...subject, also } : subject;
}
