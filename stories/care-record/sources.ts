import type { SourceDefinition } from '@care-timeline/elements';
import { lifetime, samplePatients } from '@care-timeline/samples';

const [solveig] = samplePatients;

const answer = (body: string, status = 200): Response =>
  new Response(body, { status, headers: { 'Content-Type': 'application/fhir+json' } });

/** Solveig's two systems, as files; what is given for one of them wins. */
export function solveigsSources(second: Partial<SourceDefinition> = {}): SourceDefinition[] {
  return solveig!.sources.map(({ id, label, bundle }, index) => ({
    id,
    label,
    resources: index === 1 && Object.keys(second).length > 0 ? undefined : bundle(),
    ...(index === 1 ? second : {}),
  }));
}

export const never = (): Promise<never> => new Promise(() => undefined);
export const failing =
  (status: number): typeof globalThis.fetch =>
  async () =>
    answer('', status);
export const giving =
  (text: string): typeof globalThis.fetch =>
  async () =>
    answer(text);

/** Fails the first time, and gives the second system's file after that. */
export function recovering(): typeof globalThis.fetch {
  let asked = 0;
  return async () =>
    asked++ === 0 ? answer('', 503) : answer(JSON.stringify(solveig!.sources[1]!.bundle()));
}

/** The first part of a file that broke off: what came stays. */
export function brokenOff(): Blob {
  const text = JSON.stringify(lifetime(8000, { seed: 3 }));
  return new Blob([text.slice(0, text.length * 0.7)]);
}

/** A file of tens of thousands of resources. */
export const huge = (count: number): Blob => new Blob([JSON.stringify(lifetime(count, { seed: 2 }))]);

/** A FHIR server that refuses one kind of information and holds back another. */
export const partlyClosed: typeof globalThis.fetch = async (input) => {
  const path = (input instanceof Request ? input.url : String(input)).replace(
    'https://fhir.example.test/r4/',
    '',
  );
  if (path === 'metadata') return answer('{}', 404);
  if (path.startsWith('MedicationRequest')) return answer('', 403);
  const bundle = solveig!.sources[0]!.bundle();
  const type = path.split('/')[0];
  const entry = (bundle.entry ?? []).filter(({ resource }) => resource?.resourceType === type);
  if (type === 'AllergyIntolerance' && entry[0]?.resource)
    entry[0] = {
      ...entry[0],
      resource: { ...entry[0].resource, meta: { security: [{ code: 'MASKED' }] } },
    };
  return answer(JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry }));
};

export const serverSource = (): SourceDefinition[] => [
  {
    id: 'epj',
    label: solveig!.sources[0]!.label,
    server: 'https://fhir.example.test/r4',
    patient: solveig!.sources[0]!.bundle().entry!.find(
      ({ resource }) => resource?.resourceType === 'Patient',
    )!.resource!.id!,
    fetch: partlyClosed,
    window: { from: -Infinity, to: Infinity },
  },
];
