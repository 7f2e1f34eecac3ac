/** What a plan's detail says of activities whose status stands elsewhere, and of reasons. */
import { expect, fixture, html } from '@open-wc/testing';
import { PatientRecord } from '@care-timeline/record';
import { CareEntryDetail } from '@care-timeline/ui';
import { textOf } from '@care-timeline/ui/testing.js';

CareEntryDetail.define();
const subject = { reference: 'Patient/p' };

async function told(lang: string, ...resources: object[]): Promise<string> {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
  record.add([{ resourceType: 'Patient', id: 'p' }, ...resources], { source: { id: 's', label: 'S' } });
  const entry = record.entries({ includeInError: true }).find(({ kind }) => kind === 'care-plan');
  const box = await fixture<HTMLElement>(
    html`<div lang=${lang}><care-entry-detail .record=${record} .entry=${entry}></care-entry-detail></div>`,
  );
  const detail = box.firstElementChild as CareEntryDetail;
  await detail.updateComplete;
  return textOf(detail.shadowRoot);
}
const plan = (...activity: object[]): object => ({
  resourceType: 'CarePlan',
  id: 'c',
  status: 'active',
  intent: 'plan',
  subject,
  title: 'Rehab',
  activity,
});

describe('<care-entry-detail> of a plan', () => {
  const order = {
    resourceType: 'ServiceRequest',
    id: 'r',
    status: 'revoked',
    intent: 'order',
    subject,
    code: { text: 'Sårstell' },
  };
  const r4 = { reference: { reference: 'ServiceRequest/r' } };
  const r5 = { plannedActivityReference: { reference: 'ServiceRequest/r' } };

  for (const [name, activity] of [
    ['R4', r4],
    ['R5', r5],
  ] as const)
    it(`CPL-03 the status of an activity is that of what it refers to (${name})`, async () => {
      expect(await told('nb', plan(activity), order))
        .to.contain('Trukket tilbake')
        .and.not.to.contain('Status ukjent');
      expect(await told('en', plan(activity), { ...order, status: 'active' })).not.to.contain(
        'Status unknown',
      );
    });

  it('CPL-03 what is not there, and says nothing itself, is of unknown status', async () => {
    expect(await told('nb', plan(r4))).to.contain('Status ukjent');
  });

  it('GEN-03 why it was stopped, and why it is done, have labels of their own', async () => {
    const detail = {
      status: 'stopped',
      description: 'Styrke',
      statusReason: { text: 'Smerter' },
      reasonCode: [{ text: 'Fall' }],
    };
    const text = await told('nb', plan({ detail }));
    expect(text)
      .to.match(/Årsak til status\s*Smerter/)
      .and.to.match(/Årsak\s*Fall/);
  });
});
