import type { DeviceRequest, DeviceUseStatement, ImagingStudy } from '@medplum/fhirtypes';
import { type Chart, type Placed, ref } from './chart.js';
import { concept } from './concept.js';

/** Adds a Device and the DeviceUseStatement of the patient. */
export function deviceUse(
  chart: Chart,
  spec: {
    readonly name: string;
    readonly start?: string;
    readonly end?: string;
    readonly status?: DeviceUseStatement['status'];
    readonly site?: string;
    readonly by?: Placed;
    readonly note?: string;
  },
): Placed {
  const device = chart.add(
    {
      resourceType: 'Device',
      status: 'active',
      deviceName: [{ name: spec.name, type: 'user-friendly-name' }],
      type: concept(spec.name),
      patient: chart.subject,
    },
    spec.start,
    spec.name,
  );
  return chart.add(
    {
      resourceType: 'DeviceUseStatement',
      status: spec.status ?? (spec.end === undefined ? 'active' : 'completed'),
      subject: chart.subject,
      timingPeriod: spec.start === undefined ? undefined : { start: spec.start, end: spec.end },
      recordedOn: spec.start,
      source: ref(spec.by),
      device: { reference: device.reference, display: spec.name },
      bodySite: spec.site === undefined ? undefined : concept(spec.site),
      note: spec.note === undefined ? undefined : [{ text: spec.note }],
    },
    spec.end ?? spec.start,
    spec.name,
  );
}

/** Adds a DeviceRequest: an assistive device that was applied for. */
export function deviceOrder(
  chart: Chart,
  spec: {
    readonly name: string;
    readonly authored: string;
    readonly status?: DeviceRequest['status'];
    readonly by?: Placed;
    readonly reason?: string;
  },
): Placed {
  return chart.add(
    {
      resourceType: 'DeviceRequest',
      status: spec.status ?? 'active',
      intent: 'order',
      codeCodeableConcept: concept(spec.name),
      subject: chart.subject,
      authoredOn: spec.authored,
      requester: ref(spec.by),
      reasonCode: spec.reason === undefined ? undefined : [concept(spec.reason)],
    },
    spec.authored,
    spec.name,
  );
}

/** DICOM modality codes used here. */
const MODALITY = { CT: 'CT', CR: 'Røntgen', US: 'Ultralyd', MR: 'MR' } as const;

/** Adds an ImagingStudy. */
export function imaging(
  chart: Chart,
  spec: {
    readonly text: string;
    readonly modality: keyof typeof MODALITY;
    readonly started?: string;
    readonly status?: ImagingStudy['status'];
    readonly reason?: string;
  },
): Placed {
  return chart.add(
    {
      resourceType: 'ImagingStudy',
      status: spec.status ?? 'available',
      modality: [
        {
          system: 'http://dicom.nema.org/resources/ontology/DCM',
          code: spec.modality,
          display: MODALITY[spec.modality],
        },
      ],
      subject: chart.subject,
      started: spec.started,
      reasonCode: spec.reason === undefined ? undefined : [concept(spec.reason)],
      description: spec.text,
    },
    spec.started,
    spec.text,
  );
}
