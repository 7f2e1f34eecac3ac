import { expect } from '@open-wc/testing';
import { PatientRecord } from '@care-timeline/record';
import {
  allergy,
  allergyVerification,
  clinical,
  condition,
  emptyList,
  observation,
  PATIENT,
  quantity,
  recordFrom,
  recordOf,
  verification,
  withSource,
  type Json,
} from './support/context.js';
import { widgetOf } from './support/page.js';

const NUMBER = '14834299999';
const patient: Json = {
  ...PATIENT,
  identifier: [{ system: 'urn:oid:2.16.578.1.12.4.1.4.1', value: NUMBER }],
  address: [{ line: ['Storgata 1'], city: 'Kirkenes' }],
};

const everything = (): Json[] => [
  patient,
  allergy('Penicillin', { criticality: 'high' }),
  allergy('Egg', allergyVerification('refuted')),
  allergy('Nøtter', allergyVerification('entered-in-error')),
  condition('Hjertesvikt', { severity: { text: 'Alvorlig' } }),
  condition('Demens', verification('unconfirmed')),
  condition('Lårhalsbrudd', { ...clinical('resolved'), abatementDateTime: '2020' }),
  condition('Diabetes', verification('refuted')),
  condition('Epilepsi', verification('entered-in-error')),
  observation('Kalium', quantity(4.6, 'mmol/L'), { effectiveDateTime: '2026-03-02' }),
  observation('Kalium', quantity(5.9, 'mmol/L'), {
    effectiveDateTime: '2026-11-01',
    interpretation: [{ coding: [{ code: 'H' }] }],
    referenceRange: [{ low: { value: 3.5, unit: 'mmol/L' }, high: { value: 5, unit: 'mmol/L' } }],
  }),
  observation(
    'Blodtrykk',
    {},
    {
      component: [
        { code: { text: 'Systolisk' }, ...quantity(140, 'mm[Hg]') },
        { code: { text: 'Diastolisk' }, ...quantity(80, 'mm[Hg]') },
      ],
    },
  ),
  { resourceType: 'Ukjent', id: 'x' },
];

const WIDGETS = ['care-patient-banner', 'care-alerts', 'care-problems', 'care-results', 'care-completeness'];

describe('widgets of the summary', () => {
  for (const tag of WIDGETS) {
    for (const theme of ['light', 'dark']) {
      it(`A11Y-01 axe finds nothing in <${tag}>, with all that folds unfolded (${theme})`, async () => {
        document.documentElement.dataset['careTheme'] = theme;
        document.body.style.setProperty('background', theme === 'dark' ? '#000' : '#fff');
        try {
          const widget = await widgetOf(tag, recordFrom({ A: everything(), B: [condition('Hjertesvikt')] }));
          for (const fold of widget.all('button.fold')) fold.click();
          await widget.settled();
          await expect(widget.element).to.be.accessible();
        } finally {
          delete document.documentElement.dataset['careTheme'];
          document.body.style.removeProperty('background');
        }
      });
    }

    it(`A11Y-02 <${tag}> does not run out at 320 px, nor with text of 200 %`, async () => {
      const widget = await widgetOf(tag, recordOf(...everything()), { width: 304 });
      widget.all('button.fold').forEach((fold) => fold.click());
      for (const size of ['15px', '30px']) {
        widget.element.style.setProperty('--care-font-size', size);
        await widget.settled();
        const { right } = widget.element.getBoundingClientRect();
        // A table of counts scrolls inside its own box.
        const over = widget
          .all('*')
          .filter((one) => !one.closest('.scroll') && one.getBoundingClientRect().right > right + 1);
        expect(over.map(({ className, textContent }) => `${className}: ${textContent}`)).to.deep.equal([]);
      }
    });

    it(`<${tag}> says something where there is no record, and no style attributes are needed`, async () => {
      const widget = await widgetOf(tag, undefined);
      expect(widget.text.length).to.be.greaterThan(5);
      await expect(widget.element).to.be.accessible();
      const filled = await widgetOf(tag, recordOf(...everything()));
      expect(filled.all('[style]')).to.deep.equal([]);
    });

    it(`<${tag}> has controls of at least 24 px`, async () => {
      const widget = await widgetOf(tag, recordOf(...everything()), { attributes: { density: 'compact' } });
      for (const control of widget.all('button')) {
        const { width, height } = control.getBoundingClientRect();
        expect(Math.min(width, height), control.outerHTML.slice(0, 90)).to.be.at.least(24);
      }
    });
  }
});

describe('<care-patient-banner>', () => {
  it('GEN-14 the national number is masked until it is asked for, and again on another record', async () => {
    const banner = await widgetOf('care-patient-banner', recordOf(patient));
    expect(banner.text).to.contain('148342 *****').and.not.contain('99999');
    await banner.press('Vis hele nummeret');
    expect(banner.text).to.contain('148342 99999');
    await banner.press('Skjul nummeret');
    expect(banner.text).not.to.contain('99999');
    await banner.press('Vis hele nummeret');
    banner.element.record = recordFrom({ Annen: [{ ...patient, id: 'p', name: [{ text: 'En annen' }] }] });
    await banner.settled();
    expect(banner.text).to.contain('En annen').and.not.contain('99999');
  });

  it('GEN-14 numbers of other countries are masked like our own, those of a record are not', async () => {
    const identifier = [
      {
        system: 'http://hl7.org/fhir/sid/us-ssn',
        type: { text: 'Social Security Number' },
        value: '999-12-3456',
      },
      { type: { text: 'Passport', coding: [{ code: 'PPN' }] }, value: 'X12345678X' },
      { system: 'urn:oid:1.2.208.176.1.2', value: '250947-9989' },
      { type: { text: 'Journalnummer', coding: [{ code: 'MR' }] }, value: 'MRN-4711' },
      {
        type: { text: 'Gammelt pass', coding: [{ code: 'PPN' }] },
        value: 'Y87654321',
        period: { end: '2020' },
      },
    ];
    const banner = await widgetOf('care-patient-banner', recordOf({ ...PATIENT, identifier }));
    expect(banner.text)
      .to.contain('***-**-****')
      .and.contain('Dansk CPR-nummer 250947-****')
      .and.contain('Journalnummer MRN-4711');
    for (const number of ['3456', 'X123', '9989', 'Gammelt']) expect(banner.text).not.to.contain(number);
    await banner.press('Vis hele nummeret');
    expect(banner.text).to.contain('999-12-3456').and.contain('X12345678X').and.contain('250947-9989');
    // One that has ended is told apart, and stays masked.
    await banner.press('Mer om pasienten');
    await banner.press('1 opplysning er ikke i bruk nå');
    expect(banner.text).to.contain('Gammelt pass *********').and.not.contain('Y87654321');
  });

  it('GEN-14 the number is in no event, no address and no name in the accessibility tree', async () => {
    const heard: Event[] = [];
    const banner = await widgetOf('care-patient-banner', recordOf(patient));
    for (const type of ['care-select', 'care-open'])
      banner.element.addEventListener(type, (event) => heard.push(event));
    await banner.press('Vis hele nummeret');
    expect(heard).to.deep.equal([]);
    expect(location.href).not.to.contain('99999');
    expect(
      banner
        .all('[aria-label], [title]')
        .map((one) => `${one.getAttribute('aria-label')} ${one.title}`)
        .join(),
    ).not.to.contain('99999');
  });

  it('GEN-14 a dead patient is told in words', async () => {
    const banner = await widgetOf(
      'care-patient-banner',
      recordOf({ ...patient, deceasedDateTime: '2026-02-03' }),
    );
    expect(banner.text).to.match(/Død 3\. februar 2026/);
    expect(banner.text).to.match(/83 år ved død/);
  });

  it('the rest is one action away, by keyboard too', async () => {
    const banner = await widgetOf('care-patient-banner', recordOf(patient));
    expect(banner.text).not.to.contain('Storgata 1');
    const more = banner.button('Mer om pasienten')!;
    expect(more.getAttribute('aria-expanded')).to.equal('false');
    more.focus();
    expect(banner.element.shadowRoot!.activeElement).to.equal(more);
    await banner.press('Mer om pasienten');
    expect(banner.text).to.contain('Storgata 1, Kirkenes');
  });
});

describe('<care-alerts>', () => {
  const states: readonly (readonly [string, () => ReturnType<typeof recordOf>])[] = [
    ['some', () => recordOf(allergy('Penicillin'))],
    ['none known', () => recordOf(emptyList('nilknown', '48765-2'))],
    ['not recorded', () => recordOf(condition('Gikt'))],
    ['unavailable', () => withSource(recordOf(condition('Gikt')), 'failed')],
  ];

  it('ALG-01 known, no known, not recorded and unavailable are four different displays', async () => {
    const shown: string[] = [];
    for (const [, record] of states) {
      const widget = await widgetOf('care-alerts', record());
      const state = widget.all('care-state')[0];
      const box = state?.shadowRoot?.querySelector('.state');
      shown.push(`${box?.className ?? 'list'} ${box?.querySelector('path')?.getAttribute('d') ?? ''}`);
      expect(widget.text).to.match(
        [/Penicillin/, /Ingen kjente allergier/, /Allergier er ikke registrert/, /ikke|svarer/][
          shown.length - 1
        ]!,
      );
    }
    expect(new Set(shown).size).to.equal(4);
  });

  it('GEN-06 ALG-01 allergies from one system do not hide that another has not given its own', async () => {
    const record = recordOf(allergy('Penicillin'));
    const complete = await widgetOf('care-alerts', record);
    expect(complete.text).to.contain('Penicillin');
    expect(complete.text).not.to.contain('ufullstendig');
    for (const state of ['failed', 'partial', 'blocked'] as const) {
      const one = await widgetOf('care-alerts', withSource(recordOf(allergy('Penicillin')), state, ''));
      expect(one.text, state).to.contain('Penicillin');
      expect(one.text, state).to.contain('Listen kan være ufullstendig: Legesenteret');
    }
  });

  it('GEN-06 a patient who is being fetched, could not be fetched and is not named are told apart', async () => {
    const empty = (): PatientRecord => new PatientRecord({ timeZone: 'Europe/Oslo' });
    const told = async (record: PatientRecord): Promise<string> =>
      (await widgetOf('care-patient-banner', record)).text;
    expect(await told(withSource(empty(), 'loaded'))).to.contain('Pasienten er ikke kjent ennå');
    // Nobody was asked: nothing is known, and that is not "nothing".
    expect(await told(empty())).to.contain('Utilgjengelig');
    expect(await told(withSource(empty(), 'loading', ''))).to.contain('Henter');
    expect(await told(withSource(empty(), 'failed'))).to.contain('Kunne ikke hentes fra Legesenteret');
  });

  it('ALG-02 high criticality has a shape of its own and a word, without colour', async () => {
    const widget = await widgetOf(
      'care-alerts',
      recordOf(allergy('Penicillin', { criticality: 'high' }), allergy('Pollen', { criticality: 'low' })),
    );
    const [high, low] = widget.all('[part~="alert"]');
    const shape = (one: HTMLElement | undefined): string =>
      one?.querySelector('path')?.getAttribute('d') ?? '';
    expect(shape(high)).not.to.equal(shape(low));
    expect(high!.textContent).to.contain('høy');
    expect(low!.textContent).to.contain('lav');
  });

  it('ALG-01 no known drug allergy stands among the allergies with another mark than an allergy', async () => {
    const none = allergy('Ingen kjente legemiddelallergier', {
      code: { coding: [{ system: 'http://snomed.info/sct', code: '409137002' }] },
    });
    const widget = await widgetOf('care-alerts', recordOf(none, allergy('Egg')));
    const marks = widget
      .all('[part~="alert"] .mark')
      .map((mark) => mark.innerHTML.replace(/<!--.*?-->/g, ''));
    expect(marks).to.have.length(2);
    expect(marks[0]).not.to.equal(marks[1]);
  });

  it('GEN-01 what was entered in error is hidden, counted, one action away and struck through', async () => {
    const widget = await widgetOf(
      'care-alerts',
      recordOf(allergy('Nøtter', allergyVerification('entered-in-error'))),
    );
    expect(widget.text).not.to.contain('Nøtter');
    await widget.press('1 feilregistrert oppføring er skjult');
    expect(widget.all('s').map(({ textContent }) => textContent.trim())).to.deep.equal([
      widget.entries.at(-1)!,
    ]);
    // The line is where it is seen: on the words themselves.
    expect(getComputedStyle(widget.all('s .entry')[0]!).textDecorationLine).to.equal('line-through');
  });

  it('on another day it says that it is of today', async () => {
    const widget = await widgetOf('care-alerts', recordOf(allergy('Penicillin')), {
      attributes: { 'as-of': '2020-01-01' },
    });
    expect(widget.text).to.contain('kjent i dag');
  });
});

describe('an entry, by keyboard', () => {
  it('A11Y-01 opens below its place with focus, closes with Escape, and focus comes back', async () => {
    const widget = await widgetOf('care-problems', recordOf(condition('Hjertesvikt')));
    const title = widget.all('[part~="entry"]')[0]!;
    title.focus();
    title.click();
    await widget.settled();
    expect(widget.detail).to.contain('Hjertesvikt');
    const detail = widget.all('care-entry-detail')[0]!;
    expect(widget.element.shadowRoot!.activeElement).to.equal(detail);
    detail.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await widget.settled();
    expect(widget.detail).to.equal('');
    expect(widget.element.shadowRoot!.activeElement).to.equal(title);
  });

  it('fires care-select and a cancelable care-open; a host that prevents it shows the entry itself', async () => {
    const widget = await widgetOf('care-problems', recordOf(condition('Hjertesvikt')));
    const heard: string[] = [];
    widget.element.addEventListener('care-select', (event) => heard.push(event.detail.key));
    widget.element.addEventListener('care-open', (event) => {
      heard.push(event.detail.reference);
      event.preventDefault();
    });
    await widget.press('Hjertesvikt');
    expect(heard).to.deep.equal(['Journal|Condition/hjertesvikt', 'Condition/hjertesvikt']);
    expect(widget.detail).to.equal('');
  });
});

describe('<care-problems>', () => {
  it('GEN-06 GEN-02 where all that is recorded is refuted or over, it says that nothing is active', async () => {
    const refuted = { verificationStatus: { coding: [{ code: 'refuted' }] } };
    const widget = await widgetOf('care-problems', recordOf(condition('Diabetes', refuted)));
    expect(widget.text).to.contain('Ingen aktive problemer er registrert').and.contain('Avkreftet (1)');
    expect((await widgetOf('care-problems', recordOf(condition('Gikt')))).text).not.to.contain(
      'Ingen aktive',
    );
  });

  it('GEN-02 active first; what is past, refuted or in error is folded, counted and worded', async () => {
    const widget = await widgetOf('care-problems', recordOf(...everything()));
    expect(widget.entries).to.deep.equal(['Hjertesvikt', 'Demens']);
    expect(widget.text)
      .to.contain('Tidligere (1)')
      .and.contain('Avkreftet (1)')
      .and.contain('Feilregistrert (1)');
    expect(widget.text).to.contain('Alvorlig').and.contain('Mistenkt');
    await widget.press('Avkreftet (1)');
    expect(widget.entries.at(-1)).to.match(/avkreftet.*diabetes/i);
    expect(widget.all('s')).to.have.length(1);
  });

  for (const [reason, text] of [
    ['nilknown', 'Ingen kjente problemer'],
    ['notasked', 'Ikke spurt'],
    ['withheld', 'Sperret'],
    ['unavailable', 'tilgjengelig'],
  ] as const) {
    it(`GEN-06 emptyReason ${reason} is told in words of its own`, async () => {
      const widget = await widgetOf('care-problems', recordOf(emptyList(reason, '11450-4')));
      expect(widget.text.toLowerCase()).to.contain(text.toLowerCase());
    });
  }
});

describe('<care-results>', () => {
  it('RES-01 RES-03 value with unit, the source’s interpretation, range, change, and the trend in words', async () => {
    const widget = await widgetOf('care-results', recordOf(...everything()));
    expect(widget.text).to.contain('5,9 mmol/L').and.contain('Høy');
    expect(widget.text).to.contain('+1,3 mmol/L siden 2. mars 2026 (beregnet)');
    expect(widget.all('svg.trend')[0]!.getAttribute('aria-label')!.replaceAll('\u00a0', ' ')).to.contain(
      '2 målinger fra 2. mars 2026',
    );
  });

  it('RES-04 a panel keeps its components', async () => {
    const widget = await widgetOf('care-results', recordOf(...everything()));
    const panel = widget.all('[part~="result"]').find((one) => one.textContent.includes('Blodtrykk'));
    expect(panel!.textContent).to.contain('Systolisk').and.contain('Diastolisk');
  });

  it('shows as many of a group as was asked for, and the rest one action away', async () => {
    const many = Array.from({ length: 5 }, (_, index) => observation(`Prøve ${index}`, quantity(index, 'g')));
    const widget = await widgetOf('care-results', recordOf(...many), { attributes: { 'max-results': '3' } });
    expect(widget.all('[part~="result"]')).to.have.length(3);
    await widget.press('Vis 2 resultater til');
    expect(widget.all('[part~="result"]')).to.have.length(5);
  });
});

describe('<care-completeness>', () => {
  it('GEN-06 GEN-07 every source with its state, and a sum that a reader can check', async () => {
    const widget = await widgetOf('care-completeness', withSource(recordOf(...everything()), 'failed'));
    expect(widget.text).to.contain('Legesenteret').and.contain('svarer ikke');
    const [said, parts] = widget
      .all('.sum')[0]!
      .textContent.split('=')
      .map((side) => side.match(/\d+/g)!.map(Number));
    expect(parts!.reduce((total, one) => total + one, 0)).to.equal(said![0]);
    expect(said![0]).to.equal(13);
    const [row] = widget.all('[part="ledger"] tbody tr');
    const [all, ...rest] = [...row!.querySelectorAll('td')].map(({ textContent }) => Number(textContent));
    expect(rest.reduce((total, one) => total + one, 0)).to.equal(all);
  });
});
