import { expect, fixture, html } from '@open-wc/testing';
import type { CareRecord, SourceDefinition } from '@care-timeline/elements';
import '@care-timeline/elements/define.js';
import { textOf } from '@care-timeline/ui/testing.js';
import { urlOf } from '../support/url-of.js';

const SERVER = 'https://sfm.example/fhir';
const patient = {
  resourceType: 'Patient',
  id: 'p1',
  name: [{ text: 'Kari Prøve' }],
  birthDate: '1950-02-03',
};
const subject = { reference: 'Patient/p1' };
const medicine = {
  resourceType: 'MedicationStatement',
  id: 'm1',
  status: 'active',
  subject,
  medicationCodeableConcept: { text: 'Metoprolol 50 mg' },
  dosage: [{ text: '1 tablett daglig' }],
};
const condition = { resourceType: 'Condition', id: 'c1', subject, code: { text: 'Hypertensjon' } };
const file = (...resources: object[]): object[] => [patient, ...resources];

/** The words of three widgets for these sources, and the requests that were sent. */
async function shown(
  sources: readonly SourceDefinition[],
): Promise<{ medicines: string; problems: string; alerts: string }> {
  const box = await fixture<CareRecord>(html`
    <care-record lang="en">
      <care-medication-list></care-medication-list>
      <care-problems></care-problems>
      <care-alerts></care-alerts>
    </care-record>
  `);
  box.sources = sources;
  await box.ready;
  const words = (tag: string): string => textOf(box.querySelector(tag)!.shadowRoot);
  return {
    medicines: words('care-medication-list'),
    problems: words('care-problems'),
    alerts: words('care-alerts'),
  };
}

const operation = { name: 'Patient/$getMedication', parameters: { resourceType: 'Parameters' } };
const gp: SourceDefinition = {
  id: 'gp',
  label: 'GP',
  resources: file(condition),
  kinds: ['condition', 'allergy'],
};
const sfm = (answer: () => Response | Promise<Response>): SourceDefinition => ({
  id: 'sfm',
  label: 'SFM',
  server: SERVER,
  operation,
  kinds: ['medication'],
  fetch: async (input, init) => {
    expect(urlOf(input)).to.equal(`${SERVER}/Patient/$getMedication`);
    expect(init?.method).to.equal('POST');
    return answer();
  },
});

describe('a source with one operation', () => {
  it('GEN-06 gives its kinds, and is not blamed for the others', async () => {
    const both = await shown([gp, sfm(() => Response.json(file(medicine)))]);
    expect(both.medicines).to.contain('Metoprolol');
    expect(both.problems).to.contain('Hypertensjon').and.not.contain('SFM');
    expect(both.alerts).to.contain('not recorded').and.not.contain('SFM');
  });

  it('GEN-06 concerns its own kinds when it fails', async () => {
    const failed = await shown([gp, sfm(() => new Response('', { status: 503 }))]);
    expect(failed.medicines).to.contain('In use: Unavailable Could not be loaded from SFM');
    expect(failed.problems).to.contain('Hypertensjon').and.not.contain('SFM');
    expect(failed.alerts).to.contain('Allergies are not recorded');
  });

  it('GEN-18 reads as not available where no source is there for a kind', async () => {
    const alone = await shown([sfm(() => Response.json(file(medicine)))]);
    expect(alone.medicines).to.contain('Metoprolol');
    expect(alone.alerts).to.not.contain('not recorded');
    const { kinds: _kinds, ...unbounded } = sfm(() => Response.json(file(medicine)));
    expect((await shown([unbounded])).alerts).to.contain('not recorded');
  });
});

describe('a source with an export', () => {
  it('shows what is in the files', async () => {
    const requests: string[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const url = urlOf(input);
      requests.push(`${init?.method ?? 'GET'} ${url.slice(SERVER.length)}`);
      if (url.endsWith('/$export'))
        return new Response('', { status: 202, headers: { 'content-location': `${SERVER}/job` } });
      if (url.endsWith('/job')) return Response.json({ output: [{ url: `${SERVER}/1.ndjson` }], error: [] });
      return new Response(
        file(medicine, condition)
          .map((one) => JSON.stringify(one))
          .join('\n'),
      );
    };
    const source: SourceDefinition = {
      id: 'a',
      label: 'A',
      server: SERVER,
      patient: 'p1',
      strategy: 'export',
      fetch,
    };
    const { medicines, problems } = await shown([source]);
    expect(medicines).to.contain('Metoprolol');
    expect(problems).to.contain('Hypertensjon');
    expect(requests).to.deep.equal(['POST /Patient/$export', 'GET /job', 'GET /1.ndjson', 'DELETE /job']);
  });
});

describe('a source that is asked for changes', () => {
  it('GEN-06 says since when nothing new has come, while what had come stays', async () => {
    let isLockedOut = false;
    const statement = {
      resourceType: 'CapabilityStatement',
      fhirVersion: '4.0.1',
      rest: [
        {
          mode: 'server',
          resource: ['Patient', 'Condition'].map((type) => ({
            type,
            interaction: [{ code: 'read' }, { code: 'search-type' }],
            searchParam: [{ name: 'patient' }, { name: '_lastUpdated' }, { name: '_id' }],
          })),
        },
      ],
    };
    const fetch: typeof globalThis.fetch = async (input) => {
      if (isLockedOut) return new Response('', { status: 401 });
      const { pathname } = new URL(urlOf(input));
      if (pathname.endsWith('/metadata')) return Response.json(statement);
      if (pathname.endsWith('/Patient/p1')) return Response.json(patient);
      const entry = pathname.includes('/Condition') ? [{ resource: condition }] : [];
      return Response.json({ resourceType: 'Bundle', type: 'searchset', total: entry.length, entry });
    };
    const box = await fixture<CareRecord>(
      html`<care-record lang="en"><care-problems></care-problems></care-record>`,
    );
    box.sources = [{ id: 'a', label: 'EPR', server: SERVER, patient: 'p1', pollEvery: 30, fetch }];
    await box.ready;
    const notices = (): string[] =>
      [...box.shadowRoot!.querySelectorAll('care-notice')].map(({ heading }) => heading);
    expect(notices()).to.deep.equal([]);
    isLockedOut = true;
    const stale = (): boolean => notices().some((heading) => heading.startsWith('EPR: not updated since'));
    for (let waited = 0; waited < 100 && !stale(); waited++)
      await new Promise((later) => setTimeout(later, 50));
    expect(stale(), notices().join()).to.equal(true);
    expect(textOf(box.querySelector('care-problems')!.shadowRoot)).to.contain('Hypertensjon');
    isLockedOut = false;
    const notice = box.shadowRoot!.querySelector('care-notice')!;
    notice.dispatchEvent(new CustomEvent('care-notice-action', { bubbles: true, composed: true }));
    for (let waited = 0; waited < 100 && stale(); waited++)
      await new Promise((later) => setTimeout(later, 50));
    expect(stale()).to.equal(false);
    box.remove();
  });
});
