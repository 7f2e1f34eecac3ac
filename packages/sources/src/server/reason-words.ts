import type { Language } from '@care-timeline/record';
import { FAULT_WORDS } from '../load-fault.js';
import type { ServerFault, ServerFaultReason } from './fault.js';

/** What people are told where a reason says more than its code does. */
const WORDS: Readonly<Record<Language, Partial<Readonly<Record<ServerFaultReason, string>>>>> = {
  nb: {
    throttled: 'Kilden er opptatt og ber om å vente.',
    expired: 'Kilden har ikke lenger resten av listen. Prøv igjen.',
    'refused-search': 'Kilden kan ikke søke fram dette.',
    outcome: 'Kilden sier selv at listen ikke er fullstendig.',
    'fewer-than-total': 'Kilden ga færre opplysninger enn den sier at den har.',
    'uncategorised-unknown': 'Kilden kan bare søke etter kategori. Opplysninger uten kategori kan mangle.',
    'granted-part': 'Tilgangen gjelder bare en del av disse opplysningene.',
    'paging-loop': 'Kilden ga samme side flere ganger, så listen kan være ufullstendig.',
    'too-many-pages': 'Listen er for lang til å hentes på én gang.',
    'foreign-link': 'Resten av listen ligger på en annen adresse og ble ikke hentet.',
    'other-patient': 'Kilden ga opplysninger om en annen pasient. De er ikke vist.',
    'merged-patient':
      'Pasienten er slått sammen med en annen i kilden. Åpne pasienten på nytt fra journalsystemet.',
    'not-offered': 'Kilden har ikke denne typen opplysninger.',
    'undated-unknown': 'Det er ikke kjent om kilden har opplysninger uten dato.',
  },
  nn: {
    throttled: 'Kjelda er oppteken og ber om å vente.',
    expired: 'Kjelda har ikkje lenger resten av lista. Prøv igjen.',
    'refused-search': 'Kjelda kan ikkje søkje fram dette.',
    outcome: 'Kjelda seier sjølv at lista ikkje er fullstendig.',
    'fewer-than-total': 'Kjelda gav færre opplysningar enn ho seier at ho har.',
    'uncategorised-unknown': 'Kjelda kan berre søkje etter kategori. Opplysningar utan kategori kan mangle.',
    'granted-part': 'Tilgangen gjeld berre ein del av desse opplysningane.',
    'paging-loop': 'Kjelda gav same side fleire gonger, så lista kan vere ufullstendig.',
    'too-many-pages': 'Lista er for lang til å hentast på éin gong.',
    'foreign-link': 'Resten av lista ligg på ei anna adresse og vart ikkje henta.',
    'other-patient': 'Kjelda gav opplysningar om ein annan pasient. Dei er ikkje viste.',
    'merged-patient':
      'Pasienten er slått saman med ein annan i kjelda. Opne pasienten på nytt frå journalsystemet.',
    'not-offered': 'Kjelda har ikkje denne typen opplysningar.',
    'undated-unknown': 'Det er ikkje kjent om kjelda har opplysningar utan dato.',
  },
  en: {
    throttled: 'The source is busy and asks to wait.',
    expired: 'The source no longer has the rest of the list. Try again.',
    'refused-search': 'The source cannot search for this.',
    outcome: 'The source itself says that the list is not complete.',
    'fewer-than-total': 'The source gave fewer items than it says that it has.',
    'uncategorised-unknown':
      'The source can only search by category. Items without a category may be missing.',
    'granted-part': 'Access covers only some of this information.',
    'paging-loop': 'The source gave the same page more than once, so the list may not be complete.',
    'too-many-pages': 'The list is too long to be loaded at once.',
    'foreign-link': 'The rest of the list is at another address and was not loaded.',
    'other-patient': 'The source gave information about another patient. It is not shown.',
    'merged-patient':
      'The patient has been merged with another in the source. Open the patient again from the record system.',
    'not-offered': 'The source does not have this type of information.',
    'undated-unknown': 'It is not known whether the source has items without a date.',
  },
};

/** Why something is missing, for people. */
export function faultWords(
  { code, reason }: Pick<ServerFault, 'code'> & Partial<Pick<ServerFault, 'reason'>>,
  lang: Language,
): string {
  return (reason && WORDS[lang][reason]) ?? FAULT_WORDS[lang][code];
}

const REMEDIES: Partial<Readonly<Record<ServerFaultReason, string>>> = {
  network:
    'Check that the server answers, that CORS allows this origin, the headers of the request and POST, and that errors carry CORS headers too.',
  timeout: 'Raise `timeouts`, or ask for smaller pages with `pageSize`.',
  unauthorised: 'Give the app access: a scope for the type, and a token that has not run out (`renew`).',
  'not-found': 'Check the base URL and the id of the patient.',
  throttled: 'Lower `maxRequests`, or let CORS expose `Retry-After`.',
  expired: 'Let page links live longer, or ask for larger pages with `pageSize`.',
  'refused-search':
    'See the text of the OperationOutcome; `search`, `strategy` and `pageSize` change how is asked.',
  markup: 'A proxy or a login page answered in the place of the server.',
  'fewer-than-total':
    'The server ends its list without a `next` link. Check its largest page, and what the user may see.',
  'uncategorised-unknown': 'The server wants a category with every search of this type.',
  'granted-part': 'The scope was granted for some of the resources only.',
  'foreign-link': 'Let the server write the host in page links by which it is reached from outside.',
  'other-patient': 'The server does not filter by patient. Do not use it before that is put right.',
  'merged-patient': 'Ask for the patient by the id that is in use now.',
  'undated-unknown': 'Let the server search with `:missing`, or count with `_summary=count`.',
};

/** What a vendor can do about it, in English. */
export function remedyFor(reason: ServerFaultReason): string | undefined {
  return REMEDIES[reason];
}
