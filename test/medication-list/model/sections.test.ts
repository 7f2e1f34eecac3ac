import { describe, expect, it } from 'vitest';
import { MEDICATION_GROUPS, type MedicationGroup } from '@care-timeline/record';
import { CURRENT_GROUPS, PAST_GROUPS } from '../../../packages/medication-list/src/model/medicine.js';
import { GROUP_BYS, groupsOf, sectionsOf } from '../../../packages/medication-list/src/model/sections.js';
import { ATC, medicine, named, request } from '../support/medicines.js';
import { rows } from '../support/rows.js';
import { words } from '../support/words.js';

const all = MEDICATION_GROUPS.map((group) =>
  medicine(
    named(`Middel ${group}`, { reasonCode: [{ text: group.length % 2 ? 'Smerte' : 'Hjertesvikt' }] }),
    { group },
  ),
);

describe('sections', () => {
  it('MED-20 MED-21 current holds what is in use, paused among it, and nothing past', () => {
    const groups = groupsOf('current', false);
    expect(groups.has('paused')).toBe(true);
    for (const past of PAST_GROUPS) expect(groups.has(past)).toBe(false);
    expect(CURRENT_GROUPS.filter((group) => PAST_GROUPS.includes(group))).toEqual([]);
    expect([...groupsOf('past', false)]).toEqual(PAST_GROUPS);
  });

  it('GEN-01 in-error rows are in no view unless they are asked for', () => {
    for (const show of ['current', 'past', 'all'] as const) {
      expect(groupsOf(show, false).has('in-error')).toBe(false);
      expect(groupsOf(show, true).has('in-error')).toBe(true);
    }
  });

  it('MED-25 each medicine stands in exactly one section, whatever they are made by', () => {
    const made = rows(all);
    for (const by of GROUP_BYS) {
      const keys = sectionsOf(made, by, words()).flatMap((section) => section.rows.map(({ key }) => key));
      expect(keys.sort()).toEqual(made.map(({ key }) => key).sort());
    }
  });

  it('MED-20 current and past never share a section, whatever they are made by', () => {
    for (const by of GROUP_BYS) {
      for (const section of sectionsOf(rows(all), by, words())) {
        const past = section.rows.filter(({ group }) => PAST_GROUPS.includes(group)).length;
        expect([0, section.rows.length]).toContain(past);
        const current = section.rows.filter(({ group }) =>
          (['regular', 'paused'] as MedicationGroup[]).includes(group),
        );
        if (current.length) expect(section.part).toBe('current');
      }
    }
  });

  it('groups by indication, prescriber, source and ATC level, what is not stated last', () => {
    const made = rows([
      medicine(request({ reasonCode: [{ text: 'Hjertesvikt' }], requester: { display: 'Lege A' } })),
      medicine(named('Ukjent middel')),
    ]);
    const titles = (by: (typeof GROUP_BYS)[number], level = 1) =>
      sectionsOf(made, by, words(), level).map(({ title }) => title);
    expect(titles('indication')).toEqual(['Hjertesvikt', 'Bruksområde ikke oppgitt']);
    expect(titles('prescriber')).toEqual(['Lege A', 'Forskriver ikke oppgitt']);
    expect(titles('source')).toEqual(['epj']);
    expect(titles('atc')).toEqual(['C\u00a0 Hjerte og kretsløp', 'Uten ATC-kode']);
    expect(titles('atc', 2)[0]).toMatch(/^C03/);
    expect(titles('atc', 4)[0]).toMatch(/^C03CA/);
  });

  it('MED-27 rows that may be the same medicine stand next to each other', () => {
    const brand = medicine(named('Zanidip tablett 10 mg', { id: 'brand' }));
    const generic = medicine(named('Amlodipin', { id: 'between' }));
    const first = medicine(named('Abba', { id: 'first' }), {
      similar: [{ key: brand.key, differences: ['product'] }],
    });
    const order = sectionsOf(rows([brand, generic, first]), 'use', words())[0]!.rows.map(({ key }) => key);
    expect(order).toEqual([first.key, brand.key, generic.key]);
  });

  it('sorts by name in the order of the language', () => {
    const made = rows(['Åpen', 'Ærlig', 'Zink', 'Ønske', 'Alfa'].map((name) => medicine(named(name))));
    expect(sectionsOf(made, 'use', words())[0]!.rows.map(({ name }) => name.generic)).toEqual([
      'Alfa',
      'Zink',
      'Ærlig',
      'Ønske',
      'Åpen',
    ]);
  });

  it('reads ATC codes however the system is written', () => {
    const coding = [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7180', code: 'n02be01', display: 'Paracetamol' }];
    const made = rows([medicine(request({ medicationCodeableConcept: { coding } }))]);
    expect(sectionsOf(made, 'atc', words('en'))[0]!.title).toContain('Nervous system');
    expect(ATC).toContain('whocc');
  });
});
