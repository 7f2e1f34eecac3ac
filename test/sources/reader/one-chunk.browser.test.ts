import { expect } from '@open-wc/testing';
import { PatientRecord } from '@care-timeline/record';
import { loadInto } from '@care-timeline/sources';

const COUNT = 4000;
const bundle = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: Array.from({ length: COUNT }, (_, i) => ({
    resource: {
      resourceType: 'Observation',
      id: `o${i}`,
      status: 'final',
      code: { text: 'Vekt' },
      subject: { reference: 'Patient/1' },
      effectiveDateTime: '2024-01-01',
      valueQuantity: { value: i, unit: 'kg' },
      note: [{ text: 'x'.repeat(200) }],
    },
  })),
};

function oneChunk(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

describe('a long document that comes in one chunk, without a worker', () => {
  it('GEN-07 is read to its end, and nothing of it is told as missing', async () => {
    const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
    const bytes = new TextEncoder().encode(JSON.stringify(bundle));
    expect(bytes.length).to.be.greaterThan(1 << 20);
    // Beside these sources there is no script of a worker: the page finds that out while the bytes wait.
    const { report, fault } = await loadInto(record, '/patient.json', {
      source: { id: 'a', label: 'A' },
      fetch: () => Promise.resolve(new Response(oneChunk(bytes))),
    });
    expect(fault).to.equal(undefined);
    expect(report!.received).to.equal(COUNT);
    expect(record.sourceState('a')).to.not.equal('partial');
  });
});
