/** What a reader of the results sees: whose status is not known, what lies inside a report, what is left out. */
import { expect } from '@open-wc/testing';
import { observation, quantity, recordOf, type Json } from './support/context.js';
import { widgetOf } from './support/page.js';

const HL7 = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const said = (code: string): Json => ({ interpretation: [{ coding: [{ system: HL7, code }] }] });

const bare = (id: string, name: string, more: Json = {}): Json => ({
  resourceType: 'Observation',
  id,
  code: { text: name },
  ...more,
});
const report = (contained: readonly Json[], more: Json = {}): Json => ({
  resourceType: 'DiagnosticReport',
  id: 'r',
  status: 'final',
  category: [{ coding: [{ code: 'LAB' }] }],
  code: { text: 'Elektrolytter' },
  effectiveDateTime: '2026-11-04',
  contained,
  result: contained.map(({ id }) => ({ reference: `#${String(id)}` })),
  ...more,
});

describe('<care-results>: what a report holds', () => {
  it('RES-05 a contained result stands with its date and what the source says', async () => {
    const high = bare('k', 'Kalium', { ...quantity(6.9, 'mmol/L'), ...said('HH') });
    for (const [lang, missing, words] of [
      ['nb', 'Status mangler', '4. november 2026 6,9 mmol/L Kritisk høy'],
      ['nn', 'Status manglar', '4. november 2026 6,9 mmol/L Kritisk høg'],
      ['en', 'Status missing', '4 November 2026 6.9 mmol/L Critically high'],
    ] as const) {
      const own = recordOf(report([{ ...high, status: 'final' }]));
      expect((await widgetOf('care-results', own, { lang })).text).to.contain(`Kalium ${words}`);
      // The report being final does not make it final.
      const { text } = await widgetOf('care-results', recordOf(report([high])), { lang });
      expect(text).to.contain(`Kalium ${missing} ${words}`);
    }
  });

  it('RES-05 RES-04 members of a contained panel stand in it, with marks of their own', async () => {
    const panel = bare('p', 'Panel', { hasMember: [{ reference: '#a' }, { reference: '#b' }] });
    const a = bare('a', 'Natrium', quantity(140, 'mmol/L'));
    const b = bare('b', 'Kalium', { ...quantity(4.1, 'mmol/L'), status: 'preliminary' });
    const widget = await widgetOf('care-results', recordOf(report([panel, a, b])));
    const shown = widget.all('[part~="result"]').map((one) => one.textContent.replace(/\s+/g, ' '));
    expect(shown).to.have.length(1);
    expect(shown[0]).to.match(/Panel.*Natrium.*140\smmol\/L.*Kalium.*4,1\smmol\/L.*Foreløpig/);
    expect(shown[0]!.match(/Foreløpig/g)).to.have.length(1);
  });

  it('RES-05 GEN-13 one about somebody else is no result of the patient', async () => {
    const focus = { focus: [{ display: 'Foster' }] };
    const high = { interpretation: [{ coding: [{ code: 'H' }] }] };
    const pulse = bare('k', 'Puls', { ...quantity(150, '/min'), ...high, ...focus });
    const widget = await widgetOf('care-results', recordOf(report([pulse])));
    expect(widget.all('[part~="result"]')).to.have.length(0);
    expect(widget.text).to.match(/Puls \(gjelder: Foster\) 150\s\/min/);
  });
});

describe('<care-results>: status', () => {
  it('GEN-03 an unknown, unreadable or missing status is marked by word and shape; a final one is not', async () => {
    const widget = await widgetOf(
      'care-results',
      recordOf(
        observation('Kalium', quantity(7.1, 'mmol/L'), { status: 'unknown' }),
        observation('Kalsium', quantity(2, 'mmol/L'), { status: 'made-up' }),
        observation('Klorid', quantity(99, 'mmol/L'), { status: undefined }),
        observation('Natrium', quantity(140, 'mmol/L')),
      ),
    );
    const marks = Object.fromEntries(
      widget.all('[part~="result"]').map((one) => {
        const badge = one.querySelector('.badge');
        const name = one.querySelector('[part~="entry"]')!.textContent.trim();
        return [name, badge ? [badge.textContent.trim(), badge.querySelectorAll('svg').length] : []];
      }),
    );
    expect(marks).to.deep.equal({
      Kalium: ['Status ukjent', 1],
      Kalsium: ['Status ukjent: made-up', 1],
      Klorid: ['Status mangler', 1],
      Natrium: [],
    });
  });

  it('GEN-01 GEN-02 GEN-07 what is cancelled, in error or without a value is counted, and one action away', async () => {
    const widget = await widgetOf(
      'care-results',
      recordOf(
        observation('Kalium', quantity(4, 'mmol/L')),
        observation('Natrium', quantity(118, 'mmol/L'), { status: 'cancelled' }),
        observation('Klorid', quantity(99, 'mmol/L'), { status: 'entered-in-error' }),
        report([], { code: { text: 'Dyrkning' } }),
      ),
    );
    expect(widget.text).not.to.match(/Natrium|Klorid|Dyrkning/);
    await widget.press('1 resultat er avlyst eller ikke utført');
    expect(widget.text).to.contain('Avlyst: Natrium');
    await widget.press('1 svar uten verdi');
    expect(widget.text).to.contain('Dyrkning 4. november 2026');
    await widget.press('1 feilregistrert resultat er ikke med');
    expect(widget.all('s')[0]!.textContent).to.contain('Klorid');
  });
});

describe('<care-results>: what is measured', () => {
  const temperature = (value: number, site: string, day: number): Json =>
    observation('Temperatur', quantity(value, 'Cel'), {
      bodySite: { text: site },
      effectiveDateTime: `2026-10-0${day}`,
    });

  it('RES-07 RES-01 two sites are two results without a trend between them', async () => {
    const record = recordOf(temperature(36.4, 'aksille', 1), temperature(38.3, 'rektum', 2));
    const widget = await widgetOf('care-results', record);
    expect(widget.text).to.contain('38,3 °C rektum').and.contain('36,4 °C aksille');
    expect(widget.all('svg.trend')).to.have.length(0);
    const same = recordOf(temperature(36.4, 'rektum', 1), temperature(38.3, 'rektum', 2));
    const trend = await widgetOf('care-results', same);
    expect(trend.text).to.contain('+1,9 °C siden 1. oktober 2026');
    expect(trend.all('svg.trend')).to.have.length(1);
  });

  it('RES-01 RES-06 RES-07 opened, a result has its code, the type of each range, site and method', async () => {
    const record = recordOf(
      observation('Temperatur', quantity(38.3, 'Cel'), {
        bodySite: { text: 'rektum' },
        method: { text: 'digitalt' },
        referenceRange: [
          { high: { value: 37.5 } },
          { high: { value: 39 }, type: { coding: [{ code: 'treatment' }] } },
        ],
        ...said('H'),
      }),
    );
    const widget = await widgetOf('care-results', record);
    await widget.press('Temperatur');
    expect(widget.detail).to.match(/38,3\s°C Cel Høy/);
    expect(widget.detail).to.match(/Referanse: ≤\s37,5 Behandlingsmål: ≤\s39/);
    expect(widget.detail).to.contain('Lokalisasjon rektum').and.contain('Metode digitalt');
  });
});
