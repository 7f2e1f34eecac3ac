import { Chart, organization, patient, practitioner, relative } from '../../build/index.js';
import { SOLVEIG } from './person.js';
import { tellMeasurements } from './home-care-measurements.js';
import { tellMedicines } from './home-care-medicines.js';
import { tellPlans } from './home-care-plans.js';
import { tellProblems } from './home-care-problems.js';
import { tellVisits } from './home-care-visits.js';

/** The people and places of the municipality's record; the parts of the story point at them. */
export function homeCareTeam(chart: Chart) {
  const municipality = organization(chart, 'Fjordvik kommune');
  const homeNursing = organization(chart, 'Fjordvik hjemmetjeneste, sone sentrum', municipality);
  const hospital = organization(chart, 'Fjordvik sykehus, medisinsk avdeling');
  return {
    homeNursing,
    hospital,
    nurse: practitioner(chart, 'Ingunn Myrvang', 'nurse', homeNursing, 'Primærsykepleier'),
    eveningNurse: practitioner(chart, 'Jonas Rødli', 'nurse', homeNursing),
    healthWorker: practitioner(chart, 'Amina Farah', 'healthWorker', homeNursing, 'Primærkontakt'),
    physio: practitioner(chart, 'Eivind Sletta', 'physiotherapist', municipality),
    hospitalDoctor: practitioner(chart, 'Marit Kvalheim', 'doctor', hospital, 'Hjertespesialist'),
    gp: practitioner(chart, 'Torstein Aasmo', 'doctor', undefined, 'Fastlege'),
    daughter: relative(chart, 'Berit Nordheim Lie', 'Datter', '+47 900 00 061'),
  };
}

export type HomeCareTeam = ReturnType<typeof homeCareTeam>;

/** Solveig in the municipality's electronic record (EPJ): home nursing since 2021. */
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
