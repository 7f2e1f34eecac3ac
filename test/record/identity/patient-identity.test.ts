import { describe, expect, it } from 'vitest';
import type { EntryReference } from '@care-timeline/fhir';
import {
  contradict,
  differentNumbers,
  identifierToken,
  identityOf,
  isNational,
  NOBODY,
  shareIdentifier,
  wasCalled,
  type PatientIdentity,
} from '../../../packages/record/src/identity/patient-identity.js';
import { isLike, saysAnother, type OwnPerson } from '../../../packages/record/src/identity/own-person.js';
import { readSubject } from '../../../packages/record/src/identity/subjects.js';

const FNR = 'urn:oid:2.16.578.1.12.4.1.4.1';
const DNR = 'urn:oid:2.16.578.1.12.4.1.4.2';
const HNR = 'http://hl7.no/fhir/NamingSystem/HNR';
const [FNR_SYSTEM, DNR_SYSTEM] = [FNR, DNR].map((system) =>
  identifierToken({ system, value: 'x' })!.replace('|x', ''),
);
const fnr = (value: string): string => `${FNR_SYSTEM}|${value}`;
const dnr = (value: string): string => `${DNR_SYSTEM}|${value}`;
const person = (own: Partial<PatientIdentity> = {}): PatientIdentity => ({ ...NOBODY, ...own });

describe('identifierToken', () => {
  const rows: [name: string, identifier: unknown, token: string | undefined][] = [
    ['a number with its system', { system: FNR, value: '17854012345' }, fnr('17854012345')],
    ['blanks in it', { system: FNR, value: ' 178540 123 45 ' }, fnr('17854012345')],
    ['a number that is no text', { system: FNR, value: 17854012345 }, fnr('17854012345')],
    ['a system of the source', { system: 'http://x', value: 'A 1' }, 'http://x|A1'],
    ['no system', { value: '1' }, undefined],
    ['a system that is no text', { system: 1, value: '1' }, undefined],
    ['no value', { system: FNR }, undefined],
    ['a blank value', { system: FNR, value: '  ' }, undefined],
    ['digits hidden', { system: FNR, value: '178540*****' }, undefined],
    ['an H-number, which is local', { system: HNR, value: '17854012345' }, undefined],
    ['a list', [{ system: FNR, value: '1' }], undefined],
    ['text', 'x', undefined],
    ['null', null, undefined],
  ];
  it.each(rows)('GEN-13 %s', (_, identifier, token) => {
    expect(identifierToken(identifier)).toBe(token);
  });
});

describe('identityOf', () => {
  it('GEN-13 reads what tells one person from another, numbers out of use by themselves', () => {
    expect(
      identityOf({
        identifier: [
          { system: FNR, value: '1' },
          { system: DNR, value: '2', use: 'old' },
          { system: DNR, value: '3', use: 'official' },
          { value: '4' },
        ],
        birthDate: '1940-05-17',
        name: [{ text: 'Åse Bø-Lie', family: 'Lie', given: ['Åse', 7, 'K'] }, { given: 'Eva' }],
        link: [{ other: { reference: 'Patient/x' } }, { other: { reference: 1 } }, {}],
      }),
    ).toEqual({
      identifiers: [fnr('1'), dnr('3')],
      former: [dnr('2')],
      birthDate: '1940-05-17',
      names: ['ase', 'bo', 'lie', 'lie', 'ase', 'eva'],
      links: ['Patient/x'],
    });
  });

  it('GEN-13 a year or a month of birth does not tell one person from another', () => {
    for (const birthDate of ['1940', '1940-05', 'x', undefined])
      expect(identityOf({ birthDate }), String(birthDate)).not.toHaveProperty('birthDate');
  });

  it.each([undefined, null, 'x', 3, [], {}])('GEN-13 %j says nothing', (patient) => {
    expect(identityOf(patient)).toEqual(NOBODY);
  });

  it('GEN-13 one where a list is meant is read', () => {
    expect(identityOf({ name: { family: 'Lie' }, identifier: { system: FNR, value: '1' } })).toMatchObject({
      names: ['lie'],
      identifiers: [fnr('1')],
    });
    expect(identityOf({ name: null, identifier: [null, 'x'] })).toEqual(NOBODY);
  });
});

describe('numbers', () => {
  it('GEN-13 national numbers are those of which a person has one', () => {
    expect([fnr('1'), dnr('1'), 'http://x|1', `${FNR_SYSTEM}2|1`].map(isNational)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  const rows: [a: string[], b: string[], different: boolean | undefined][] = [
    [[fnr('1')], [fnr('1')], false],
    [[fnr('1')], [fnr('2')], true],
    [[fnr('1')], [fnr('2'), fnr('1')], false],
    [[fnr('1'), fnr('2')], [fnr('1')], false],
    [[fnr('1')], [dnr('2')], undefined],
    [[dnr('1')], [dnr('2')], true],
    [[dnr('1')], [dnr('1')], false],
    [[fnr('1'), dnr('1')], [fnr('1'), dnr('2')], false],
    [[fnr('1')], [], undefined],
    [[], [fnr('1')], undefined],
    [['http://x|1'], ['http://x|2'], undefined],
  ];
  it.each(rows)('GEN-13 %j and %j: different %s', (a, b, different) => {
    expect(differentNumbers(a, b)).toBe(different);
  });

  it('GEN-13 shared and former numbers', () => {
    const one = person({ identifiers: ['x|1', 'x|2'], former: ['x|0'] });
    expect(shareIdentifier(one, person({ identifiers: ['x|3', 'x|2'] }))).toBe(true);
    expect(shareIdentifier(one, person({ identifiers: ['x|0'] }))).toBe(false);
    expect(wasCalled(one, ['x|9', 'x|0'])).toBe(true);
    expect(wasCalled(one, ['x|1'])).toBe(false);
    expect(wasCalled(one, [])).toBe(false);
  });
});

describe('contradict', () => {
  const rows: [name: string, a: Partial<PatientIdentity>, b: Partial<PatientIdentity>, is: boolean][] = [
    ['nothing known of either', {}, {}, false],
    ['different numbers', { identifiers: [fnr('1')] }, { identifiers: [fnr('2')] }, true],
    [
      'different numbers, the first former of the other',
      { identifiers: [fnr('1')] },
      { identifiers: [fnr('2')], former: [fnr('1')] },
      false,
    ],
    [
      'different numbers, the other former of the first',
      { identifiers: [fnr('1')], former: [fnr('2')] },
      { identifiers: [fnr('2')] },
      false,
    ],
    [
      'a number that was earlier, and another birth date',
      { identifiers: [fnr('1')], birthDate: '1940-05-17' },
      { identifiers: [fnr('2')], former: [fnr('1')], birthDate: '1940-05-18' },
      true,
    ],
    [
      'the same number stands above birth dates and names',
      { identifiers: [fnr('1')], birthDate: '1940-05-17', names: ['kari'] },
      { identifiers: [fnr('1')], birthDate: '1940-05-18', names: ['ola'] },
      false,
    ],
    ['different birth dates', { birthDate: '1940-05-17' }, { birthDate: '1940-05-18' }, true],
    ['the same birth date', { birthDate: '1940-05-17' }, { birthDate: '1940-05-17' }, false],
    ['one birth date', { birthDate: '1940-05-17' }, {}, false],
    ['the other birth date', {}, { birthDate: '1940-05-17' }, false],
    ['names with a word in common', { names: ['kari', 'lie'] }, { names: ['lie', 'eva'] }, false],
    ['names with no word in common', { names: ['kari'] }, { names: ['ola'] }, true],
    ['one name', { names: ['kari'] }, {}, false],
    ['the other name', {}, { names: ['kari'] }, false],
    [
      'names with no word in common, and a shared number',
      { names: ['kari'], identifiers: ['http://x|1'] },
      { names: ['ola'], identifiers: ['http://x|1'] },
      false,
    ],
    [
      'names with no word in common, and two local numbers',
      { names: ['kari'], identifiers: ['http://x|1'] },
      { names: ['ola'], identifiers: ['http://x|2'] },
      true,
    ],
  ];
  it.each(rows)('GEN-13 %s', (_, a, b, expected) => {
    expect(contradict(person(a), person(b))).toBe(expected);
    expect(contradict(person(b), person(a))).toBe(expected);
  });
});

describe('what is said of a person', () => {
  const kari = person({ identifiers: [fnr('1')], birthDate: '1940-05-17', names: ['kari', 'lie'] });
  const own = (more: Partial<OwnPerson> = {}): OwnPerson => ({
    person: 'me',
    told: [kari],
    numbers: [fnr('1')],
    holdersOf: () => new Set(),
    ...more,
  });
  const holders =
    (...people: string[]) =>
    (token: string): Set<string> =>
      new Set(token === 'x|1' ? people : []);

  const rows: [name: string, said: Partial<PatientIdentity>, own: OwnPerson, another: boolean][] = [
    ['nothing', {}, own(), false],
    ['another birth date', { birthDate: '1940-05-18' }, own(), true],
    [
      'another birth date than one of two that are known',
      { birthDate: '1940-05-18' },
      own({ told: [kari, person({ birthDate: '1940-05-18' })] }),
      false,
    ],
    ['a birth date, where nothing is known', { birthDate: '1940-05-18' }, own({ told: [] }), false],
    ['another number than is known', { identifiers: [fnr('2')] }, own({ told: [] }), true],
    ['the number that is known', { identifiers: [fnr('1')] }, own({ told: [] }), false],
    [
      'an earlier number',
      { identifiers: [fnr('2')] },
      own({ told: [person({ former: [fnr('2')] }), person()] }),
      false,
    ],
    [
      'a number that a Patient of somebody else holds',
      { identifiers: ['x|1'] },
      own({ holdersOf: holders('you') }),
      true,
    ],
    ['a number that our Patient holds', { identifiers: ['x|1'] }, own({ holdersOf: holders('me') }), false],
    [
      'a number that two people hold',
      { identifiers: ['x|1'] },
      own({ holdersOf: holders('you', 'they') }),
      false,
    ],
    ['a number that nobody holds', { identifiers: ['x|2'] }, own({ holdersOf: holders('you') }), false],
    [
      'a number of two, of which somebody else holds one',
      { identifiers: ['x|2', 'x|1'] },
      own({ holdersOf: holders('you') }),
      true,
    ],
    [
      'a number that somebody holds, where nobody is named yet',
      { identifiers: ['x|1'] },
      own({ person: undefined, holdersOf: holders('you') }),
      false,
    ],
  ];
  it.each(rows)('GEN-13 %s', (_, said, known, another) => {
    expect(saysAnother(person(said), known)).toBe(another);
  });

  const likes: [name: string, said: Partial<PatientIdentity>, like: boolean][] = [
    ['the birth date and a word of the name', { birthDate: '1940-05-17', names: ['ola', 'lie'] }, true],
    ['the birth date and another name', { birthDate: '1940-05-17', names: ['ola'] }, false],
    ['the birth date alone', { birthDate: '1940-05-17' }, false],
    ['the name alone', { names: ['lie'] }, false],
    ['the name and another birth date', { birthDate: '1940-05-18', names: ['lie'] }, false],
  ];
  it.each(likes)('GEN-13 is like the patient: %s', (_, said, like) => {
    expect(isLike(kari, person(said))).toBe(like);
  });

  it('GEN-13 two of whom no birth date is known are not alike by name', () => {
    expect(isLike(person({ names: ['lie'] }), person({ names: ['lie'] }))).toBe(false);
  });
});

describe('readSubject', () => {
  const PATIENT = { resourceType: 'Patient', id: 'z', birthDate: '1940-05-17' };
  const said = (own: Partial<PatientIdentity>): PatientIdentity => person(own);
  const rows: [
    name: string,
    subject: Partial<EntryReference>,
    resource: unknown,
    read: object | undefined,
  ][] = [
    ['a reference', { reference: 'Patient/1' }, {}, { reference: 'Patient/1', said: NOBODY }],
    [
      'a reference with a number',
      { reference: 'Patient/1', identifier: { system: FNR, value: '1' } },
      {},
      { reference: 'Patient/1', said: said({ identifiers: [fnr('1')] }) },
    ],
    [
      'a number alone',
      { identifier: { system: FNR, value: '1' } },
      {},
      { said: said({ identifiers: [fnr('1')] }) },
    ],
    ['a number that does not tell', { identifier: { value: '1' } }, {}, undefined],
    ['nothing', {}, {}, undefined],
    ['a Group by its type', { reference: 'x/1', type: 'Group' }, {}, undefined],
    ['a Group by its target', { reference: 'Group/1', target: 'Group/1' }, {}, undefined],
    [
      'a Patient by its target',
      { reference: 'Patient/1', target: 'Patient/1' },
      {},
      { reference: 'Patient/1', said: NOBODY },
    ],
    ['a Patient by its type', { reference: 'x', type: 'Patient' }, {}, { reference: 'x', said: NOBODY }],
    [
      'a Patient in the resource',
      { reference: '#z' },
      { contained: [null, { id: 'y' }, PATIENT] },
      { said: said({ birthDate: '1940-05-17' }) },
    ],
    [
      'a Patient in the resource with # in its id',
      { reference: '#z' },
      { contained: [{ ...PATIENT, id: '#z' }] },
      { said: said({ birthDate: '1940-05-17' }) },
    ],
    [
      'a name in the resource',
      { reference: '#z' },
      { contained: [{ resourceType: 'Patient', id: 'z', name: [{ text: 'Lie' }] }] },
      { said: said({ names: ['lie'] }) },
    ],
    [
      'its number before that of the Patient in the resource',
      { reference: '#z', identifier: { system: 'http://x', value: '1' } },
      { contained: [{ ...PATIENT, identifier: [{ system: FNR, value: '2' }] }] },
      { said: said({ birthDate: '1940-05-17', identifiers: ['http://x|1', fnr('2')] }) },
    ],
    [
      'somebody else in the resource',
      { reference: '#z' },
      { contained: [{ ...PATIENT, id: 'zz' }] },
      undefined,
    ],
    [
      'a Group in the resource',
      { reference: '#z' },
      { contained: [{ ...PATIENT, resourceType: 'Group' }] },
      undefined,
    ],
    ['a resource that is none', { reference: '#z' }, null, undefined],
    ['contained that is no list', { reference: '#z' }, { contained: PATIENT }, undefined],
    [
      'a condition',
      { reference: `Patient?identifier=${FNR}|1&identifier=http://x|2` },
      {},
      { said: said({ identifiers: [fnr('1'), 'http://x|2'] }) },
    ],
    ['a condition without a system', { reference: 'Patient?identifier=1' }, {}, undefined],
    ['another condition', { reference: 'Patient?name=x' }, {}, undefined],
  ];
  it.each(rows)('GEN-13 %s', (_, subject, resource, read) => {
    const origin = { number: 3, source: 3, space: '', base: undefined, isNamedOtherwise: false };
    expect(readSubject(origin, subject as EntryReference, resource)).toEqual(read && { origin, ...read });
  });
});
