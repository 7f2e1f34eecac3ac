import { expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';

/** A bundle entry, and what was thrown for it. */
interface Entry {
  readonly fullUrl?: string;
  readonly resource: {
    readonly resourceType: string;
    readonly id: string;
    readonly code?: { readonly text: string };
    readonly subject?: { readonly reference: string };
    readonly medicationReference?: { readonly reference: string };
  };
}

const BASES = ['https://a.example/fhir', 'https://b.example/r4', 'http://c.example'];
const SOURCE = { id: 'a', label: 'A', system: BASES[0]! };
const OWN = `${BASES[0]}/Patient/1`;

/** Numbers that look random and are the same at every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function bundleOf(seed: number): Entry[] {
  const random = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const bases = BASES.slice(0, 1 + random(3));
  const uuid = (n: number): string => `urn:uuid:10000000-0000-4000-8000-00000000000${n}`;
  const entries: Entry[] = [{ fullUrl: OWN, resource: { resourceType: 'Patient', id: '1' } }];
  // Whose record it is is not what is tried here.
  for (let n = 0; n < 4; n++)
    entries.push({
      fullUrl: `${BASES[0]}/Flag/own${n}`,
      resource: { resourceType: 'Flag', id: `own${n}`, subject: { reference: OWN } },
    });
  const taken = new Set(entries.map(({ fullUrl }) => fullUrl));
  const put = (resourceType: string, id: string, more: object, uuids: readonly number[]): void => {
    const fullUrl = random(4) === 0 ? uuid(pick(uuids)) : `${pick(bases)}/${resourceType}/${id}`;
    if (taken.has(fullUrl)) return;
    taken.add(fullUrl);
    entries.push({ fullUrl, resource: { resourceType, id, ...more } });
  };
  for (let n = 0; n < 4; n++) put('Medication', pick(['1', '2']), { code: { text: `drug ${n}` } }, [1, 2]);
  if (random(2)) put('Patient', pick(['1', '2']), {}, [3]);
  const refer = (type: string, uuids: readonly number[]): { reference: string } => {
    const local = `${type}/${pick(['1', '2'])}`;
    const version = random(4) === 0 ? '/_history/3' : '';
    return {
      reference: pick([local + version, `${pick(BASES)}/${local}${version}`, uuid(pick(uuids))]),
    };
  };
  for (let n = 0; n < 3; n++)
    put(
      'MedicationRequest',
      `m${n}`,
      {
        status: 'active',
        intent: 'order',
        authoredOn: '2024-01-10',
        subject: random(3) ? { reference: OWN } : refer('Patient', [3]),
        medicationReference: refer('Medication', [1, 2]),
      },
      [4 + n],
    );
  for (let i = entries.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [entries[i], entries[j]] = [entries[j]!, entries[i]!];
  }
  return entries;
}

/** What FHIR says of references in Bundles, word by word and without haste. */
function resolved(reference: string, holder: Entry, entries: readonly Entry[]): Entry | undefined {
  const plain = reference.replace('/_history/3', '');
  if (plain.includes(':')) return entries.find(({ fullUrl }) => fullUrl === plain);
  const base = BASES.find((one) => holder.fullUrl?.startsWith(one));
  if (base !== undefined) return entries.find(({ fullUrl }) => fullUrl === `${base}/${plain}`);
  const alike = entries.filter(({ resource }) => `${resource.resourceType}/${resource.id}` === plain);
  return alike.length === 1 ? alike[0] : undefined;
}

it('GEN-15 GEN-07 10,000 bundles of one to three servers are read as a naive reading of the rules reads them', () => {
  // One record for all: a new one has to look up its time zone first.
  const record = new PatientRecord({ timeZone: 'UTC' });
  const wrong: string[] = [];
  let met = 0;
  let refusals = 0;
  for (let seed = 1; seed <= 10_000; seed++) {
    const entries = bundleOf(seed);
    const requests = entries.filter(({ resource }) => resource.medicationReference);
    const isOwn = (entry: Entry): boolean =>
      resolved(entry.resource.subject!.reference, entry, entries)?.fullUrl === OWN;
    const strangers = entries.filter(
      ({ fullUrl, resource }) => resource.resourceType === 'Patient' && fullUrl !== OWN,
    );
    const refused = requests.filter((entry) => !isOwn(entry)).length + strangers.length;

    const report = record.add(
      { resourceType: 'Bundle', type: 'collection', entry: entries },
      { source: SOURCE },
    );
    // 10,000 times `expect` would be most of the work.
    if (report.received !== entries.length || report.refused !== refused)
      wrong.push(`seed ${seed}: ${report.received} received, ${report.refused} refused`);
    if (report.read + report.undated + report.refused !== report.received)
      wrong.push(`seed ${seed}: the ledger does not add up`);

    for (const shown of record.entries({ kinds: ['medication'] })) {
      const asked = requests.find(({ resource }) => resource.id === shown.id)!;
      const { reference } = asked.resource.medicationReference!;
      const drug = resolved(reference, asked, entries)?.resource.code?.text;
      if (drug !== undefined) met++;
      if (shown.name !== (drug ?? reference)) wrong.push(`seed ${seed}, ${shown.id}: ${shown.name}`);
    }
    refusals += refused;
    record.remove(SOURCE.id);
  }
  expect(wrong).toEqual([]);
  // The generator does reach what it is for.
  expect(met).toBeGreaterThan(5000);
  expect(refusals).toBeGreaterThan(5000);
}, 300_000);
