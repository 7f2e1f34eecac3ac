import type { Bundle } from '@medplum/fhirtypes';
import { type Chart } from './build/chart.js';
import { shiftToday } from './build/shift.js';
import { REFERENCE_DAY } from './build/dates.js';
import type { SampleSource } from './types.js';

/** A source whose chart is built on first use; every call returns a separate bundle made from the same chart. */
export function source(id: string, label: string, tell: () => Chart): SampleSource {
  let json: string | undefined;
  return {
    id,
    label,
    bundle(options = {}): Bundle {
      json ??= JSON.stringify(tell().bundle());
      return shiftToday(JSON.parse(json) as Bundle, options.today ?? REFERENCE_DAY);
    },
  };
}
