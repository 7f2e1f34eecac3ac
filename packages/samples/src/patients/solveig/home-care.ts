import { Chart, patient } from '../../build/index.js';
import { SOLVEIG } from './person.js';
import { tellMeasurements } from './home-care-measurements.js';
import { tellMedicines } from './home-care-medicines.js';
import { tellPlans } from './home-care-plans.js';
import { tellProblems } from './home-care-problems.js';
import { homeCareTeam } from './home-care-team.js';
import { tellVisits } from './home-care-visits.js';

/** Solveig in the municipal electronic record (EPJ): home nursing since 2021. */
export function tellHomeCare(): Chart {
  const chart = new Chart({ prefix: 'solveig-epj', source: 'urn:test:fjordvik-epj' });
  patient(chart, SOLVEIG);
  const team = homeCareTeam(chart);
  const problems = tellProblems(chart, team);
  const measured = tellMeasurements(chart, team);
  tellMedicines(chart, team, problems);
  tellVisits(chart, team);
  tellPlans(chart, team, problems, measured);
  return chart;
}
