import { expect } from '@open-wc/testing';
import { CareEntryDetail } from '@care-timeline/ui';
import { PatientRecord } from '@care-timeline/record';
import { samplePatients } from '@care-timeline/samples';

CareEntryDetail.define();

/** What a mistake of ours looks like in text. */
const WRONG = /undefined|\bNaN\b|\[object|\bnull\b|Invalid Date/;

describe('<care-entry-detail> on the sample patients', () => {
  for (const patient of samplePatients) {
    it(`GEN-02 GEN-08 RES-01 shows every entry of ${patient.id} in nb, nn and en`, async function () {
      this.timeout(60_000);
      const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
      for (const source of patient.sources)
        record.add(source.bundle(), { source: { id: source.id, label: source.label } });
      const element = new CareEntryDetail();
      element.record = record;
      document.body.append(element);
      try {
        const entries = record.entries({ includeInError: true });
        expect(entries.length).to.be.greaterThan(0);
        for (const lang of ['nb', 'nn', 'en']) {
          element.lang = lang;
          for (const entry of entries) {
            element.entry = entry;
            await element.updateComplete;
            const root = element.renderRoot as ShadowRoot;
            const shown = root.textContent.replace(/\s+/g, ' ');
            expect(shown, entry.key).to.contain(entry.title.replace(/\s+/g, ' ').trim());
            expect(shown, entry.key).to.contain(
              patient.sources.find(({ id }) => id === entry.sourceId)!.label,
            );
            const made = JSON.stringify(entry.raw).replaceAll('\\u0000', ' ');
            if (!WRONG.test(made)) expect(shown, entry.key).to.not.match(WRONG);
            for (const value of entry.values) {
              const unit = value.content?.type === 'quantity' ? value.content.quantity.unit : undefined;
              if (unit) expect(shown, entry.key).to.contain(unit.replace(/\s+/g, ' '));
            }
          }
        }
      } finally {
        element.remove();
      }
    });
  }
});
