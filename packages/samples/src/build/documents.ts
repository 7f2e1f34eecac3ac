import type {
  Communication,
  Consent,
  DocumentReference,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
} from '@medplum/fhirtypes';
import { LOINC } from '../codes/index.js';
import { type Chart, type Placed, ref, refs } from './chart.js';
import { concept } from './concept.js';

/** Encodes a text as UTF-8 and base64, without DOM or Node helpers. */
export function base64(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const bytes = [...encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|(.)/g)].map((match) =>
    match[1] === undefined ? match[2]!.charCodeAt(0) : Number.parseInt(match[1], 16),
  );
  let out = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [a, b, c] = [bytes[index]!, bytes[index + 1], bytes[index + 2]];
    out += alphabet[a >> 2];
    out += alphabet[((a & 3) << 4) | ((b ?? 0) >> 4)];
    out += b === undefined ? '=' : alphabet[((b & 15) << 2) | ((c ?? 0) >> 6)];
    out += c === undefined ? '=' : alphabet[c & 63];
  }
  return out;
}

/** Adds a DocumentReference with its text embedded. */
export function document(
  chart: Chart,
  spec: {
    readonly title: string;
    readonly type?: keyof typeof LOINC;
    readonly date?: string;
    readonly text?: string;
    readonly status?: DocumentReference['status'];
    readonly docStatus?: DocumentReference['docStatus'];
    readonly author?: Placed;
    readonly encounter?: Placed;
    readonly replaces?: Placed;
    readonly extra?: Partial<DocumentReference>;
  },
): Placed {
  return chart.add(
    {
      resourceType: 'DocumentReference',
      status: spec.status ?? 'current',
      docStatus: spec.docStatus ?? 'final',
      type: concept(LOINC[spec.type ?? 'progressNote'], spec.title),
      subject: chart.subject,
      date: spec.date,
      author: refs(spec.author),
      relatesTo:
        spec.replaces === undefined
          ? undefined
          : [{ code: 'replaces' as const, target: ref(spec.replaces) ?? {} }],
      description: spec.title,
      content: [
        {
          attachment: {
            contentType: 'text/plain; charset=utf-8',
            language: 'nb',
            data: spec.text === undefined ? undefined : base64(spec.text),
            title: spec.title,
          },
        },
      ],
      context: spec.encounter === undefined ? undefined : { encounter: refs(spec.encounter) },
      ...spec.extra,
    },
    spec.date,
    spec.title,
  );
}

/** An answer in a form: text, number, boolean, or a nested group. */
export type Answer = string | number | boolean | readonly FormLine[];
export type FormLine = readonly [question: string, answer: Answer];

function items(lines: readonly FormLine[], path: string): QuestionnaireResponseItem[] {
  return lines.map(([text, answer], index) => {
    const linkId = `${path}${index + 1}`;
    if (Array.isArray(answer)) return { linkId, text, item: items(answer, `${linkId}.`) };
    if (typeof answer === 'boolean') return { linkId, text, answer: [{ valueBoolean: answer }] };
    if (typeof answer === 'number') {
      const value = Number.isInteger(answer) ? { valueInteger: answer } : { valueDecimal: answer };
      return { linkId, text, answer: [value] };
    }
    return { linkId, text, answer: [{ valueString: String(answer) }] };
  });
}

/** The title of a form belongs to its Questionnaire; systems that do not serve one send it as a display extension. */
function titleOfForm(title: string): object {
  return {
    _questionnaire: {
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/display', valueString: title }],
    },
  };
}

/** Adds a QuestionnaireResponse: a filled-in form. */
export function form(
  chart: Chart,
  spec: {
    readonly title: string;
    readonly authored?: string;
    readonly lines: readonly FormLine[];
    readonly author?: Placed;
    readonly status?: QuestionnaireResponse['status'];
    readonly encounter?: Placed;
  },
): Placed {
  return chart.add(
    {
      resourceType: 'QuestionnaireResponse',
      ...titleOfForm(spec.title),
      questionnaire: `https://skjema.example.test/Questionnaire/${spec.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
      status: spec.status ?? 'completed',
      subject: chart.subject,
      encounter: ref(spec.encounter),
      authored: spec.authored,
      author: ref(spec.author),
      item: items(spec.lines, ''),
    },
    spec.authored,
    spec.title,
  );
}

/** Adds a Communication: a message between people involved in the patient's care. */
export function message(
  chart: Chart,
  spec: {
    readonly topic: string;
    readonly text: string;
    readonly sent?: string;
    readonly from?: Placed;
    readonly to?: Placed;
    readonly status?: Communication['status'];
    readonly statusReason?: string;
  },
): Placed {
  return chart.add(
    {
      resourceType: 'Communication',
      status: spec.status ?? 'completed',
      statusReason: spec.statusReason === undefined ? undefined : concept(spec.statusReason),
      topic: concept(spec.topic),
      subject: chart.subject,
      sent: spec.sent,
      recipient: refs(spec.to),
      sender: ref(spec.from),
      payload: [{ contentString: spec.text }],
    },
    spec.sent,
    spec.topic,
  );
}

/** Adds a Provenance: who did what to resources of the chart, and when. */
export function provenance(
  chart: Chart,
  spec: {
    readonly targets: readonly Placed[];
    readonly recorded: string;
    readonly by: Placed;
    readonly onBehalfOf?: Placed;
    readonly activity?: string;
  },
): Placed {
  return chart.add(
    {
      resourceType: 'Provenance',
      target: refs(...spec.targets) ?? [],
      recorded: spec.recorded,
      activity: spec.activity === undefined ? undefined : concept(spec.activity),
      agent: [{ who: ref(spec.by) ?? {}, onBehalfOf: ref(spec.onBehalfOf) }],
    },
    spec.recorded,
  );
}

/** Adds a Consent. */
export function consent(
  chart: Chart,
  spec: {
    readonly text: string;
    readonly date: string;
    readonly status?: Consent['status'];
    readonly by?: Placed;
  },
): Placed {
  return chart.add(
    {
      resourceType: 'Consent',
      status: spec.status ?? 'active',
      scope: {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/consentscope',
            code: 'patient-privacy',
            display: 'Personvern',
          },
        ],
      },
      category: [concept(spec.text)],
      patient: chart.subject,
      dateTime: spec.date,
      performer: refs(spec.by),
      policyRule: concept('Pasientjournalloven'),
    },
    spec.date,
    spec.text,
  );
}
