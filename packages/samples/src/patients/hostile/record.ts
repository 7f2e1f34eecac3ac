import { Chart, patient } from '../../build/index.js';
import { tellNegated } from './negated.js';
import { tellShapes } from './shapes.js';
import { tellTexts } from './texts.js';

/**
 * Everything that has ever broken a view of FHIR data, in one synthetic patient. Much of it is invalid R4 on purpose;
 * the test that validates the structure of the samples skips this one.
 */
export function tellHostile(): Chart {
  const chart = new Chart({ prefix: 'proeve', source: 'urn:test:grenseverdi' });
  patient(chart, {
    given: 'Prøve',
    family: 'Grenseverdi',
    birthDate: '1966-02-28',
    gender: 'female',
    extra: {
      name: [
        { use: 'old', family: 'Gammelnavn', given: ['Prøve'] },
        { use: 'official', family: 'Grenseverdi', given: ['Prøve'] },
        { use: 'nickname', text: 'Prøva' },
      ],
    },
  });
  tellNegated(chart);
  tellShapes(chart);
  tellTexts(chart);
  return chart;
}
