import type { PersonSpec } from '../../build/index.js';

/** Rolf Engebretsen, 67, at home with his wife at the end of life. */
export const ROLF: PersonSpec = {
  given: 'Rolf',
  family: 'Engebretsen',
  birthDate: '1959-05-27',
  gender: 'male',
  street: 'Naustveien 3',
  phone: '+47 900 00 067',
  maritalText: 'Gift',
  contact: { name: 'Anne-Lise Engebretsen', relation: 'Ektefelle', phone: '+47 900 00 066' },
};
