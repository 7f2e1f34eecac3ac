import { expect } from '@open-wc/testing';
import { PATIENT, recordOf, type Json } from './support/context.js';
import { widgetOf } from './support/page.js';

const past = { period: { end: '2020-01-01' } };
const soon = { period: { start: '2030-01-01' } };

const flag = (text: string, more: Json = {}): Json => ({
  resourceType: 'Flag',
  id: text.toLowerCase(),
  status: 'active',
  code: { text },
  ...more,
});

const moved: Json = {
  ...PATIENT,
  name: [
    { use: 'official', text: 'Gammelt Navn', period: { end: '2022-01-01' } },
    { use: 'usual', text: 'Nytt Navn' },
  ],
  address: [{ city: 'Vadsø', ...past }, { city: 'Hamar' }, { city: 'Oslo', ...soon }],
  telecom: [
    { system: 'phone', value: '22222222', ...past },
    { system: 'phone', value: '33333333' },
  ],
  contact: [
    { name: { text: 'Per Verge' }, relationship: [{ text: 'Verge' }], ...past },
    {
      name: { text: 'Liv Datter' },
      telecom: [{ value: '66666666' }, { value: '77777777', ...past }],
    },
  ],
};

const WORDS = {
  nb: ['Mer om pasienten', 'Tidligere navn', '5 opplysninger er ikke i bruk nå'],
  nn: ['Meir om pasienten', 'Tidlegare namn', '5 opplysningar er ikkje i bruk no'],
  en: ['More about the patient', 'Earlier names', '5 details not in use now'],
} as const;

describe('periods on the page', () => {
  for (const lang of ['nb', 'nn', 'en'] as const) {
    it(`GEN-16 what has ended or not begun is not among the patient's details (${lang})`, async () => {
      const [more, earlier, notInUse] = WORDS[lang];
      const banner = await widgetOf('care-patient-banner', recordOf(moved), { lang });
      expect(banner.text).to.match(/^Nytt Navn/);
      expect(banner.text).not.to.contain('Gammelt');
      await banner.press(more);
      expect(banner.text).to.contain(`${earlier} Gammelt Navn`);
      for (const now of ['Hamar', '33333333', 'Liv Datter', '66666666']) expect(banner.text).to.contain(now);
      for (const not of ['Vadsø', 'Oslo', '22222222', 'Per Verge', '77777777'])
        expect(banner.text).not.to.contain(not);
      // Reachable, each with its period.
      await banner.press(notInUse);
      for (const not of ['Vadsø', 'Oslo', '22222222', 'Per Verge (Verge)', '77777777'])
        expect(banner.text).to.contain(not);
      expect(banner.text).to.contain('2030').and.contain('2020');
    });
  }

  it('GEN-16 an ended flag is no alert, one that has not begun is not one yet', async () => {
    const alerts = await widgetOf(
      'care-alerts',
      recordOf(
        flag('MRSA', { period: { start: '2020-01-01', end: '2021-01-01' } }),
        flag('Isolat', { period: { start: '2030-01-01' } }),
        flag('Fallfare', { period: { start: '2020-01-01', end: '2026-11-23' } }),
        flag('Vold'),
      ),
    );
    expect(alerts.entries).to.have.members(['Fallfare', 'Vold']);
    await alerts.press('1 ikke lenger aktiv');
    expect(alerts.entries).to.contain('MRSA');
    expect(alerts.text).to.contain('1. januar 2020');
    expect(alerts.entries).not.to.contain('Isolat');
    await alerts.press('1 gjelder ikke ennå');
    expect(alerts.entries).to.contain('Isolat');
  });

  it('GEN-14 no age is computed for somebody who died nobody knows when', async () => {
    const dead = await widgetOf(
      'care-patient-banner',
      recordOf({ ...PATIENT, birthDate: '1940-06-16', deceasedBoolean: true }),
    );
    expect(dead.text)
      .to.contain('Alder ved død ukjent')
      .and.contain('Død, dato ukjent')
      .and.not.match(/\d+ år/);
    const year = await widgetOf(
      'care-patient-banner',
      recordOf({ ...PATIENT, birthDate: '1940-06-16', deceasedDateTime: '2020' }),
    );
    expect(year.text).to.contain('79–80 år ved død').and.contain('Død 2020');
    const day = await widgetOf(
      'care-patient-banner',
      recordOf({ ...PATIENT, birthDate: '1940-06-16', deceasedDateTime: '2020-06-15' }),
    );
    expect(day.text).to.contain('79 år ved død');
    const before = await widgetOf(
      'care-patient-banner',
      recordOf({ ...PATIENT, birthDate: '1940-06-16', deceasedDateTime: '2020-06-15' }),
      { properties: { asOf: '2010-06-16' } },
    );
    expect(before.text).to.contain('70 år').and.not.contain('ved død');
  });

  it('GEN-04 a modifier that is not understood, also of a contact, is told beside the name', async () => {
    const modifierExtension = [{ url: 'http://example.org/x', valueBoolean: true }];
    for (const more of [{ modifierExtension }, { contact: [{ name: { text: 'Per' }, modifierExtension }] }]) {
      const banner = await widgetOf('care-patient-banner', recordOf({ ...PATIENT, ...more }));
      expect(banner.text).to.contain('Kan ikke tolkes sikkert');
    }
    const plain = await widgetOf(
      'care-patient-banner',
      recordOf({ ...PATIENT, contact: [{ name: { text: 'Per' } }] }),
    );
    expect(plain.text).not.to.contain('Kan ikke tolkes sikkert');
  });
});
