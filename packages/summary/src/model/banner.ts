import {
  parsePartialDate,
  type EntryReference,
  type InUse,
  type PartialDate,
  type TimeSpan,
} from '@care-timeline/fhir';
import type { PatientFacts } from '@care-timeline/record';
import { unresolvedText, wordFor, zoneOf, type View } from '@care-timeline/ui';
import { dayOf, type SummaryContext } from './context.js';

export interface IdentifierView {
  readonly label: string;
  /** Masked until the user reveals it (GEN-14). */
  readonly masked: string;
  readonly formatted: string;
  readonly secret: boolean;
}

export interface LabelledFact {
  readonly label: string;
  readonly value: string;
}

export interface ContactView {
  readonly name: string;
  readonly role: string;
  readonly telecom: string;
}

export interface BannerView {
  /** From the first Patient resource, which determines whose banner it is. */
  readonly key: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly formerNames: readonly string[];
  readonly birthDate: string;
  /** Empty if it is not known, as at a death without a date. */
  readonly age: string;
  readonly isAgeAtDeath: boolean;
  readonly gender: string;
  /** Set if the patient is dead; with the date if known. */
  readonly deceased?: string;
  readonly identifiers: readonly IdentifierView[];
  /** Label and value of all other facts, in reading order. */
  readonly facts: readonly LabelledFact[];
  readonly contacts: readonly ContactView[];
  /** What has ended or not begun, with its period; never among the facts above (GEN-16). */
  readonly notInUse: readonly LabelledFact[];
  /** Conflicting sources, each with its own value: none is picked silently. */
  readonly conflicts: readonly { readonly label: string; readonly values: readonly string[] }[];
  readonly warnings: readonly string[];
  readonly security: readonly string[];
}

/** Undefined until a Patient resource has arrived. */
export function bannerView(context: SummaryContext): BannerView | undefined {
  const { record, view, text, terms } = context;
  const patient = record.patientAt(dayOf(context));
  if (!patient) return undefined;
  const { birthDate, deceased, otherNames } = patient;
  const died = deceased?.at && view.format.date(deceased.at);
  const isFuture =
    deceased?.at !== undefined && instantOf(deceased.at, deceased.at.earliest, view) > view.now;
  return {
    key: patient.entries[0]?.key ?? '',
    name: patient.name || text.unnamed,
    otherNames: otherNames.filter(isInUse).map(({ text: name }) => name),
    formerNames: otherNames
      .filter(({ when }) => when === 'former')
      .map(({ text: name, period }) => withPeriod(name, period, context)),
    birthDate: birthDate ? view.format.date(birthDate) : '',
    ...ageOf(patient, context),
    gender: patient.gender ? wordFor(text.gender, patient.gender) : '',
    ...(deceased && !isFuture && { deceased: died ? text.deceasedAt(died) : text.deceasedNoDate }),
    identifiers: patient.identifiers.filter(isInUse).map(({ label, masked, formatted }) => ({
      label: label[view.lang],
      masked,
      formatted,
      secret: masked !== formatted,
    })),
    facts: factsOf(patient, context).filter(({ value }) => value !== ''),
    contacts: patient.contacts.filter(isInUse).map((contact) => contactView(contact, context)),
    notInUse: notInUse(patient, context),
    conflicts: patient.conflicts.map(({ element, values }) => ({
      label: text.conflictOf[element],
      values: values.map(
        ({ source, text: value }) => `${valueText(element, value, context)} (${source.label || source.id})`,
      ),
    })),
    warnings: [
      ...(patient.entries.every(({ safe }) => safe) ? [] : [terms.unsafe]),
      ...(died && isFuture ? [text.deceasedLater(died)] : []),
      ...(patient.active ? [] : [text.inactiveRecord]),
      ...patient.links.map(({ type }) => text.link[type] ?? `${text.linked}: ${type}`),
    ],
    security: patient.security.map(
      ({ display, code }) => `${terms.confidentiality}: ${display ?? code ?? ''}`,
    ),
  };
}

function isInUse({ when }: InUse): boolean {
  return when === 'now';
}

/** Both ages that somebody may have had, if only the year of birth or death is known; none without a date of death. */
function ageOf(
  { birthDate, deceased }: PatientFacts,
  { at, view }: SummaryContext,
): Pick<BannerView, 'age' | 'isAgeAtDeath'> {
  if (!birthDate || (deceased && !deceased.at)) return { age: '', isAgeAtDeath: false };
  const died = deceased?.at;
  const [from, to] = died
    ? [instantOf(died, died.earliest, view), instantOf(died, died.latest, view) - 1]
    : [Infinity, Infinity];
  return {
    age: view.format.age(birthDate, Math.min(at, from), Math.min(at, to)),
    isAgeAtDeath: at >= from,
  };
}

function instantOf({ zoned }: PartialDate, wall: number, { timeZone }: View): number {
  return zoned ? wall : zoneOf(timeZone).toInstant(wall);
}

function withPeriod(text: string, period: TimeSpan | undefined, { view }: SummaryContext): string {
  return period ? `${text} (${view.format.span(period)})` : text;
}

function contactView(
  { name, relationships, telecom }: PatientFacts['contacts'][number],
  { text }: SummaryContext,
): ContactView {
  return {
    name: name ?? text.unnamed,
    role: relationships.join(', '),
    telecom: telecom
      .filter(isInUse)
      .map(({ value }) => value)
      .join(', '),
  };
}

/** Former names have a line of their own. */
function notInUse(patient: PatientFacts, context: SummaryContext): LabelledFact[] {
  const { text, view } = context;
  const of = <T extends InUse>(
    list: readonly T[],
    label: (one: T) => string,
    told: (one: T) => string,
  ): LabelledFact[] =>
    list
      .filter((one) => !isInUse(one))
      .map((one) => ({ label: label(one), value: withPeriod(told(one), one.period, context) }));
  return [
    ...of(
      patient.otherNames.filter(({ when }) => when === 'later'),
      () => text.otherNames,
      (name) => name.text,
    ),
    ...of(
      patient.identifiers,
      ({ label }) => label[view.lang],
      ({ masked }) => masked,
    ),
    ...of(
      patient.addresses,
      () => text.address,
      ({ lines }) => lines.join(', '),
    ),
    ...of(
      [...patient.telecom, ...patient.contacts.filter(isInUse).flatMap(({ telecom }) => telecom)],
      () => text.telecom,
      ({ value }) => value,
    ),
    ...of(
      patient.contacts,
      () => text.contacts,
      (contact) => {
        const { name, role } = contactView(contact, context);
        return role ? `${name} (${role})` : name;
      },
    ),
  ];
}

function factsOf(patient: PatientFacts, { record, text, view }: SummaryContext): BannerView['facts'] {
  const named = (reference: EntryReference): string =>
    reference.display ??
    // Followed only from the Patient resources that have it: `Practitioner/7` is somebody else in another source.
    patient.entries
      .flatMap((entry) =>
        entry.references.flatMap((own) => (isSame(own, reference) && record.follow(entry, own)?.name) || []),
      )
      .at(0) ??
    unresolvedText(reference, view.lang);
  return [
    {
      label: text.address,
      value: patient.addresses
        .filter(isInUse)
        .map(({ lines }) => lines.join(', '))
        .join('; '),
    },
    {
      label: text.telecom,
      value: patient.telecom
        .filter(isInUse)
        .map(({ value }) => value)
        .join(', '),
    },
    { label: text.gp, value: [...new Set(patient.generalPractitioners.map(named))].join(', ') },
    { label: text.language, value: patient.languages.join(', ') },
    { label: text.interpreter, value: patient.interpreter ? text.needed : '' },
    { label: text.maritalStatus, value: patient.maritalStatus ?? '' },
  ];
}

function valueText(element: string, value: string, { text, view }: SummaryContext): string {
  if (element === 'gender') return wordFor(text.gender, value);
  // A death without a date is quoted as the FHIR value.
  if (value === 'true') return text.deceased;
  if (value === 'false') return text.alive;
  const date = element === 'name' ? undefined : parsePartialDate(value);
  return date ? view.format.date(date) : value;
}

function isSame(a: EntryReference, b: EntryReference): boolean {
  return a.path === b.path && a.reference === b.reference && a.identifier?.value === b.identifier?.value;
}
