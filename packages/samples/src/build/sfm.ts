import type { Extension } from '@medplum/fhirtypes';
import type { Code } from '../codes/index.js';
import { type Placed, ref } from './chart.js';
import { concept } from './concept.js';

/** Base URL of the profiles and extensions of the central prescribing module (SFM). */
export const SFM = 'http://ehelse.no/fhir/StructureDefinition';

/**
 * Extensions that SFM adds to the MedicationStatement of an e-prescription: when it was written and expires, who did
 * what, and when the medicine was or will be discontinued.
 */
export function sfmExtensions(spec: {
  readonly written: string;
  readonly expires: string;
  readonly dssn: string;
  readonly discontinued?: { readonly at: string; readonly reason: Code; readonly note?: string } | undefined;
  readonly prescriber?: Placed;
}): Extension[] {
  const list: Extension[] = [
    {
      url: `${SFM}/sfm-reseptamendment`,
      extension: [
        { url: 'reseptdate', valueDate: spec.written },
        { url: 'expirationdate', valueDate: spec.expires },
        { url: 'dssn', valueString: spec.dssn },
      ],
    },
  ];
  if (spec.prescriber !== undefined) {
    list.push({
      url: `${SFM}/sfm-regInfo`,
      extension: [
        {
          url: 'type',
          valueCodeableConcept: {
            coding: [
              {
                system: 'http://ehelse.no/fhir/CodeSystem/sfm-performer-roles',
                code: '1',
                display: 'Forskrevet av',
              },
            ],
          },
        },
        { url: 'provider', valueReference: ref(spec.prescriber) },
        { url: 'timestamp', valueDateTime: spec.written },
      ],
    });
  }
  if (spec.discontinued !== undefined) {
    list.push({
      url: `${SFM}/sfm-discontinuation`,
      extension: [
        { url: 'timedate', valueDateTime: spec.discontinued.at },
        { url: 'reason', valueCodeableConcept: concept(spec.discontinued.reason, spec.discontinued.note) },
      ],
    });
  }
  return list;
}

/** Identifiers of a prescription in SFM: that of the prescription and that of the line in the shared list. */
export function sfmIdentifiers(id: string) {
  return [
    { type: { text: 'ReseptId' }, value: id },
    { type: { text: 'PLL' }, value: `${id}-pll` },
  ];
}
