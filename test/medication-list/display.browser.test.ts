import { expect } from '@open-wc/testing';
import { ATC, named, request, type Json } from './support/medicines.js';
import { listOf, type ListOnPage } from './support/list.js';

/** Real names, among the longest there are. */
const LONG_NAMES = [
  'Hydroksyprogesteronkaproat depotinjeksjonsvæske, oppløsning 250 mg/ml',
  'Emtricitabin/tenofoviralafenamid/bictegravir Biktarvy filmdrasjert tablett 50 mg/200 mg/25 mg',
  'Trimetoprim-sulfametoksazol mikstur, suspensjon 16 mg/ml/80 mg/ml',
  'Difteri-tetanus-kikhoste-poliomyelitt-vaksine injeksjonsvæske, suspensjon, ferdigfylt sprøyte',
  'Indakaterol/glykopyrroniumbromid/mometason Enerzair Breezhaler 114 mikrogram/46 mikrogram/136 mikrogram',
];
const WIDTHS = [320, 768, 1101, 1280];
const LANGUAGES = ['nb', 'nn', 'en'];

const structured: Json = {
  medicationCodeableConcept: undefined,
  medicationReference: { reference: '#m' },
  contained: [
    {
      resourceType: 'Medication',
      id: 'm',
      code: {
        coding: [
          { system: ATC, code: 'C03CA01', display: 'Furosemid' },
          { system: 'http://ehelse.no/fhir/CodeSystem/FEST', code: 'ID', display: 'Furix' },
        ],
      },
      form: { text: 'tablett' },
      ingredient: [
        { itemCodeableConcept: { text: 'furosemid' }, strength: { numerator: { value: 0.5, unit: 'mg' } } },
      ],
    },
  ],
  dosageInstruction: [
    {
      doseAndRate: [
        {
          doseQuantity: { value: 1250, unit: 'ug', code: 'ug', system: 'http://unitsofmeasure.org' },
          rateRatio: {
            numerator: { value: 100, unit: 'ml' },
            denominator: { value: 1, unit: 'h', code: 'h' },
          },
        },
      ],
      route: { text: 'intravenøst' },
      timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd', duration: 30, durationUnit: 'min' } },
    },
  ],
};

const text = (node: Element | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Every word of an element that a line break cuts in two. */
function cutWords(element: Element): string[] {
  const cut: string[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const word of (node.textContent ?? '').matchAll(/\S+/g)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const tops = new Set(
        [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)),
      );
      if (tops.size > 1) cut.push(word[0]);
    }
  }
  return cut;
}

/** On how many lines a phrase stands that may run over several elements; 0 where it is not there. */
function linesOf(element: Element, phrase: string): number {
  const places: { node: Node; at: number }[] = [];
  let whole = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let at = 0; at < node.textContent!.length; at++) places.push({ node, at });
    whole += node.textContent!.replaceAll('\u00a0', ' ');
  }
  const from = whole.indexOf(phrase);
  if (from < 0) return 0;
  const range = document.createRange();
  const [first, last] = [places[from]!, places[from + phrase.length - 1]!];
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at + 1);
  const middles = [...range.getClientRects()]
    .filter(({ width }) => width > 0)
    .map(({ top, bottom }) => (top + bottom) / 2);
  // Letters of two sizes on one line have middles a few pixels apart.
  return middles.reduce<number[]>(
    (found, middle) => (found.some((one) => Math.abs(one - middle) < 7) ? found : [...found, middle]),
    [],
  ).length;
}

const lines = (element: Element): number =>
  new Set([...element.getClientRects()].map(({ top }) => Math.round(top))).size;

describe('medication list on the page', () => {
  for (const width of WIDTHS) {
    for (const lang of LANGUAGES) {
      it(`MED-01 the longest drug names are whole, and wrap between words only (${width} px, ${lang})`, async () => {
        const list = await listOf({ epj: LONG_NAMES.map((name) => named(name)) }, { width, lang });
        const names = list.all('[part~="name"]');
        expect(names.map(text)).to.have.members(LONG_NAMES);
        for (const name of names) {
          expect(
            cutWords(name).filter((word) => word.length <= 30),
            text(name),
          ).to.deep.equal([]);
          for (let box: Element | null = name; box; box = box.parentElement) {
            const style = getComputedStyle(box);
            expect(style.textOverflow).to.equal('clip');
            expect(style.webkitLineClamp).to.equal('none');
            expect(style.wordBreak).to.equal('normal');
            expect(style.overflowWrap).to.equal('normal');
            expect(['manual', 'none']).to.contain(style.hyphens);
            if (!box.classList.contains('scroll')) expect(style.overflowX, box.className).to.equal('visible');
          }
          for (const [amount] of text(name).matchAll(/\d+ (?:mg|mikrogram)/g))
            expect(linesOf(name, amount), `MED-04 ${amount}`).to.equal(1);
          const { right } = name.getBoundingClientRect();
          expect(right).to.be.at.most(list.element.getBoundingClientRect().right);
        }
      });
    }

    it(`MED-04 number and unit, label and value stay on one line (${width} px)`, async () => {
      const json = request({
        requester: { display: 'Aleksandersen Hammersborg' },
        reasonCode: [{ text: 'Hjertesvikt' }],
        dosageInstruction: [
          {
            text: '2 tabletter morgen og 1 tablett kl. 14, høyst 10 000 mikrogram i 14 dager og 3,5 tabletter til natten',
          },
        ],
      });
      const list = await listOf({ epj: [json] }, { width });
      const kept = list.all('.line .nowrap');
      expect(kept.length).to.be.greaterThan(5);
      for (const one of kept) expect(lines(one), text(one)).to.be.at.most(1);
      const said = kept.map(text);
      for (const unit of ['2 tabletter', '1 tablett', '10 000 mikrogram', '14 dager', '3,5 tabletter'])
        expect(said).to.include(unit);
      const row = list.all('.line')[0]!;
      expect(linesOf(row, 'Skrevet 10. februar 2026'), 'label and date').to.equal(1);
      // Where there are columns, the heading of the column is the label.
      if (width < 1100) {
        expect(linesOf(row, 'Forskrevet av Aleksandersen'), 'label and value').to.equal(1);
        expect(linesOf(row, 'Bruksområde Hjertesvikt'), 'label and value').to.equal(1);
      } else {
        const headings = list.all('[role="columnheader"]').map(text);
        expect(headings).to.include('Bruksområde').and.to.include('Forskrevet av, kilde');
      }
    });

    it(`MED-02 nothing of a row is hidden or cut, and the same facts come in the same order (${width} px)`, async () => {
      const json = request({ reasonCode: [{ text: 'Hjertesvikt' }], requester: { display: 'Lege Lien' } });
      const list = await listOf({ epj: [json] }, { width });
      const row = list.all('.line')[0]!;
      const order = [
        'Furosemid',
        'Furix tablett 40 mg',
        '1 tablett morgen',
        'Hjertesvikt',
        '10. februar 2026',
        'Lege Lien',
        'epj',
      ];
      const shown = row.innerText.replace(/\s+/g, ' ');
      const at = order.map((fact) => shown.indexOf(fact));
      expect(
        at.every((place) => place >= 0),
        shown,
      ).to.equal(true);
      expect(at).to.deep.equal([...at].sort((a, b) => a - b));
      for (const cell of row.querySelectorAll('.cell'))
        expect(cell.scrollWidth).to.be.at.most(cell.clientWidth + 1);
    });
  }

  it('MED-03 generic, brand, strength, form, dose, rate, duration, route and frequency come in this order', async () => {
    const list = await listOf({ epj: [request(structured)] });
    const shown = text(list.all('.line')[0]!);
    const order = [
      'Furosemid',
      'Furix',
      '0,5 mg',
      'tablett',
      '1 250 mikrogram',
      '100 ml per time',
      'over 30 minutter',
      'intravenøst',
      '2 ganger daglig',
    ];
    const at = order.map((fact) => shown.indexOf(fact));
    expect(at, shown).to.deep.equal([...at].sort((a, b) => a - b));
    expect(at).not.to.include(-1);
  });

  it('MED-05 MED-06 MED-07 generated text has leading zeros, no trailing ones, words for units and no signs', async () => {
    for (const [lang, strength, dose] of [
      ['nb', '0,5 mg', '1 250 mikrogram'],
      ['nn', '0,5 mg', '1 250 mikrogram'],
      ['en', '0.5 mg', '1,250 micrograms'],
    ] as const) {
      const record = { epj: [request(structured)] };
      const list = await listOf(record, { lang });
      const shown = text(list.all('.line')[0]!);
      expect(shown).to.contain(dose);
      if (lang !== 'en') expect(shown).to.contain(strength);
      expect(text(list.all('[part~="dose"]')[0]!)).not.to.match(/[<>@&|/µ]|\bmcg\b|\bIU\b/);
    }
  });

  it('MED-08 authored text is verbatim, line breaks kept; generated text says that it is', async () => {
    const authored = '2 tabletter i 3 dager,\nderetter INGEN dosering  i 1 dag';
    const list = await listOf({
      epj: [request({ dosageInstruction: [{ text: authored }] }), request(structured)],
    });
    const [written] = list.all('.verbatim').filter((one) => one.textContent === authored);
    expect(written, 'the text as it was authored').to.not.equal(undefined);
    expect(getComputedStyle(written!).whiteSpace).to.equal('pre-line');
    // As drawn: WebKit draws the break and leaves it out of innerText.
    const range = document.createRange();
    range.selectNodeContents(written!);
    expect(new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size).to.equal(2);
    if (!/^((?!Chrome).)*AppleWebKit/.test(navigator.userAgent)) expect(written!.innerText).to.contain('\n');
    const marked = list.rows.filter(({ dose }) => dose.includes('laget av strukturert dosering'));
    expect(marked).to.have.length(1);
  });

  it('MED-09 as needed, its reason, the highest dose and every instruction are shown', async () => {
    const list = await listOf({
      epj: [
        request({
          dosageInstruction: [
            { sequence: 2, text: 'Så 1 tablett' },
            {
              sequence: 1,
              text: 'Først 2 tabletter',
              asNeededCodeableConcept: { text: 'smerter' },
              maxDosePerPeriod: {
                numerator: { value: 4, unit: 'g' },
                denominator: { value: 1, unit: 'd', code: 'd' },
              },
            },
          ],
        }),
      ],
    });
    const { dose } = list.rows[0]!;
    for (const said of ['Først 2 tabletter', 'ved behov', 'smerter', 'høyst 4 g', 'deretter: Så 1 tablett'])
      expect(dose).to.contain(said);
    expect(dose.indexOf('Først')).to.be.below(dose.indexOf('Så'));
  });

  it('MED-10 "do not give" says IKKE and never looks active', async () => {
    const list = await listOf({ epj: [request({ doNotPerform: true })] });
    expect(list.sections.map(({ title }) => title)).to.deep.equal(['Skal ikke brukes, eller ikke tatt']);
    expect(list.rows[0]!.name).to.match(/^IKKE Furosemid/);
    expect(list.header).to.contain('0 i bruk');
    const generic = list.all('.generic')[0]!;
    expect(Number(getComputedStyle(generic).fontWeight)).to.be.below(600);
  });

  const stopped = (id: string, more: Json = {}): Json =>
    named(id, {
      id,
      status: 'stopped',
      dosageInstruction: [
        { text: '1', timing: { repeat: { boundsPeriod: { start: '2026-01-01', end: '2026-11-10' } } } },
      ],
      ...more,
    });

  it('MED-20 what is in use is the default view, and nothing past is in it', async () => {
    const list = await listOf({ epj: [request(), stopped('Lanoxin')] });
    expect(list.rows.map(({ name }) => name)).to.deep.equal(['Furosemid Furix tablett 40 mg']);
    await list.press('Tidligere 1');
    expect(list.rows.map(({ name }) => name)).to.deep.equal(['Lanoxin']);
    await list.press('Alle 2');
    expect(list.sections.map(({ title, rows }) => [title, rows.length])).to.deep.equal([
      ['Fast', 1],
      ['Nylig seponert', 1],
    ]);
  });

  it('MED-21 paused is among what is in use, and stands out in words and looks', async () => {
    const list = await listOf({ epj: [request({ status: 'on-hold' }), request()] });
    expect(list.header).to.contain('2 i bruk, av disse 1 pauset');
    const paused = list.rows.find(({ marks }) => marks.includes('Pauset'));
    expect(paused).to.not.equal(undefined);
    const [plain, out] = ['.g-regular', '.g-paused'].map((row) => getComputedStyle(list.all(row)[0]!));
    expect(out!.backgroundColor).to.not.equal(plain!.backgroundColor);
    expect(out!.boxShadow).to.not.equal(plain!.boxShadow);
  });

  it('MED-22 a future stop reads "stops on" and is in use until then; a past one has its date', async () => {
    const bounds = (end: string): Json => ({
      dosageInstruction: [{ text: '1', timing: { repeat: { boundsPeriod: { start: '2026-01-01', end } } } }],
    });
    const list = await listOf({ epj: [request(bounds('2026-12-24')), stopped('Lanoxin')] });
    expect(text(list.all('.line')[0]!)).to.contain('Seponeres 24. desember 2026');
    expect(list.sections[0]!.title).to.equal('Fast');
    await list.press('Tidligere 1');
    expect(text(list.all('.line')[0]!)).to.contain('Seponert 10. november 2026');
  });

  it('MED-23 recently stopped: a notice with count, interval and names, and a way to them', async () => {
    const list = await listOf({ epj: [request(), stopped('Lanoxin'), stopped('Ramipril')] });
    expect(list.notices[0]).to.contain('2 legemidler seponert de siste 90 dagene');
    expect(list.notices[0]).to.contain('Lanoxin (10. november 2026)').and.to.contain('Ramipril');
    await list.press('Vis');
    expect(list.rows.map(({ name }) => name)).to.deep.equal(['Lanoxin', 'Ramipril']);
  });

  it('MED-24 a filter says what it hides by, how many it shows, and how to remove it', async () => {
    const list = await listOf({ epj: [request(), named('Paracet'), named('Eliquis')] });
    await list.search('paracet');
    expect(list.rows).to.have.length(1);
    const notice = list.notices.find((one) => one.includes('Filter'));
    expect(notice).to.contain('«paracet»').and.to.contain('Viser 1 av 3');
    await list.press('Fjern filter');
    expect(list.rows).to.have.length(3);
    expect(list.notices).to.deep.equal([]);
  });

  it('MED-25 each medicine stands in one section only, in every grouping', async () => {
    const list = await listOf({
      a: [
        request(),
        named('Paracet', { reasonCode: [{ text: 'Smerte' }, { text: 'Feber' }] }),
        stopped('Lanoxin'),
      ],
      b: [request({ status: 'on-hold' }), named('Eliquis')],
    });
    list.element.show = 'all';
    for (const by of ['use', 'indication', 'atc', 'source', 'prescriber'] as const) {
      list.element.groupBy = by;
      await list.settled();
      const keys = list.all('.line').map(({ dataset }) => dataset['key']);
      expect(new Set(keys).size, by).to.equal(keys.length);
      expect(keys.length, by).to.equal(5);
    }
  });

  it('MED-26 rows out of view are told by count and section, and can be reached from there', async () => {
    const many = Array.from({ length: 30 }, (_, i) => named(`Middel ${String(i).padStart(2, '0')}`));
    const list = await listOf(
      { epj: [...many, named('Paracet', { dosageInstruction: [{ text: '1', asNeededBoolean: true }] })] },
      { height: 500 },
    );
    await waitFor(() => /\d+ til nedenfor/.test(list.footer), list);
    expect(list.footer).to.match(/Fast \d+, Ved behov 1/);
    const scroller = list.all('.scroll')[0]!;
    scroller.scrollTop = scroller.scrollHeight;
    await waitFor(() => list.footer.startsWith('Slutt på listen: 31 legemidler'), list);
    expect(list.header).to.match(/\d+ til ovenfor: Fast \d+/);
    const above = list.all('.out-of-view.above')[0]!;
    above.click();
    await waitFor(() => scroller.scrollTop < scroller.scrollHeight - scroller.clientHeight - 10, list);
  });

  const joinedPair = { epj: [request({ id: 'same' })], gp: [request({ id: 'same' })] };
  it('MED-27 identical rows are one row that names all its sources', async () => {
    const list = await listOf(joinedPair);
    expect(list.rows).to.have.length(1);
    expect(list.rows[0]!.sources).to.deep.equal(['epj', 'gp']);
    expect(list.rows[0]!.marks).to.include('Likt i 2 kilder');
  });

  const differing = {
    epj: [request({ id: 'a', dosageInstruction: [{ text: '2 tabletter morgen' }] })],
    gp: [request({ id: 'b' }), named('Zink')],
  };
  it('MED-27 similar rows stand together with the difference marked, and are never merged', async () => {
    const list = await listOf(differing);
    expect(list.rows).to.have.length(3);
    const rows = list.all('.line');
    expect(text(rows[0]!)).to.contain('Avvik fra gp: dosering');
    expect(text(rows[1]!)).to.contain('Avvik fra epj: dosering');
    expect(rows.slice(0, 2).every((row) => row.querySelector('.doses .differing'))).to.equal(true);
    expect(text(rows[2]!)).not.to.contain('Avvik');
  });

  it('MED-27 the comparison tells identical, similar and only here apart', async () => {
    const list = await listOf(
      {
        epj: [...differing.epj, named('Eliquis', { id: 'e' })],
        gp: [...differing.gp, named('Eliquis', { id: 'e' })],
      },
      { attributes: { compare: '' } },
    );
    const parts = list.all('.compared').map((part) => [text(part.querySelector('h3')), text(part)]);
    expect(parts.map(([title]) => title)).to.deep.equal([
      'Ligner, med avvik 1',
      'Likt i flere kilder 1',
      'Bare hos gp 1',
    ]);
    const marked = list.all('.cluster-row.differs').map(text);
    expect(marked).to.have.length(1);
    expect(marked[0]).to.match(/^Dosering avvik .*2 tabletter morgen.*1 tablett morgen/);
  });

  it('MED-28 MED-29 a chain is one row; administrations and dispenses are its history, not rows', async () => {
    const list = await listOf({
      epj: [
        request({ id: 'old', status: 'completed', authoredOn: '2025-02-10' }),
        request({ id: 'new', priorPrescription: { reference: 'MedicationRequest/old' } }),
        {
          resourceType: 'MedicationDispense',
          id: 'd',
          status: 'completed',
          subject: { reference: 'Patient/p' },
          medicationCodeableConcept: { text: 'Furix' },
          authorizingPrescription: [{ reference: 'MedicationRequest/new' }],
          quantity: { value: 100, unit: 'tablett' },
          whenHandedOver: '2026-02-11',
        },
        {
          resourceType: 'MedicationAdministration',
          id: 'a',
          status: 'completed',
          subject: { reference: 'Patient/p' },
          medicationCodeableConcept: { text: 'Furix' },
          request: { reference: 'MedicationRequest/new' },
          effectiveDateTime: '2026-11-22T08:00:00+01:00',
        },
      ],
    });
    list.element.show = 'all';
    await list.settled();
    expect(list.rows).to.have.length(1);
    await list.toggle('Furosemid');
    const histories = list.all('.history').map(text);
    expect(histories.find((one) => one.startsWith('Historikk 2')))
      .to.contain('Fornyet')
      .and.to.contain('10. februar 2025');
    expect(histories.find((one) => one.startsWith('Utlevert 1'))).to.contain('100 tabletter');
    expect(histories.find((one) => one.startsWith('Gitt 1'))).to.contain('22. november 2026');
  });

  it('MED-30 an expired period with status active reads "has ended, not stopped"', async () => {
    const json = request({
      dosageInstruction: [{ text: '1', timing: { repeat: { boundsPeriod: { end: '2026-02-01' } } } }],
    });
    for (const [lang, words] of [
      ['nb', 'Perioden er utløpt, ikke seponert'],
      ['nn', 'Perioden har gått ut, ikkje seponert'],
      ['en', 'Period has ended, not stopped'],
    ] as const) {
      const list = await listOf({ epj: [json] }, { lang });
      expect(list.rows[0]!.marks).to.include(words);
    }
  });

  it('MED-04 the longest dates stay in their column, in every language', async () => {
    const during = (boundsPeriod: Json) => [{ text: '1 tablett', timing: { repeat: { boundsPeriod } } }];
    const lasting = (value: number) => [
      { text: '1 tablett', timing: { repeat: { boundsDuration: { value, code: 'd' } } } },
    ];
    for (const lang of LANGUAGES) {
      for (const width of WIDTHS) {
        const list = await listOf(
          {
            epj: [
              request({ dosageInstruction: during({ start: '2025-09-30', end: '2026-09-30' }) }),
              request({ dosageInstruction: during({ start: '2025-09-30', end: '2027-09-30' }) }),
              request({ dosageInstruction: lasting(32), authoredOn: '2026-08-29' }),
              request({ dispenseRequest: { validityPeriod: { end: '2027-09-30' } } }),
              request({ dosageInstruction: during({ start: '2027-09-30' }) }),
            ],
          },
          { width, lang },
        );
        const range = document.createRange();
        for (const cell of list.all('.line .c-dates')) {
          const beside = cell.nextElementSibling!.getBoundingClientRect();
          const own = cell.getBoundingClientRect();
          for (const line of cell.children) {
            range.selectNodeContents(line);
            const { right } = range.getBoundingClientRect();
            // Below each other there is all the width.
            const edge = beside.left > own.left ? beside.left : own.right;
            expect(right, `${lang} ${width} ${text(line)}`).to.be.at.most(edge + 0.5);
          }
        }
      }
    }
  });
});

/** Waits for something that the browser tells after some frames. */
async function waitFor(test: () => boolean, list: ListOnPage): Promise<void> {
  for (let tries = 0; tries < 40 && !test(); tries++) {
    await new Promise((done) => setTimeout(done, 25));
    await list.settled();
  }
  expect(test(), `${list.header} … ${list.footer}`).to.equal(true);
}
