/**
 * The floor: what the cheapest reading of a Bundle costs. Decodes and parses the bytes in one go and takes date, title, code and
 * lane of each resource into columns; no partial dates, statuses, identities, references or problems.
 */
interface Resource {
  readonly [name: string]: unknown;
  readonly resourceType: string;
}
interface Concept {
  readonly text?: string;
  readonly coding?: readonly { readonly code?: string; readonly display?: string }[];
}
interface Period {
  readonly start?: string;
  readonly end?: string;
}

const scope = globalThis as unknown as {
  onmessage: (event: { data: ArrayBuffer }) => void;
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
};

scope.onmessage = ({ data }) => {
  const { entry } = JSON.parse(new TextDecoder().decode(data)) as { entry: { resource: Resource }[] };
  const n = entry.length;
  const start = new Float64Array(n);
  const end = new Float64Array(n);
  const lane = new Uint8Array(n);
  const title = new Uint32Array(n);
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    let number = numbers.get(text);
    if (number === undefined) numbers.set(text, (number = names.push(text) - 1));
    return number;
  };
  for (let i = 0; i < n; i++) {
    const resource = entry[i]!.resource;
    const period = (resource['period'] ?? resource['effectivePeriod'] ?? resource['performedPeriod']) as
      Period | undefined;
    const date = (period?.start ??
      resource['effectiveDateTime'] ??
      resource['onsetDateTime'] ??
      resource['authoredOn'] ??
      resource['performedDateTime'] ??
      resource['occurrenceDateTime'] ??
      resource['date'] ??
      resource['recordedDate']) as string | undefined;
    const concept = (resource['code'] ??
      resource['medicationCodeableConcept'] ??
      resource['vaccineCode'] ??
      resource['type']) as Concept | undefined;
    start[i] = date === undefined ? NaN : Date.parse(date);
    end[i] = period?.end === undefined ? NaN : Date.parse(period.end);
    lane[i] = numberOf(resource.resourceType);
    title[i] = numberOf(concept?.text ?? concept?.coding?.[0]?.display ?? concept?.coding?.[0]?.code ?? '');
  }
  const columns = { start, end, lane, title };
  scope.postMessage(
    { n, names, ...columns },
    Object.values(columns).map(({ buffer }) => buffer),
  );
};
