import {
  medication,
  request,
  sfmExtensions,
  sfmIdentifiers,
  statement,
  type Chart,
  type DoseSpec,
  type MedicineSpec,
  type Placed,
} from '../../build/index.js';
import { MEDICINES as M, STOPPED } from './person.js';

const APPROVED = '2026-08-20';

interface Line {
  readonly medicine: MedicineSpec;
  readonly id: string;
  readonly dose: DoseSpec;
  readonly written: string;
  readonly expires: string;
  readonly discontinued?: { at: string; reason: (typeof STOPPED)[keyof typeof STOPPED]; note?: string };
  readonly partOf?: Placed;
  /** Identical to the home nursing service's wording: becomes one row in a list that merges the two. */
  readonly inBoth?: boolean;
  readonly status?: 'active' | 'completed' | 'stopped';
}

/**
 * The shared medication list as sent by SFM: MedicationStatement with a Medication, renewal chains by `partOf`, dates
 * in extensions instead of `effectivePeriod`. It was last approved before the hospital stay, and so disagrees with
 * what the home nursing service gives.
 */
export function tellSharedList(chart: Chart, gp: Placed): void {
  const line = (spec: Line): Placed =>
    statement(chart, {
      medicine: spec.medicine,
      medicationReference: medication(
        chart,
        spec.medicine,
        spec.inBoth === true ? undefined : formOf(spec.medicine),
      ),
      status: spec.status ?? 'active',
      asserted: APPROVED,
      by: gp,
      dose: spec.dose,
      partOf: spec.partOf,
      extra: {
        identifier: sfmIdentifiers(spec.id),
        meta: { profile: ['http://ehelse.no/fhir/StructureDefinition/sfm-MedicationStatement'] },
        extension: sfmExtensions({
          written: spec.written,
          expires: spec.expires,
          dssn: spec.dose.text ?? '',
          discontinued: spec.discontinued,
          prescriber: gp,
        }),
      },
    });

  line({
    id: 'resept-furosemid',
    medicine: M.furosemideGeneric,
    written: '2026-02-10',
    expires: '2027-02-10',
    dose: { text: '1 tablett morgen mot vann i kroppen', use: 'regular' },
  });
  line({
    id: 'resept-metoprolol',
    medicine: M.metoprololGeneric,
    written: '2026-02-10',
    expires: '2027-02-10',
    dose: { text: '1 tablett morgen for hjerterytmen', use: 'regular' },
  });
  const current = line({
    id: 'resept-eliquis-3',
    medicine: M.apixaban,
    written: '2026-08-20',
    expires: '2027-08-20',
    dose: { text: '1 tablett morgen og kveld. Blodfortynnende', use: 'regular' },
  });
  const earlier = line({
    id: 'resept-eliquis-2',
    medicine: M.apixaban,
    written: '2025-08-18',
    expires: '2026-08-18',
    status: 'completed',
    partOf: current,
    dose: { text: '1 tablett morgen og kveld. Blodfortynnende', use: 'regular' },
  });
  line({
    id: 'resept-eliquis-1',
    medicine: M.apixaban,
    written: '2024-08-20',
    expires: '2025-08-20',
    status: 'completed',
    partOf: earlier,
    dose: { text: '1 tablett morgen og kveld. Blodfortynnende', use: 'regular' },
  });
  line({
    id: 'resept-metformin',
    medicine: M.metformin,
    written: '2026-05-04',
    expires: '2027-05-04',
    dose: { text: '1 tablett morgen og kveld sammen med mat', use: 'regular' },
  });
  line({
    id: 'resept-atorvastatin',
    inBoth: true,
    medicine: M.atorvastatin,
    written: '2026-05-04',
    expires: '2027-05-04',
    dose: { text: '1 tablett kveld mot høyt kolesterol', use: 'regular' },
  });
  line({
    id: 'resept-ultibro',
    medicine: M.ultibro,
    written: '2026-05-04',
    expires: '2027-05-04',
    dose: { text: '1 inhalasjon morgen', use: 'regular' },
  });
  line({
    id: 'resept-ventoline',
    medicine: M.ventoline,
    written: '2025-10-02',
    expires: '2026-10-02',
    dose: { text: '2 inhalasjoner ved behov mot tung pust', asNeeded: 'Tung pust' },
  });
  line({
    id: 'resept-imovane',
    medicine: M.zopiclone,
    written: '2026-08-20',
    expires: '2027-08-20',
    dose: { text: '1 tablett ved behov for søvn,\nhøyst 3 netter i uken', asNeeded: 'Søvnvansker' },
  });
  line({
    id: 'resept-kandesartan',
    medicine: M.candesartan,
    written: '2026-02-10',
    expires: '2027-02-10',
    dose: { text: '1 tablett morgen mot høyt blodtrykk', use: 'regular' },
    // Decided now, effective later: the medicine is in use until then.
    discontinued: { at: '2026-12-01', reason: STOPPED.other, note: 'Byttes til annen medisin ved kontroll' },
  });
  line({
    id: 'resept-digoksin',
    medicine: M.digoxin,
    written: '2025-11-11',
    expires: '2026-11-11',
    status: 'stopped',
    dose: { text: '1 tablett morgen', use: 'regular' },
    discontinued: { at: '2026-10-30', reason: STOPPED.other, note: 'Bivirkning' },
  });
  tellOldPrescriptions(chart, gp);
}

/** Prescriptions from before the shared list: plain MedicationRequests. */
function tellOldPrescriptions(chart: Chart, gp: Placed): void {
  const old = (medicine: MedicineSpec, from: string, to: string, text: string, reason: string) =>
    request(chart, {
      medicine,
      authored: from,
      status: 'stopped',
      statusReason: reason,
      by: gp,
      dose: { text, use: 'regular', bounds: [from, to] },
    });
  old(M.amlodipine, '1998-02-11', '2019-05-19', '1 tablett daglig', 'Hovne ankler, hjertesvikt');
  old(M.simvastatin, '2008-10-01', '2018-04-16', '1 tablett kveld', 'Byttet til atorvastatin');
  old(M.ramipril, '2012-03-14', '2019-06-01', '1 tablett daglig', 'Tørrhoste');
  request(chart, {
    medicine: M.doxycycline,
    authored: '2026-03-09',
    status: 'completed',
    by: gp,
    dose: {
      text: '2 tabletter første dag, deretter 1 tablett daglig i 7 dager',
      use: 'course',
      bounds: ['2026-03-09', '2026-03-16'],
    },
  });
}

function formOf(medicine: MedicineSpec): string {
  return /depottablett|tablett|inhalasjonspulver|inhalasjonsaerosol/.exec(medicine.text)?.[0] ?? 'tablett';
}
