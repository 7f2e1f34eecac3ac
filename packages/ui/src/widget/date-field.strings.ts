import { defineStrings } from '../strings/define-strings.js';

/** Texts of a date field: how to write a date, and why one cannot be read. */
export const dateFieldStrings = defineStrings(
  {
    nb: {
      form: 'dd.mm.åååå',
      hint: 'For eksempel 12.5.2019, mai 2019 eller 2019.',
      fault: {
        form: 'Dette er ikke en dato.',
        year: 'Skriv årstallet med fire sifre.',
        none: 'Denne datoen finnes ikke.',
        slashes: 'Dette kan leses som to datoer.',
      },
    },
    nn: {
      form: 'dd.mm.åååå',
      hint: 'Til dømes 12.5.2019, mai 2019 eller 2019.',
      fault: {
        form: 'Dette er ikkje ein dato.',
        year: 'Skriv årstalet med fire siffer.',
        none: 'Denne datoen finst ikkje.',
        slashes: 'Dette kan lesast som to datoar.',
      },
    },
    en: {
      form: 'day month year',
      hint: 'For example 12 May 2019, May 2019 or 2019.',
      fault: {
        form: 'This is not a date.',
        year: 'Write the year with four digits.',
        none: 'There is no such date.',
        slashes: 'This can be read as two dates.',
      },
    },
  },
  'date-field',
);
