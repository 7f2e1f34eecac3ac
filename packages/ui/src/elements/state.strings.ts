import { defineStrings } from '../strings/define-strings.js';

const en = {
  noneKnown: 'None known',
  noneKnownHelp: 'Somebody asked, and there was nothing.',
  notRecorded: 'Not recorded',
  notRecordedHelp: 'Nothing is recorded. That does not mean that there is nothing.',
  notAsked: 'Not asked',
  withheld: 'Restricted',
  withheldHelp: 'There may be something here that you have no access to.',
  unavailable: 'Unavailable',
  unavailableHelp: 'This could not be loaded. It must not be read as empty.',
  unavailableFrom: (sources: string) =>
    `Could not be loaded from ${sources}. This must not be read as empty.`,
  loading: 'Loading …',
  incomplete: 'List may be incomplete',
  incompleteFrom: (sources: string) => `List may be incomplete: ${sources}`,
  filtered: 'Nothing matches the filter',
  retry: 'Try again',
};

/** Texts for a list with nothing to show, or an incomplete list (GEN-06). */
export const stateStrings = defineStrings<typeof en>(
  {
    nb: {
      noneKnown: 'Ingen kjente',
      noneKnownHelp: 'Det er spurt, og det var ingenting.',
      notRecorded: 'Ikke registrert',
      notRecordedHelp: 'Ingenting er registrert. Det betyr ikke at det ikke finnes noe.',
      notAsked: 'Ikke spurt om',
      withheld: 'Sperret',
      withheldHelp: 'Her kan det være noe du ikke har tilgang til.',
      unavailable: 'Utilgjengelig',
      unavailableHelp: 'Dette kunne ikke hentes. Det må ikke leses som tomt.',
      unavailableFrom: (sources) => `Kunne ikke hentes fra ${sources}. Dette må ikke leses som tomt.`,
      loading: 'Henter …',
      incomplete: 'Listen kan være ufullstendig',
      incompleteFrom: (sources) => `Listen kan være ufullstendig: ${sources}`,
      filtered: 'Ingenting passer med filteret',
      retry: 'Prøv igjen',
    },
    nn: {
      noneKnown: 'Ingen kjende',
      noneKnownHelp: 'Det er spurt, og det var ingenting.',
      notRecorded: 'Ikkje registrert',
      notRecordedHelp: 'Ingenting er registrert. Det tyder ikkje at det ikkje finst noko.',
      notAsked: 'Ikkje spurt om',
      withheld: 'Sperra',
      withheldHelp: 'Her kan det vere noko du ikkje har tilgang til.',
      unavailable: 'Utilgjengeleg',
      unavailableHelp: 'Dette kunne ikkje hentast. Det må ikkje lesast som tomt.',
      unavailableFrom: (sources) => `Kunne ikkje hentast frå ${sources}. Dette må ikkje lesast som tomt.`,
      loading: 'Hentar …',
      incomplete: 'Lista kan vere ufullstendig',
      incompleteFrom: (sources) => `Lista kan vere ufullstendig: ${sources}`,
      filtered: 'Ingenting passar med filteret',
      retry: 'Prøv igjen',
    },
    en,
  },
  'state',
);
