import type { Chart } from '../../build/index.js';

export type Loose = Record<string, unknown> & { resourceType: string };

/** Adds a resource unchanged, even if R4 does not allow it. */
export function raw(chart: Chart, resource: Loose): void {
  chart.add(resource as never);
}
