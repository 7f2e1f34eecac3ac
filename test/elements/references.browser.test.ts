import { expect, fixture, html } from '@open-wc/testing';
import { PatientRecord } from '@care-timeline/record';
import type { CareElement, CareEntryDetail } from '@care-timeline/ui';
import { textOf, WidgetHarness } from '@care-timeline/ui/testing.js';
import '@care-timeline/care-plan/define.js';
import '@care-timeline/summary/define.js';
import '@care-timeline/medication-list/define.js';

const GP = 'https://fastlege.example/fhir';
const HOSPITAL = 'https://sykehus.example/fhir';
const at = (base: string, resource: { resourceType: string; id: string }) => ({
  fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
  resource,
});
const one = (resourceType: string, id: string, more: object) => ({ resourceType, id, ...more });
const subject = { reference: `${GP}/Patient/1` };
const who = (base: string, form: 'absolute' | 'relative', target: string) => ({
  reference: form === 'absolute' ? `${base}/${target}` : target,
});

/** Resources of one server that refer to others of it; only the general practitioner's are loaded. */
const referring = (base: string, form: 'absolute' | 'relative') => {
  const to = (target: string) => who(base, form, target);
  return [
    one('CareTeam', '4', {
      status: 'active',
      name: 'Team',
      subject,
      participant: [{ role: [{ text: 'Kirurg' }], member: to('Practitioner/7') }],
    }),
    one('AllergyIntolerance', '6', {
      patient: subject,
      code: { text: 'Lateks' },
      recorder: to('Practitioner/7'),
    }),
    one('CarePlan', '3', {
      status: 'active',
      intent: 'plan',
      title: 'Plan',
      subject,
      goal: [to('Goal/7')],
      author: to('Practitioner/7'),
    }),
    one('MedicationRequest', '1', {
      status: 'active',
      intent: 'order',
      subject,
      medicationCodeableConcept: { text: 'Metformin' },
      requester: to('Practitioner/7'),
    }),
  ].map((resource) => at(base, resource));
};
const loaded = [
  one('Patient', '1', { name: [{ text: 'Berit Haug' }] }),
  one('Practitioner', '7', { name: [{ text: 'Fastlege Hansen' }] }),
  one('Goal', '7', { lifecycleStatus: 'active', subject, description: { text: 'Gå tur' } }),
].map((resource) => at(GP, resource));

function recordOf(...sources: readonly (readonly object[])[]): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2026, 10, 28) });
  for (const [index, entry] of sources.entries())
    record.add(
      { resourceType: 'Bundle', type: 'collection', entry },
      { source: { id: `s${index}`, label: `Kilde ${index}`, system: GP, patientId: '1' } },
    );
  return record;
}

async function shown(tag: string, lang: string, record: PatientRecord): Promise<WidgetHarness> {
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement(tag) as CareElement;
  element.record = record;
  box.append(element);
  const harness = new WidgetHarness(element);
  await harness.settled();
  return harness;
}

async function detailOf(lang: string, record: PatientRecord, type: string): Promise<CareEntryDetail> {
  const { element } = await shown('care-entry-detail', lang, record);
  const detail = element as CareEntryDetail;
  detail.entry = record.entries().find(({ resourceType }) => resourceType === type)!;
  await detail.updateComplete;
  const all = [...detail.renderRoot.querySelectorAll('details')].at(-1)!;
  all.open = true;
  await new Promise((resolve) => setTimeout(resolve));
  await detail.updateComplete;
  return detail;
}

const TYPES = ['CareTeam', 'AllergyIntolerance', 'CarePlan', 'MedicationRequest'];
const PRACTITIONER = { nb: 'Helsepersonell', nn: 'Helsepersonell', en: 'Practitioner' } as const;
const NOT_LOADED = { nb: 'ikke hentet', nn: 'ikkje henta', en: 'not loaded' } as const;

for (const lang of ['nb', 'nn', 'en'] as const) {
  describe(`references between servers (${lang})`, () => {
    for (const form of ['absolute', 'relative'] as const) {
      it(`GEN-15 nobody of another server is named in a detail or a list: ${form}`, async () => {
        const record = recordOf([...loaded, ...referring(HOSPITAL, form)]);
        for (const type of TYPES) {
          const text = textOf((await detailOf(lang, record, type)).renderRoot);
          expect(text, type).not.to.contain('Fastlege').and.not.to.contain('Gå tur');
          expect(text, type).to.contain(`${PRACTITIONER[lang]} (${NOT_LOADED[lang]})`);
        }
        for (const tag of ['care-team', 'care-medication-list']) {
          const { text } = await shown(tag, lang, record);
          expect(text, tag)
            .to.contain(`${PRACTITIONER[lang]} (${NOT_LOADED[lang]})`)
            .and.not.to.contain('Fastlege');
        }
      });

      it(`GEN-15 those of the same server are: ${form}`, async () => {
        const record = recordOf([...loaded, ...referring(GP, form)]);
        for (const type of TYPES) {
          const text = textOf((await detailOf(lang, record, type)).renderRoot);
          expect(text, type).to.contain('Fastlege Hansen').and.not.to.contain(NOT_LOADED[lang]);
        }
        for (const tag of ['care-team', 'care-medication-list'])
          expect((await shown(tag, lang, record)).text, tag).to.contain('Fastlege Hansen');
      });
    }

    it('GEN-15 nor does a reference lead to another source', async () => {
      const record = recordOf(loaded, [
        at(GP, one('Patient', '1', {})),
        ...referring(HOSPITAL, 'relative').slice(0, 1),
      ]);
      const text = textOf((await detailOf(lang, record, 'CareTeam')).renderRoot);
      expect(text).to.contain(`${PRACTITIONER[lang]} (${NOT_LOADED[lang]})`).and.not.to.contain('Fastlege');
    });
  });
}

describe('following a reference to another server', () => {
  const followed = async (base: string) => {
    const record = recordOf([...loaded, ...referring(base, 'relative')]);
    const detail = await detailOf('nb', record, 'CareTeam');
    const opened: unknown[] = [];
    detail.addEventListener('care-open', ({ detail: { reference, base: server, resource } }) =>
      opened.push([reference, server, resource !== undefined]),
    );
    const links = [...detail.renderRoot.querySelectorAll<HTMLElement>('[part=reference]')];
    const link = links.filter((each) => /Hansen|Practitioner\/7/.test(each.textContent)).at(-1)!;
    link.click();
    await detail.updateComplete;
    return [opened[0], detail.shown?.name] as const;
  };

  it('GEN-15 tells the host the server, and opens nobody else', async () => {
    expect(await followed(HOSPITAL)).to.deep.equal([
      ['Practitioner/7', '//sykehus.example/fhir', false],
      'Team',
    ]);
  });

  it('GEN-15 opens the one of the same server', async () => {
    const [[reference, , found], name] = (await followed(GP)) as [unknown[], string];
    expect([reference, found, name]).to.deep.equal(['Practitioner/7', true, 'Fastlege Hansen']);
  });
});

it('GEN-15 a banner names the general practitioner of the source that has the reference', async () => {
  const patient = (more: object) => at(GP, one('Patient', '1', { name: [{ text: 'Berit Haug' }], ...more }));
  const practitioner = loaded[1]!;
  const reference = { generalPractitioner: [{ reference: 'Practitioner/7' }] };
  const other = recordOf([patient(reference)], [patient({}), practitioner]);
  const own = recordOf([patient(reference), practitioner], [patient({})]);
  const banner = async (record: PatientRecord) => {
    const widget = await shown('care-patient-banner', 'nb', record);
    widget.button('Mer om pasienten')!.click();
    await widget.settled();
    return widget.all('*').map(textOf).join(' ');
  };
  expect(await banner(other))
    .to.contain('Helsepersonell (ikke hentet)')
    .and.not.to.contain('Hansen');
  expect(await banner(own))
    .to.contain('Fastlege Hansen')
    .and.not.to.contain('Practitioner/7');
});
