import { expect, fixture, html as page, oneEvent } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import {
  CareEntryDetail,
  CareNotice,
  type CareOpenEvent,
  CareSourceBadge,
  CareState,
  careContext,
  type CareContext,
} from '@care-timeline/ui';
import { partial } from '../format/partial.js';
import { concept, entry, record } from './entry.js';

for (const type of [CareNotice, CareState, CareSourceBadge, CareEntryDetail]) type.define();

const text = (element: Element): string =>
  (element as HTMLElement & { renderRoot: HTMLElement }).renderRoot.textContent.replace(/\s+/g, ' ').trim();

async function within<T extends Element>(context: CareContext, template: unknown): Promise<T> {
  const box = await fixture<HTMLElement>(page`<div lang="nb">${template}</div>`);
  new ContextProvider(box, { context: careContext, initialValue: context }).hostConnected();
  const element = box.firstElementChild as T & { updateComplete: Promise<unknown> };
  await element.updateComplete;
  return element;
}

describe('<care-state>', () => {
  it('GEN-06 ALG-01 each state has words, symbol and look of its own', async () => {
    const looks = new Set<string>();
    for (const state of [
      'none-known',
      'not-recorded',
      'unavailable',
      'withheld',
      'loading',
      'filtered',
      'not-asked',
      'in-words',
    ]) {
      const element = await within<CareState>(
        {},
        page`<care-state state=${state} label="Allergier"></care-state>`,
      );
      const words = text(element);
      expect(words).to.match(/^Allergier: ./);
      looks.add(words);
    }
    expect(looks.size).to.equal(8);
    expect([...looks][0]).to.contain('Ingen kjente');
    expect([...looks][2]).to.contain('ikke leses som tomt');
  });

  it('GEN-06 says which source failed, also where there are entries', async () => {
    const loads = [{ source: { id: 'a', label: 'Pleie' }, state: 'failed' as const, message: 'svarer ikke' }];
    const some = await within<CareState>({ loads }, page`<care-state state="some"></care-state>`);
    expect(text(some)).to.equal('Listen kan være ufullstendig: Pleie (svarer ikke)');
    const none = await within<CareState>({}, page`<care-state state="some"></care-state>`);
    expect(text(none)).to.equal('');
  });

  it('an unknown state reads as not recorded', async () => {
    const element = await within<CareState>({}, page`<care-state state="toString"></care-state>`);
    expect(text(element)).to.contain('Ikke registrert');
  });
});

describe('<care-notice>', () => {
  it('MED-24 a filter says shown and total, and has a way to remove it', async () => {
    const notice = await within<CareNotice>(
      {},
      page`<care-notice kind="filter" shown="3" total="17">Bare fast.</care-notice>`,
    );
    expect(text(notice)).to.equal('Filter er på Viser 3 av 17. Fjern filter');
    const heard = oneEvent(notice, 'care-notice-action');
    notice.renderRoot.querySelector('button')!.click();
    expect((await heard).bubbles).to.equal(false);
  });

  it('A11Y-01 tells its kind in words', async () => {
    const notice = await within<CareNotice>({}, page`<care-notice kind="warning">x</care-notice>`);
    expect(text(notice)).to.equal('Advarsel');
    expect(notice.renderRoot.querySelector('[role=note]')).to.not.equal(null);
  });
});

describe('small elements', () => {
  it('A11Y-01 axe finds nothing in any state or notice', async () => {
    for (const scheme of ['light', 'dark']) {
      const box = await fixture<HTMLElement>(
        page`<section data-care-theme=${scheme}>
          ${[
            'none-known',
            'not-recorded',
            'unavailable',
            'withheld',
            'loading',
            'filtered',
            'not-asked',
            'in-words',
          ].map((state) => page`<care-state state=${state} label="Allergier"></care-state>`)}
          ${['info', 'filter', 'incomplete', 'warning', 'critical'].map(
            (kind) => page`<care-notice kind=${kind} action="Vis">Tekst</care-notice>`,
          )}
        </section>`,
      );
      await expect(box).to.be.accessible();
    }
  });
});

describe('<care-source-badge>', () => {
  it('GEN-08 names the source, and says where it did not give everything', async () => {
    const source = { id: 'a', label: 'Pleie' };
    const badge = await within<CareSourceBadge>(
      { loads: [{ source, state: 'blocked' }] },
      page`<care-source-badge .source=${source}></care-source-badge>`,
    );
    expect(text(badge)).to.equal('Kilde: Pleie (Sperret)');
  });
});

describe('<care-entry-detail>', () => {
  const detail = (shown: ReturnType<typeof entry>, context: CareContext = {}): Promise<CareEntryDetail> =>
    within(
      { record: record(shown), ...context },
      page`<care-entry-detail .entry=${shown}></care-entry-detail>`,
    );

  it('GEN-01 an entry in error is struck through and says so', async () => {
    const element = await detail(
      entry({
        clinicalState: 'in-error',
        statuses: [{ element: 'status', code: 'entered-in-error', known: true }],
      }),
    );
    expect(element.renderRoot.querySelector('.title s')!.textContent).to.equal('Appendektomi');
    expect(text(element)).to.contain('Feilregistrert');
    expect(element.renderRoot.querySelector('care-notice')!.textContent).to.contain('skal ikke brukes');
  });

  it('GEN-13 tells whom it is about where that is not plainly the patient', async () => {
    const about = (more: object) =>
      detail(entry({ references: [{ path: 'subject', role: 'subject', ...more }] }));
    expect(text(await about({ display: 'Ola Hansen' }))).to.contain('Ola Hansen');
    expect(text(await about({ reference: 'Group/g', target: 'Group/g', type: 'Group' }))).to.contain(
      'Gruppe (ikke hentet)',
    );
    const patient = { reference: 'Patient/p1', target: 'Patient/p1', type: 'Patient', display: 'Kari' };
    expect(text(await about(patient))).not.to.contain('Kari');
  });

  it('GEN-04 GEN-13 who a value is about instead stands in words, not as an id', async () => {
    const element = await detail(
      entry({
        safe: false,
        kind: 'about-others',
        about: { whose: 'Pårørende', kind: 'vitals' },
        modifiers: [{ path: 'focus', value: 'RelatedPerson/x', understood: false }],
      }),
    );
    expect(element.renderRoot.querySelector('care-notice')!.textContent)
      .to.contain('Gjelder Pårørende')
      .and.not.to.contain('RelatedPerson');
  });

  it('GEN-02 GEN-03 shows the negated title, and an unknown status verbatim', async () => {
    const element = await detail(
      entry({
        title: 'Ikke utført: Appendektomi',
        clinicalState: 'not-done',
        negation: 'not-done',
        statuses: [{ element: 'status', code: 'zombie', known: false }],
        statusReason: [concept('Pasienten ville ikke')],
      }),
    );
    expect(text(element))
      .to.contain('Ikke utført: Appendektomi')
      .and.to.contain('Ukjent kode: zombie')
      .and.to.contain('Pasienten ville ikke');
  });

  it('GEN-04 an entry that is not understood says so and which modifier it is', async () => {
    const element = await detail(
      entry({
        safe: false,
        modifiers: [
          { path: 'modifierExtension', value: 'https://example.org/ext/reversed', understood: false },
        ],
      }),
    );
    const notice = element.renderRoot.querySelector('care-notice')!;
    expect(notice.getAttribute('heading')).to.equal('Kan ikke tolkes sikkert');
    expect(notice.textContent).to.contain('Modifikator reversed').and.not.to.contain('https:');
  });

  it('GEN-08 one of two versions that nothing tells apart says so', async () => {
    const element = await detail(entry({ contested: true }));
    const notice = element.renderRoot.querySelector('care-notice')!;
    expect(notice.getAttribute('heading')).to.equal('To ulike versjoner');
    expect(notice.textContent)
      .to.contain('ingenting sier hvilken som er nyest')
      .and.to.contain('Begge står i journalen');
    expect((await detail(entry())).renderRoot.querySelector('care-notice')).to.equal(null);
  });

  it('GEN-08 a conclusion is no note, and whoever interpreted a result did not perform it', async () => {
    const reference = (path: string, display: string) => ({ path, role: 'performer' as const, display });
    const told = text(
      await detail(
        entry({
          note: ['Ingen blødning', 'Ring i morgen'],
          notes: [
            { text: 'Ingen blødning', element: 'conclusion' },
            {
              text: 'Ring i morgen',
              element: 'note',
              who: { path: 'note.author', role: 'author', display: 'Nattevakt' },
              at: partial('2026-02-03'),
            },
            {
              text: '',
              element: 'attachment',
              attachment: { type: 'attachment', contentType: 'application/pdf' },
            },
          ],
          references: [reference('resultsInterpreter', 'Dr. Rad'), reference('performer', 'Røntgen')],
        }),
      ),
    ).replace(/\s+/g, ' ');
    expect(told).to.match(/Konklusjon Ingen blødning/);
    expect(told).to.match(/Merknad Ring i morgen Nattevakt, 3\. februar 2026/);
    expect(told).to.match(/Vedlegg vedlegg application\/pdf/);
    expect(told).to.match(/Vurdert av Dr\. Rad/);
    expect(told).to.match(/Utført av Røntgen/);
  });

  it('GEN-03 a plan looks like a plan; a preliminary result is marked', async () => {
    const element = await detail(
      entry({ planLike: true, clinicalState: 'planned', maturity: 'preliminary' }),
    );
    expect(element.renderRoot.querySelector('care-notice')!.textContent).to.contain('ikke noe som er utført');
    expect(text(element)).to.contain('Foreløpig');
  });

  it('TLN-11 an entry without a date says so, and a date that cannot be read stays verbatim', async () => {
    const { time: _time, ...undated } = entry();
    expect(text(await detail(undated))).to.contain('Dato ukjent');
    expect(text(await detail({ ...undated, timeText: 'i fjor' }))).to.contain('i fjor');
  });

  it('RES-01 RES-02 RES-03 RES-04 shows unit, comparator, interpretation, range, or why there is none', async () => {
    const value = (more: object) => ({
      code: concept('P-Kalium'),
      interpretation: [],
      ranges: [],
      component: false,
      codings: [],
      ...more,
    });
    const element = await detail(
      entry({
        values: [
          value({
            content: { type: 'quantity', quantity: { written: '5.40', unit: 'mmol/L', comparator: '>' } },
            interpretation: [concept('Høy')],
            ranges: [
              {
                low: { written: '3.5', unit: 'mmol/L' },
                high: { written: '5.0', unit: 'mmol/L' },
                appliesTo: [],
              },
            ],
          }),
          value({ dataAbsentReason: concept('Prøven var hemolysert') }),
          value({ content: { type: 'quantity', quantity: { written: '7', unit: 'mg' } } }),
        ],
      }),
    );
    const shown = text(element);
    expect(shown).to.contain('> 5,40 mmol/L Høy Referanse: 3,5–5,0 mmol/L');
    expect(shown).to.contain('mangler: Prøven var hemolysert');
    expect(shown).to.contain('7 mg Referanseområde er ikke oppgitt');
    expect(shown).to.not.match(/normal/i);
  });

  it('MED-10 why a medicine is not to be used is no indication', async () => {
    const medicine = {
      role: 'request',
      doNotPerform: true,
      codings: [],
      ingredients: [],
      use: 'unknown',
      dosages: [],
      indication: [concept('Hjertesvikt')],
      multidose: false,
      chain: [],
      groupIdentifiers: [],
    } as const;
    const told = async (doNotPerform: boolean): Promise<string> =>
      text(await detail(entry({ kind: 'medication', medication: { ...medicine, doNotPerform } })));
    expect(await told(true))
      .to.contain('Årsak Hjertesvikt')
      .and.to.not.contain('Bruksområde');
    expect(await told(false)).to.contain('Bruksområde Hjertesvikt');
  });

  it('MED-22 how long a prescription is valid, and what came to its end, are not told as use and stop', async () => {
    const time = {
      shape: 'interval',
      start: partial('2021-01-01'),
      end: partial('2021-12-31'),
      ongoing: false,
    } as const;
    const told = async (element: string, code: string): Promise<string> => {
      const usePeriod = { ...time, element };
      return text(
        await detail(
          entry({
            kind: 'medication',
            resourceType: 'MedicationRequest',
            clinicalState: 'past',
            time: usePeriod,
            statuses: [{ element: 'status', code, known: true }],
            medication: {
              role: 'request',
              doNotPerform: false,
              codings: [],
              ingredients: [],
              use: 'unknown',
              dosages: [],
              usePeriod,
              indication: [],
              multidose: false,
              chain: [],
              groupIdentifiers: [],
              stop: { at: partial('2021-12-31') },
            },
          }),
        ),
      );
    };
    const valid = await told('dispenseRequest.validityPeriod', 'completed');
    expect(valid).to.contain('Resepten gjelder').and.to.contain('Avsluttet 31. desember 2021');
    expect(valid).to.not.contain('Brukt').and.to.not.contain('Seponert');
    const used = await told('effectiveDosePeriod', 'stopped');
    expect(used).to.contain('Brukt').and.to.contain('Seponert 31. desember 2021');
  });

  it('MED-30 GEN-06 GEN-10 a worked-out end says so; a dosage text that is held back says why', async () => {
    const masked = {
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' }],
    };
    const element = await detail(
      entry({
        kind: 'medication',
        resourceType: 'MedicationRequest',
        clinicalState: 'current',
        medication: {
          role: 'request',
          doNotPerform: false,
          codings: [],
          ingredients: [],
          use: 'course',
          dosages: [
            { structured: { _text: masked }, asNeeded: false, asNeededFor: [] },
            {
              structured: { _text: masked, doseAndRate: [{ doseQuantity: { value: 2, unit: 'tablett' } }] },
              asNeeded: false,
              asNeededFor: [],
            },
          ],
          course: { from: partial('2026-06-01'), end: partial('2026-06-08') },
          indication: [],
          multidose: false,
          chain: [],
          groupIdentifiers: [],
        },
      }),
    );
    expect(text(element)).to.contain('Ferdig etter forordningen 8. juni 2026 (beregnet)');
    const lines = [...element.renderRoot.querySelectorAll('.dosages li')].map((line) =>
      line.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(lines).to.deep.equal([
      'Doseringstekst mangler: skjermet av kilden',
      '2 tabletter laget av den strukturerte doseringen Doseringstekst mangler: skjermet av kilden',
    ]);
  });

  it('MED-08 MED-09 MED-22 shows dosages in order, verbatim or marked as generated, and a stop to come', async () => {
    const element = await detail(
      entry({
        kind: 'medication',
        resourceType: 'MedicationRequest',
        clinicalState: 'current',
        medication: {
          role: 'request',
          doNotPerform: false,
          codings: [],
          ingredients: [],
          use: 'as-needed',
          dosages: [
            {
              sequence: 2,
              structured: { sequence: 2, text: 'Deretter 1 tablett' },
              text: 'Deretter 1 tablett',
              asNeeded: false,
              asNeededFor: [],
            },
            {
              sequence: 1,
              structured: { sequence: 1, text: '1 Tablett\nmorgen', asNeededBoolean: true },
              text: '1 Tablett\nmorgen',
              asNeeded: true,
              asNeededFor: [],
            },
            {
              sequence: 3,
              structured: { sequence: 3, doseAndRate: [{ doseQuantity: { value: 2, unit: 'tablett' } }] },
              asNeeded: false,
              asNeededFor: [],
            },
          ],
          indication: [],
          multidose: false,
          chain: [],
          groupIdentifiers: [],
          stop: { at: partial('2030-01-01'), reason: concept('Avsluttet behandling') },
        },
      }),
    );
    const lines = [...element.renderRoot.querySelectorAll('.dosages > li')].map((li) => li.textContent);
    expect(lines[0])
      .to.contain('1 Tablett\nmorgen')
      .and.to.match(/ved behov/i);
    expect(lines[1]).to.contain('Deretter 1 tablett').and.to.not.contain('laget av');
    expect(lines[2]).to.contain('2').and.to.contain('laget av den strukturerte doseringen');
    expect(text(element))
      .to.contain('Seponeres 1. januar 2030 (årsak: Avsluttet behandling)')
      .and.to.contain('Ved behov');
  });

  it('CPL-02 an activity that must not be done says IKKE', async () => {
    const activity = {
      path: 'activity[0]',
      title: 'Tung løfting',
      clinicalState: 'current' as const,
      doNotPerform: true,
      performers: [],
      goals: [],
      reasons: [],
      reasonReferences: [],
      performed: [],
      outcome: [],
      progress: [],
    };
    const element = await detail(
      entry({
        kind: 'care-plan',
        carePlan: {
          addresses: [],
          addressesText: [],
          goals: [],
          teams: [],
          partOf: [],
          replaces: [],
          basedOn: [],
          activities: [activity],
        },
      }),
    );
    expect(text(element)).to.contain('IKKE: Tung løfting');
  });

  it('GEN-08 shows source, author, times and confidentiality', async () => {
    const element = await detail(
      entry({
        provenance: {
          sourceId: 'gp',
          system: 'https://ehr.example',
          author: { path: 'recorder', role: 'author', display: 'Dr. Kari' },
          people: [],
          recorded: partial('2019-03-06'),
          security: [{ code: 'R', system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality' }],
          profiles: [],
        },
      }),
    );
    expect(text(element))
      .to.contain('Fastlegen')
      .and.to.contain('Dr. Kari')
      .and.to.contain('6. mars 2019')
      .and.to.contain('Sperret (R)');
  });

  it('GEN-12 sanitises the narrative, and shows raw JSON to developers only', async () => {
    const shown = entry({ narrative: '<div xmlns="http://www.w3.org/1999/xhtml">Tekst<img src="x"></div>' });
    const element = await detail(shown);
    expect(element.renderRoot.querySelector('.narrative')!.textContent).to.contain('Tekst');
    expect(element.renderRoot.querySelector('img')).to.equal(null);
    expect(element.renderRoot.querySelector('pre')).to.equal(null);
    element.developer = true;
    await element.updateComplete;
    expect(element.renderRoot.querySelector('pre')!.textContent).to.contain('"Procedure"');
  });

  it('follows a reference where nobody prevents it, with a way back, and says where there is nothing to follow', async () => {
    const target = entry({
      id: '2',
      resourceType: 'Condition',
      kind: 'condition',
      name: 'Blindtarmbetennelse',
      title: 'Blindtarmbetennelse',
    });
    const from = entry({
      references: [
        { path: 'reasonReference', role: 'reason', reference: 'Condition/2', target: 'Condition/2' },
        { path: 'basedOn', role: 'based-on', reference: 'ServiceRequest/9', target: 'ServiceRequest/9' },
      ],
    });
    const element = await detail(from, { record: record(from, target) });
    const link = (label: string): HTMLElement =>
      [...element.renderRoot.querySelectorAll<HTMLElement>('[part=reference]')].find(
        (one) => one.textContent.trim() === label,
      )!;
    const opened: unknown[] = [];
    element.addEventListener('care-open', (event) => opened.push(event.detail.reference));
    link('Henvisning eller bestilling (ikke hentet)').click();
    await element.updateComplete;
    expect(element.renderRoot.querySelector('care-notice')!.textContent)
      .to.contain('Henvisning eller bestilling')
      .and.not.to.contain('/9');
    link('Blindtarmbetennelse').click();
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.title')!.textContent.trim()).to.equal('Blindtarmbetennelse');
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement!.classList.contains('title')).to.equal(true);
    element.renderRoot.querySelector<HTMLElement>('button')!.click();
    await element.updateComplete;
    expect(element.shown).to.equal(from);
    expect(opened).to.deep.equal(['ServiceRequest/9', 'Condition/2']);
    element.addEventListener('care-open', (event: CareOpenEvent) => event.preventDefault());
    link('Blindtarmbetennelse').click();
    await element.updateComplete;
    expect(element.shown).to.equal(from);
  });

  it('GEN-11 asks the host for the words of a bare code, and only http(s) links of the host are shown', async () => {
    const bare = { label: 'A01 (x)', labelFrom: 'code' as const, codings: [{ system: 'x', code: 'A01' }] };
    const hooks = { displayFor: () => 'Mageonde', linkFor: () => 'javascript:alert(1)' };
    const element = await detail(entry({ reason: [bare] }), { hooks });
    expect(text(element)).to.contain('Mageonde');
    expect(element.renderRoot.querySelector('a')).to.equal(null);
  });

  it('shows everything the resource holds when it is opened', async () => {
    let made = 0;
    const element = await detail(
      entry({
        describe: () => {
          made++;
          return [
            {
              path: 'status',
              label: 'status',
              text: 'completed',
              children: [{ path: 'x', label: 'zombieElement', text: 'y' }],
            },
          ];
        },
      }),
    );
    expect(made).to.equal(0);
    const details = [...element.renderRoot.querySelectorAll('details')].at(-1)!;
    details.open = true;
    await oneEvent(details, 'toggle');
    await element.updateComplete;
    expect(details.textContent)
      .to.contain('Status')
      .and.to.contain('completed')
      .and.to.contain('zombieElement');
  });

  it('GEN-12 an attachment is a link where its address is http(s)', async () => {
    const value = (url: string) => ({
      code: concept('attachment'),
      content: { type: 'attachment' as const, title: 'Epikrise', url },
      interpretation: [],
      ranges: [],
      component: false,
      codings: [],
    });
    const element = await detail(
      entry({ values: [value('https://example.org/a'), value('javascript:alert(1)')] }),
    );
    const links = [...element.renderRoot.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    expect(links).to.deep.equal(['https://example.org/a']);
    expect(text(element)).to.match(/Vedlegg Epikrise.*Vedlegg Epikrise/);
  });

  it('A11Y-01 axe finds nothing', async () => {
    const element = await detail(
      entry({
        narrative: '<div>x</div>',
        references: [{ path: 'basedOn', role: 'based-on', target: 'X/1' }],
      }),
    );
    element.developer = true;
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});
