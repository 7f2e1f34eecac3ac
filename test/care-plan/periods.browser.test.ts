import { expect } from '@open-wc/testing';
import { WidgetHarness } from '@care-timeline/care-plan/testing.js';
import { recordOf, type Json } from './support/records.js';
import { show } from './support/page.js';

const team = (id: string, more: Json = {}): Json => ({
  resourceType: 'CareTeam',
  id,
  status: 'active',
  name: id,
  ...more,
});

const textOf = (root: ShadowRoot) =>
  [...root.children]
    .map((one) => one.textContent)
    .join(' ')
    .replace(/\s+/g, ' ');

async function teams(...resources: Json[]) {
  return new WidgetHarness(await show('care-team', recordOf(...resources)));
}

describe('<care-team> and periods', () => {
  const patient = { reference: 'Patient/p' };
  const member = (reference: string, more: Json = {}): Json => ({ member: { reference }, ...more });

  it('GEN-16 nobody whose role has ended is among the members, and no old number is offered', async () => {
    const widget = await teams(
      team('Team', {
        telecom: [{ value: '44444444', period: { end: '2024-01-01' } }, { value: '55555555' }],
        participant: [
          member('RelatedPerson/ended'),
          member('RelatedPerson/inactive'),
          member('RelatedPerson/now'),
          member('PractitionerRole/ended'),
          member('Practitioner/registry'),
          member('RelatedPerson/coming'),
        ],
      }),
      {
        resourceType: 'RelatedPerson',
        id: 'ended',
        patient,
        name: [{ text: 'Per' }],
        telecom: [{ system: 'phone', value: '99999999' }],
        period: { end: '2025-02-01' },
      },
      { resourceType: 'RelatedPerson', id: 'inactive', patient, name: [{ text: 'Pål' }], active: false },
      {
        resourceType: 'RelatedPerson',
        id: 'now',
        patient,
        name: [{ text: 'Liv' }],
        active: true,
        telecom: [
          { system: 'phone', value: '11111111', use: 'old' },
          { system: 'phone', value: '22222222', period: { end: '2020' } },
          { system: 'phone', value: '33333333', period: { end: '2026' } },
        ],
        period: { start: '2020' },
      },
      {
        resourceType: 'RelatedPerson',
        id: 'coming',
        patient,
        name: [{ text: 'Ny' }],
        period: { start: '2030' },
      },
      {
        resourceType: 'PractitionerRole',
        id: 'ended',
        practitioner: { display: 'Vikar' },
        period: { end: '2026-01-01' },
      },
      { resourceType: 'Practitioner', id: 'registry', name: [{ text: 'Ute Lege' }], active: false },
    );
    const members = () =>
      widget
        .all('.members')
        .map((list) => [...list.querySelectorAll('.links')].map((one) => one.textContent?.trim()));
    expect(members()).to.deep.equal([['Liv', 'Ute Lege']]);
    // Registers mark practitioners as inactive; whether they left the team is for the team to say.
    expect(widget.text).to.contain('Ute Lege Ikke lenger i bruk');
    expect(widget.text).to.contain('33333333').and.contain('55555555');
    for (const old of ['11111111', '22222222', '44444444', '99999999'])
      expect(widget.text).not.to.contain(old);
    await widget.press('3 tidligere medlemmer');
    expect(widget.text).to.contain('Per').and.contain('Pål').and.contain('Vikar');
    await widget.press('1 kommende medlem');
    expect(members().flat()).to.contain('Ny');
  });

  it('GEN-16 a former member has no number to ring and no "since", in the list and in the detail', async () => {
    const role = (id: string, more: Json): Json => ({
      resourceType: 'PractitionerRole',
      id,
      practitioner: { reference: `Practitioner/${id}` },
      ...more,
    });
    const practitioner = (id: string, name: string, value: string): Json => ({
      resourceType: 'Practitioner',
      id,
      name: [{ text: name }],
      telecom: [{ system: 'phone', value }],
    });
    const widget = await teams(
      team('Team', {
        participant: [
          member('PractitionerRole/ended', { period: { start: '2019' } }),
          member('PractitionerRole/off', { period: { start: '2018' } }),
          member('PractitionerRole/left', { period: { start: '2017', end: '2025-03' } }),
          member('PractitionerRole/here', { period: { start: '2021' } }),
        ],
      }),
      role('ended', { period: { start: '2016', end: '2025-02-01' } }),
      role('off', { active: false }),
      role('left', {}),
      role('here', { period: { start: '2020' } }),
      practitioner('ended', 'Anne', '11111111'),
      practitioner('off', 'Bjarne', '22222222'),
      practitioner('left', 'Cecilie', '33333333'),
      practitioner('here', 'Dina', '44444444'),
    );
    await widget.press('3 tidligere medlemmer');
    expect(widget.text).to.contain('Anne').and.contain('Bjarne').and.contain('Cecilie');
    for (const old of ['11111111', '22222222', '33333333', '2019', '2018'])
      expect(widget.text).not.to.contain(old);
    expect(widget.text).to.contain('2016 – 1. februar 2025').and.contain('2017 – mars 2025');
    expect(widget.text).to.contain('44444444').and.contain('fra 2021, pågår');
    await widget.press('Team');
    const told = textOf(widget.all('care-entry-detail')[0]!.shadowRoot!);
    expect(told).to.match(/Anne 2016 – 1\. februar 2025 Avsluttet/);
    expect(told).to.match(/Bjarne \(Ikke lenger i bruk\) Avsluttet/);
    expect(told).to.match(/Dina fra 2021, pågår(?! Avsluttet)/);
  });

  it('GEN-05 an organisation that is no longer in use says so wherever it is named', async () => {
    const text = async (active: boolean) => {
      const widget = await teams(
        team('Team', {
          managingOrganization: [{ reference: 'Organization/o' }],
          participant: [{ member: { display: 'Dina' }, onBehalfOf: { reference: 'Organization/o' } }],
        }),
        { resourceType: 'Organization', id: 'o', name: 'Sone nord', active },
      );
      const list = widget.text;
      await widget.press('Team');
      return [list, textOf(widget.all('care-entry-detail')[0]!.shadowRoot!)];
    };
    for (const told of await text(false)) expect(told).to.match(/Sone nord \(?Ikke lenger i bruk/);
    for (const told of await text(true))
      expect(told).to.contain('Sone nord').and.not.contain('Ikke lenger i bruk');
  });

  it('GEN-16 a team whose period has ended or not begun is not a current team', async () => {
    const widget = await teams(
      team('Nå', { period: { start: '2020', end: '2026-11-23' } }),
      team('Før', { period: { end: '2026-11-22' } }),
      team('Snart', { period: { start: '2026-11-24' } }),
      {
        resourceType: 'EpisodeOfCare',
        id: 'e',
        status: 'active',
        patient,
        careManager: { display: 'Tidligere leder' },
        period: { end: '2026-11-22' },
      },
    );
    const titles = () => widget.all('.plan-title').map((one) => one.textContent?.trim());
    expect(titles()).to.deep.equal(['Nå']);
    expect(widget.text).not.to.contain('Tidligere leder');
    await widget.press('1 avsluttet team');
    await widget.press('1 kommende team');
    expect(titles()).to.have.members(['Nå', 'Før', 'Snart']);
  });

  it('GEN-11 somebody described inside the team is called by name or type, never by an id', async () => {
    const widget = await teams(
      team('Team', {
        contained: [
          { resourceType: 'Practitioner', id: 'dr', name: [{ family: 'Lege', given: ['Eva'] }] },
          { resourceType: 'Practitioner', id: 'x' },
        ],
        participant: [member('#dr'), member('#x')],
      }),
    );
    expect(widget.text).to.contain('Eva Lege').and.contain('Helsepersonell').and.not.contain('#');
  });

  it('GEN-04 a modifier that is not understood, of a member or of the membership, is told', async () => {
    const modifierExtension = [{ url: 'http://example.org/x', valueBoolean: true }];
    const person = { resourceType: 'RelatedPerson', id: 'r', patient, name: [{ text: 'Liv' }] };
    const unsafe = 'Kan ikke tolkes sikkert';
    const plain = team('Team', { participant: [member('RelatedPerson/r')] });
    expect((await teams(plain, person)).text).not.to.contain(unsafe);
    expect((await teams(plain, { ...person, modifierExtension })).text).to.contain(`Liv ${unsafe}`);
    const odd = team('Team', { participant: [member('RelatedPerson/r', { modifierExtension })] });
    expect((await teams(odd, person)).text).to.contain(unsafe);
  });
});
