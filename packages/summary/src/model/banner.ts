import { parsePartialDate, type EntryReference } from '@care-timeline/fhir';
import type { PatientFacts } from '@care-timeline/record';
import { wordFor } from '@care-timeline/ui';
import { dayOf, type SummaryContext } from './context.js';

export interface IdentifierView {
  readonly label: string;
  /** Masked until the user reveals it (GEN-14). */
  readonly masked: string;
  readonly formatted: string;
  readonly secret: boolean;
}

export interface BannerView {
  /** From the first Patient resource, which determines whose banner it is. */
  readonly key: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly birthDate: string;
  readonly age: string;
  readonly gender: string;
  /** Set if the patient is dead; with the date if known. */
  readonly deceased?: string;
  readonly identifiers: readonly IdentifierView[];
  /** Label and value of all other facts, in reading order. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly contacts: readonly { readonly name: string; readonly role: string; readonly telecom: string }[];
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
  const { birthDate, deceased } = patient;
  const diedAt = deceased?.at ? deceased.at.earliest : undefined;
  return {
    key: patient.entries[0]?.key ?? '',
    name: patient.name || text.unnamed,
    otherNames: patient.otherNames.map(({ text: name }) => name),
    birthDate: birthDate ? view.format.date(birthDate) : '',
    age: birthDate ? view.format.age(birthDate, Math.min(context.at, diedAt ?? Infinity)) : '',
    gender: patient.gender ? wordFor(text.gender, patient.gender) : '',
    ...(deceased && {
      deceased: deceased.at ? text.deceasedAt(view.format.date(deceased.at)) : text.deceased,
    }),
    identifiers: patient.identifiers
      .filter(({ use }) => use !== 'old')
      .map(({ label, masked, formatted }) => ({
        label: label[view.lang],
        masked,
        formatted,
        secret: masked !== formatted,
      })),
    facts: factsOf(patient, context).filter(({ value }) => value !== ''),
    contacts: patient.contacts.map(({ name, relationships, telecom }) => ({
      name: name ?? text.unnamed,
      role: relationships.join(', '),
      telecom: telecom.map(({ value }) => value).join(', '),
    })),
    conflicts: patient.conflicts.map(({ element, values }) => ({
      label: text.conflictOf[element],
      values: values.map(
        ({ source, text: value }) => `${valueText(element, value, context)} (${source.label || source.id})`,
      ),
    })),
    warnings: [
      ...(patient.active ? [] : [text.inactiveRecord]),
      ...patient.links.map(({ type }) => text.link[type] ?? `${text.linked}: ${type}`),
    ],
    security: patient.security.map(
      ({ display, code }) => `${terms.confidentiality}: ${display ?? code ?? ''}`,
    ),
  };
}

function factsOf(patient: PatientFacts, { record, text }: SummaryContext): BannerView['facts'] {
  const named = (reference: EntryReference): string =>
    reference.display ??
    patient.entries.map((entry) => record.follow(entry, reference)?.name).find(Boolean) ??
    reference.identifier?.value ??
    reference.target ??
    '';
  return [
    {
      label: text.address,
      value: patient.addresses
        .filter(({ use }) => use !== 'old')
        .map(({ lines }) => lines.join(', '))
        .join('; '),
    },
    {
      label: text.telecom,
      value: patient.telecom
        .filter(({ use }) => use !== 'old')
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
