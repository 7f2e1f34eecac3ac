import { organization, practitioner, relative, type Chart } from '../../build/index.js';

/** People and places in the municipal record; the parts of the story refer to them. */
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
