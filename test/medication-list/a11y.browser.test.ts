import { expect } from '@open-wc/testing';
import { named, request, type Json } from './support/medicines.js';
import { listOf } from './support/list.js';

const everything: Record<string, readonly Json[]> = {
  epj: [
    request({
      id: 'a',
      reasonCode: [{ text: 'Hjertesvikt' }],
      requester: { display: 'Lege A' },
      dosageInstruction: [
        {
          timing: { repeat: { when: ['MORN'], dayOfWeek: ['mon'] } },
          doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablett' } }],
        },
      ],
    }),
    named('Paracet', { dosageInstruction: [{ text: '1', asNeededBoolean: true }] }),
    named('Eliquis', { status: 'on-hold' }),
    named('NSAID', { doNotPerform: true }),
    named('Kaleorid', { intent: 'proposal' }),
    named('Feil', { status: 'entered-in-error' }),
    named('Rart', { status: 'hmm', modifierExtension: [{ url: 'urn:x', valueBoolean: true }] }),
    named('Lanoxin', {
      status: 'stopped',
      dosageInstruction: [{ text: '1', timing: { repeat: { boundsPeriod: { end: '2026-11-10' } } } }],
    }),
    {
      resourceType: 'AllergyIntolerance',
      id: 'al',
      patient: { reference: 'Patient/p' },
      code: { text: 'Penicillin' },
      criticality: 'high',
    },
  ],
  gp: [request({ id: 'b', dosageInstruction: [{ text: '2 tabletter' }] })],
};

describe('medication list, accessibility', () => {
  for (const theme of ['light', 'dark']) {
    for (const show of ['current', 'all']) {
      it(`A11Y-01 axe finds nothing (${theme}, ${show}, a row open, in-error shown)`, async () => {
        document.documentElement.dataset['careTheme'] = theme;
        document.body.style.setProperty('background', theme === 'dark' ? '#000' : '#fff');
        try {
          const list = await listOf(everything, { attributes: { show, 'changed-since': '2026-02-01' } });
          await list.toggle('Furosemid');
          list.all('[part~="in-error"] button').forEach((button) => button.click());
          await list.search('e');
          await expect(list.element).to.be.accessible();
        } finally {
          delete document.documentElement.dataset['careTheme'];
          document.body.style.removeProperty('background');
        }
      });
    }
  }

  for (const width of [320, 768]) {
    it(`A11Y-01 A11Y-02 axe finds nothing and nothing scrolls sideways at ${width} px`, async () => {
      const list = await listOf(everything, { width });
      await list.toggle('Furosemid');
      await expect(list.element).to.be.accessible();
      const { right } = list.element.getBoundingClientRect();
      const over = list.all('*').filter((one) => one.getBoundingClientRect().right > right + 1);
      expect(over.map(({ className, textContent }) => `${className}: ${textContent}`)).to.deep.equal([]);
    });
  }

  it('A11Y-01 axe finds nothing in the comparison', async () => {
    const list = await listOf(everything, { attributes: { compare: '' } });
    await expect(list.element).to.be.accessible();
  });

  it('A11Y-01 the list is a table: named, with column headings, a heading a section and a header a row', async () => {
    const list = await listOf(everything);
    const table = list.all('[role="table"]')[0]!;
    expect(table.getAttribute('aria-label')).to.equal('Legemiddelliste, Aktuelle');
    const columns = [...table.querySelectorAll('[role="columnheader"]')].map((one) => one.textContent);
    expect(columns).to.deep.equal([
      'Legemiddel',
      'Dosering',
      'Bruksområde',
      'Datoer',
      'Forskrevet av, kilde',
    ]);
    for (const line of list.all('.line')) {
      expect(line.getAttribute('role')).to.equal('row');
      expect([...line.children].map((cell) => cell.getAttribute('role'))).to.deep.equal([
        'rowheader',
        'cell',
        'cell',
        'cell',
        'cell',
      ]);
    }
    expect(list.all('[part~="section"]').every((section) => section.querySelector('h3'))).to.equal(true);
  });

  it('A11Y-01 the picture of the day is told in words, and the words of the dose are there too', async () => {
    const list = await listOf(everything);
    const picture = list.all('[part~="schedule"]')[0]!;
    expect(picture.getAttribute('role')).to.equal('img');
    expect(picture.getAttribute('aria-label')).to.equal('Morgen: 1\u00a0tablett. mandag');
    expect(list.rows.find(({ name }) => name.startsWith('Furosemid'))!.dose).to.contain('1 tablett');
  });

  it('A11Y-01 how many are shown is announced after a search', async () => {
    const list = await listOf(everything);
    await list.search('paracet');
    await new Promise((done) => setTimeout(done, 250));
    expect(list.all('[aria-live]')[0]!.textContent.trim()).to.equal('Viser 1 av 7');
  });

  it('A11Y-02 at 200 % text every name is whole and inside the list', async () => {
    const list = await listOf(everything, { width: 640 });
    list.element.style.setProperty('--care-font-size', '30px');
    await list.settled();
    const { right } = list.element.getBoundingClientRect();
    for (const name of list.all('[part~="name"]'))
      expect(name.getBoundingClientRect().right).to.be.at.most(right);
  });

  it('every control is at least 24 px high and wide', async () => {
    for (const density of ['comfortable', 'compact']) {
      const list = await listOf(everything, { attributes: { density } });
      for (const control of list.all('button, select, input')) {
        if (control.offsetParent === null) continue;
        const { width, height } = control.getBoundingClientRect();
        expect(Math.min(width, height), control.outerHTML.slice(0, 80)).to.be.at.least(24);
      }
    }
  });

  it('a strict content security policy has nothing to object to: no style attributes in templates', async () => {
    const list = await listOf(everything);
    const styled = list.all('[style]').filter((one) => !one.classList.contains('scroll'));
    expect(styled).to.deep.equal([]);
  });
});
