/** What a reader sees of alarms: in critical information nothing, on the timeline each with its outcome. */
import { expect } from '@open-wc/testing';
import '@care-timeline/medication-list/define.js';
import '@care-timeline/timeline/define.js';
import { PatientRecord } from '@care-timeline/record';
import { textOf } from '@care-timeline/ui/testing.js';
import { widgetOf } from './support/page.js';

const NOW = Date.UTC(2026, 10, 23, 9);
const VKP = 'http://ehelse.no/fhir/CodeSystem/vkp';
const subject = { reference: 'Patient/p' };
const CODE = { coding: [{ system: `${VKP}-alert-code-v090`, code: '7' }], text: 'Trygghetsalarm' };
const event = (code: string, at: string) => ({
  code: [
    { coding: [{ system: `${VKP}-composition-event-v090`, code }], ...(code !== '0' && { text: 'vakt' }) },
  ],
  period: { start: `2024-07-03T08:${at}Z` },
});
const ALARM = {
  resourceType: 'DetectedIssue',
  id: 'a',
  status: 'final',
  patient: subject,
  code: CODE,
  identifiedDateTime: '2024-07-03T08:35:32Z',
};
const REPORT = {
  resourceType: 'Composition',
  id: 'r',
  status: 'final',
  subject,
  type: CODE,
  date: '2024-07-03T08:36:37Z',
  title: 'Alarm id: B65B',
  event: [event('0', '35:32'), event('1', '35:39'), event('3', '36:23')],
  section: [{ entry: [{ reference: 'DetectedIssue/a' }] }],
};
const CARRIED = {
  resourceType: 'Flag',
  id: 'f',
  status: 'active',
  subject,
  code: { text: 'Bærer fallalarm' },
  period: { start: '2024-01-01' },
};

function recordOf(...resources: object[]): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  record.add([{ resourceType: 'Patient', id: 'p' }, ...resources], {
    source: { id: 's', label: 'Responssenter' },
  });
  return record;
}
const shown = async (
  tag: string,
  resources: readonly object[],
  lang: string,
  properties: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  const { element } = await widgetOf(tag, recordOf(...resources), { lang, properties });
  return textOf(element.shadowRoot).replaceAll('\u00a0', ' ');
};

const WORDS = {
  nb: {
    open: 'Ikke besvart',
    past: 'Avsluttet',
    outcome: 'Kvittert etter 51 sekunder av vakt',
    none: 'Utfall er ikke registrert',
    kind: 'Alarm',
  },
  nn: {
    open: 'Ikkje svart på',
    past: 'Avslutta',
    outcome: 'Kvittert etter 51 sekund av vakt',
    none: 'Utfall er ikkje registrert',
    kind: 'Alarm',
  },
  en: {
    open: 'Not answered',
    past: 'Past',
    outcome: 'Acknowledged after 51 seconds by vakt',
    none: 'No outcome is recorded',
    kind: 'Alarm',
  },
} as const;

describe('alarms', () => {
  for (const [lang, words] of Object.entries(WORDS)) {
    it(`ALG-03 are no critical information; a flag that one is carried is: ${lang}`, async () => {
      for (const tag of ['care-alerts', 'care-medication-list']) {
        const text = await shown(tag, [ALARM, REPORT, CARRIED], lang);
        expect(text, tag).to.contain('Bærer fallalarm');
        expect(text, tag).not.to.contain('Trygghetsalarm');
      }
    });

    it(`ALG-03 stand in the table of the timeline with their outcome: ${lang}`, async () => {
      const table = { view: 'table', from: '2024-07-01', to: '2024-07-31' };
      const told = await shown('care-timeline', [ALARM, REPORT], lang, table);
      expect(told.split(words.outcome).length - 1).to.equal(2);
      expect(told).not.to.contain(words.none);
      expect(await shown('care-timeline', [ALARM], lang, table)).to.contain(words.none);
    });
  }

  for (const [lang, { open, past }] of Object.entries(WORDS))
    it(`ALG-03 one that nobody answered says so, and does not read as ended: ${lang}`, async () => {
      const table = { view: 'table', from: '2024-07-01', to: '2024-07-31' };
      const detail = async (...resources: object[]): Promise<string> => {
        const record = recordOf(...resources);
        const [entry] = record.entries({ kinds: ['alarm'] });
        const { element } = await widgetOf('care-entry-detail', record, { lang, properties: { entry } });
        return textOf(element.shadowRoot);
      };
      for (const text of [await shown('care-timeline', [ALARM], lang, table), await detail(ALARM)])
        expect(text).to.contain(open).and.not.to.contain(past);
      for (const text of [
        await shown('care-timeline', [ALARM, REPORT], lang, table),
        await detail(ALARM, REPORT),
      ])
        expect(text).to.contain(past).and.not.to.contain(open);
    });

  it('ALG-03 a flag with an alarm code is in the log, and no critical information', async () => {
    const flag = { ...CARRIED, code: { ...CODE, text: 'Sengealarm' } };
    expect(await shown('care-alerts', [flag], 'nb')).not.to.contain('Sengealarm');
    expect(await shown('care-timeline', [flag], 'nb', { view: 'table' })).to.contain('Ikke besvart');
  });

  it('ALG-03 the detail has the log step by step', async () => {
    const record = recordOf(ALARM, REPORT);
    const [alarm] = record.entries({ kinds: ['alarm'] });
    const { element } = await widgetOf('care-entry-detail', record, { properties: { entry: alarm } });
    const text = textOf(element.shadowRoot).replaceAll('\u00a0', ' ');
    expect(text).to.match(/Meldt\s*3\. juli 2024 kl\. 10:35:32/);
    expect(text).to.match(/Tatt hånd om\s*3\. juli 2024 kl\. 10:35:39, etter 7 sekunder av vakt/);
    expect(text).to.match(/Kvittert\s*3\. juli 2024 kl\. 10:36:23, etter 51 sekunder av vakt/);
  });
});
