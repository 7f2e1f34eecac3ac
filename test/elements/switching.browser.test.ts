import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { CareRecord } from '@care-timeline/elements';
import '@care-timeline/elements/define.js';
import { Random } from '@care-timeline/samples';

const BASES = ['https://one.example.test/fhir', 'https://two.example.test/fhir'];
const PATIENTS = ['a', 'b', 'c'];

/** What belongs to one patient, with the patient's id in its words. */
function factsOf(patient: string): object[] {
  const subject = { reference: `Patient/${patient}` };
  return [
    { resourceType: 'Patient', id: patient, name: [{ text: `Name ${patient}` }] },
    ...[1, 2, 3].map((index) => ({
      resourceType: 'Condition',
      id: `${patient}-condition-${index}`,
      subject,
      code: { text: `Problem of ${patient}` },
    })),
    {
      resourceType: 'AllergyIntolerance',
      id: `${patient}-allergy`,
      patient: subject,
      code: { text: `Allergy of ${patient}` },
    },
  ];
}

const bundle = (resources: readonly object[]): object => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: resources.map((resource) => ({ resource })),
});

/** Answers late, and in another order than asked; does not mind being given up, as some hosts' fetch. */
function slowFetch(random: Random): typeof globalThis.fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const form = new URLSearchParams(typeof init?.body === 'string' ? init.body : url.search);
    await aTimeout(random.int(0, 12));
    if (url.pathname.endsWith('metadata')) return new Response('{}', { status: 404 });
    const file = /^\/([abc])\.json$/.exec(url.pathname)?.[1];
    if (file) return new Response(JSON.stringify(bundle(factsOf(file))));
    const [type = ''] = url.pathname.replace('/fhir/', '').split('/');
    const patient = form.get('patient') ?? form.get('_id') ?? '';
    const found = factsOf(patient).filter((one) => (one as { resourceType: string }).resourceType === type);
    return new Response(JSON.stringify(bundle(found)));
  };
}

/** The patients whose entries are in the record, and in the words of what is drawn. */
function drawn(record: CareRecord): Set<string> {
  const held = record.currentRecord;
  const keys = (held?.entries() ?? []).map(({ key }) => key);
  const found = keys.flatMap((key) => /\/([abc])(?:-|$)/.exec(key)?.[1] ?? []);
  const list = record.querySelector('care-problems');
  const words = list?.shadowRoot?.textContent ?? '';
  const name = /Name ([abc])/.exec(JSON.stringify(held?.patient ?? ''))?.[1];
  return new Set([
    ...(name ? [name] : []),
    ...found,
    ...[...words.matchAll(/Problem of ([abc])/g)].map(([, one]) => one!),
  ]);
}

describe('GEN-13 changing the patient while answers are in flight', function () {
  this.timeout(60_000);

  it('GEN-13 200 changes at random: no entry of another patient is ever drawn', async () => {
    const random = new Random(7);
    const record = document.createElement('care-record');
    record.lang = 'en';
    record.fetch = slowFetch(random);
    record.append(document.createElement('care-problems'));
    await fixture(html`<div>${record}</div>`);
    let strangers = 0;
    let seen = 0;
    for (let change = 0; change < 200; change++) {
      const patient = random.pick(PATIENTS);
      const blank = { sources: undefined, resources: undefined, src: '', server: '', patient: '' };
      const server = random.pick(BASES);
      const given = random.pick<Partial<CareRecord>>([
        { server, patient },
        { src: `https://files.example.test/${patient}.json` },
        { resources: bundle(factsOf(patient)) },
        { sources: [{ id: 's', server, patient }] },
        { sources: [{ id: 'f', src: `https://files.example.test/${patient}.json` }] },
      ]);
      Object.assign(record, blank, given);
      // At the latest when the element has updated, nothing of the one before is left.
      await record.updateComplete;
      await record.querySelector('care-problems')!.updateComplete;
      const until = performance.now() + random.int(0, 40);
      do {
        const there = drawn(record);
        seen += there.size;
        strangers += [...there].filter((one) => one !== patient).length;
        await aTimeout(4);
      } while (performance.now() < until);
    }
    await record.ready;
    expect(strangers).to.equal(0);
    // The test has seen something: the right patient's entries.
    expect(seen).to.be.greaterThan(100);
  });
});
