import { expect, fixture, html } from '@open-wc/testing';
import '@care-timeline/timeline/define.js';
import { PatientRecord } from '@care-timeline/record';
import { TimelineHarness } from '@care-timeline/timeline/testing.js';

const NOW = Date.parse('2026-06-01T08:00:00Z');

describe('a clock that goes on', () => {
  it('TLN-11 closes no list: rows are those of the record until it changes', async () => {
    let now = NOW;
    const record = new PatientRecord({ now: () => now, timeZone: 'Europe/Oslo' });
    const subject = { reference: 'Patient/p' };
    record.add({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        { resource: { resourceType: 'Patient', id: 'p' } },
        {
          resource: {
            resourceType: 'MedicationRequest',
            id: 'm',
            status: 'active',
            intent: 'order',
            subject,
            authoredOn: '2026-01-01',
            medicationCodeableConcept: { text: 'Metoprolol 50 mg' },
          },
        },
        { resource: { resourceType: 'Condition', id: 'c', subject, code: { text: 'Gikt' } } },
      ],
    });
    const element = document.createElement('care-timeline');
    Object.assign(element, { lang: 'nb', record });
    (await fixture<HTMLElement>(html`<div style="width: 1000px"></div>`)).append(element);
    const harness = new TimelineHarness(element);
    await harness.settled();
    harness
      .all('.lane-more')
      .find((one) => one.textContent?.includes('uten dato'))!
      .click();
    await harness.settled();
    expect(harness.all('.row-list li').length).to.equal(1);
    for (const later of [1000, 90_000]) {
      now = NOW + later;
      element.requestUpdate();
      await harness.settled();
      expect(harness.all('.row-list li').length, `${later} ms later`).to.equal(1);
    }
  });
});
