import { Random } from '../../random.js';
import { ICD10, LOINC } from '../../codes/index.js';
import {
  appointment,
  at,
  document,
  encounter,
  everyDays,
  message,
  provenance,
  service,
  uuidOf,
  type Chart,
} from '../../build/index.js';
import type { HomeCareTeam } from './home-care-team.js';

const NOTES = [
  'Stelt og kledd. Tok medisinene. Puster rolig, ingen hoste.',
  'God dag. Spiste halve frokosten. Litt hovne ankler.',
  'Sov dårlig, måtte sitte oppe. Pusten tyngre enn i går.',
  'Dusj og hårvask. Huden fin.',
] as const;

/** Services granted, home visits, hospital stays as seen by the municipality, notes and messages. */
export function tellVisits(chart: Chart, team: HomeCareTeam): void {
  const random = new Random('solveig-visits');
  service(chart, {
    text: 'Helsetjenester i hjemmet',
    start: '2021-02-08',
    where: team.homeNursing,
    manager: team.nurse,
  });
  service(chart, { text: 'Trygghetsalarm', start: '2021-03-01', where: team.homeNursing });
  service(chart, { text: 'Praktisk bistand', start: '2022-09', where: team.homeNursing });
  service(chart, {
    text: 'Korttidsopphold i institusjon',
    start: '2024-07-01',
    end: '2024-07-22',
    where: team.homeNursing,
  });
  service(chart, { text: 'Medisindispenser, elektronisk', start: '2026-10-09', where: team.homeNursing });

  for (const day of everyDays('2021-02-09', '2026-10-06', 14)) {
    if (day >= '2026-09-28') break;
    encounter(chart, {
      class: 'home',
      text: 'Tilsyn og medisinutdeling',
      start: at(day, '08:00'),
      end: at(day, '08:25'),
      by: team.healthWorker,
      where: team.homeNursing,
    });
  }
  for (const day of everyDays('2026-10-07', '2026-11-23', 1)) {
    const missed = day === '2026-11-08';
    const today = day === '2026-11-23';
    const visit = encounter(chart, {
      class: 'home',
      text: 'Morgentilsyn',
      status: missed ? 'cancelled' : today ? 'in-progress' : 'finished',
      start: at(day, '08:00'),
      end: missed || today ? undefined : at(day, '08:35'),
      by: team.healthWorker,
      where: team.homeNursing,
      extra: missed ? { reasonCode: [{ text: 'Hos datteren i helgen' }] } : undefined,
    });
    if (!missed && day >= '2026-11-09' && !today) {
      document(chart, {
        title: 'Sykepleienotat',
        date: at(day, '08:40'),
        text: day === '2026-11-22' ? NOTES[2] : random.pick(NOTES),
        author: team.healthWorker,
        encounter: visit,
      });
    }
  }
  encounter(chart, {
    class: 'virtual',
    text: 'Digitalt tilsyn',
    start: at('2026-11-22', '22:30'),
    end: at('2026-11-22', '22:38'),
    by: team.eveningNurse,
  });
  tellHospital(chart, team);
  tellMessages(chart, team);
}

function tellHospital(chart: Chart, team: HomeCareTeam): void {
  const stays = [
    ['2019-05-11', '2019-05-19', ICD10.heartFailure, 'Innleggelse, hjertesvikt'],
    ['2023-10-30', '2023-11-06', ICD10.copdExacerbation, 'Innleggelse, forverring av KOLS'],
    ['2026-03-02', '2026-03-09', ICD10.pneumonia, 'Innleggelse, lungebetennelse'],
    ['2026-09-28', '2026-10-06', ICD10.leftHeartFailure, 'Innleggelse, forverring av hjertesvikt'],
  ] as const;
  for (const [start, end, diagnosis, text] of stays) {
    const stay = encounter(chart, {
      class: 'inpatient',
      text,
      start: at(start, '14:20'),
      end: at(end, '12:00'),
      reason: diagnosis,
      where: team.hospital,
    });
    if (end > '2021') {
      const summary = document(chart, {
        title: `Epikrise, ${text.replace('Innleggelse, ', '')}`,
        type: 'dischargeSummary',
        date: at(end, '13:15'),
        text: `Innlagt ${start}, utskrevet ${end}. ${diagnosis.display}. Se legemiddellisten for endringer.`,
        author: team.hospitalDoctor,
        encounter: stay,
      });
      provenance(chart, {
        targets: [stay, summary],
        recorded: at(end, '13:20'),
        by: team.hospitalDoctor,
        onBehalfOf: team.hospital,
        activity: 'Mottatt som elektronisk melding',
      });
    }
  }
}

function tellMessages(chart: Chart, team: HomeCareTeam): void {
  message(chart, {
    topic: 'Innleggelsesrapport',
    text: 'Økende tung pust og ødemer i to uker. Vekt opp 4 kg. Medisinliste vedlagt.',
    sent: at('2026-09-28', '13:40'),
    from: team.nurse,
  });
  message(chart, {
    topic: 'Spørsmål til fastlege',
    text: 'Vekten har økt med 2 kg på en uke. Skal furosemid økes? Legemiddellisten hos dere viser én tablett.',
    sent: at('2026-11-22', '21:15'),
    from: team.eveningNurse,
    to: team.gp,
  });
  message(chart, {
    topic: 'Svar på blodprøver',
    text: 'Ikke sendt.',
    status: 'not-done',
    statusReason: 'Mottaker finnes ikke i adresseregisteret',
    from: team.nurse,
  });
  appointment(chart, {
    text: 'Hjemmebesøk av fastlege',
    start: at('2026-11-25', '13:00'),
    end: at('2026-11-25', '13:30'),
    created: at('2026-11-23', '07:10'),
    with: team.gp,
  });
  appointment(chart, {
    text: 'Kontroll, hjertesviktpoliklinikken',
    start: at('2026-12-15', '10:30'),
    end: at('2026-12-15', '11:15'),
    created: at('2026-10-06', '12:00'),
    with: team.hospitalDoctor,
  });
  appointment(chart, {
    text: 'Fotterapeut',
    start: at('2026-09-30', '09:00'),
    end: at('2026-09-30', '09:45'),
    created: at('2026-09-01', '09:00'),
    status: 'cancelled',
    cancelReason: 'Innlagt i sykehus',
  });
  appointment(chart, {
    text: 'Øyekontroll diabetes',
    start: at('2026-05-12', '12:00'),
    end: at('2026-05-12', '12:30'),
    created: at('2026-03-20', '09:00'),
    status: 'noshow',
  });
  tellDispenserAlarm(chart);
}

/** An alarm from the electronic dispenser, as sent by municipal welfare technology. */
function tellDispenserAlarm(chart: Chart): void {
  chart.add(
    {
      resourceType: 'DetectedIssue',
      identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${uuidOf('solveig-dispenser')}` }],
      status: 'final',
      code: { text: 'Dose ikke tatt ut av medisindispenser' },
      severity: 'moderate',
      patient: chart.subject,
      identifiedDateTime: at('2026-11-21', '15:00'),
      detail: 'Furix kl. 14 sto igjen i dispenseren etter en time.',
      mitigation: [
        { action: { text: 'Ringte Solveig, som tok dosen kl. 15.20' }, date: at('2026-11-21', '15:20') },
      ],
    },
    at('2026-11-21', '15:20'),
  );
  chart.add(
    {
      resourceType: 'Composition',
      status: 'final',
      type: { coding: [{ ...LOINC.nursingSummary }], text: 'Sykepleiesammenfatning' },
      subject: chart.subject,
      date: at('2026-10-14', '12:30'),
      author: [{ display: 'Ingunn Myrvang' }],
      title: 'Sykepleiesammenfatning etter sykehusopphold',
      section: [
        {
          title: 'Vurdering',
          text: {
            status: 'generated',
            div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>Trenger daglig vekt, hjelp til medisiner og tettere tilsyn.</p></div>',
          },
        },
        {
          title: 'Ernæring',
          text: {
            status: 'generated',
            div: '<div xmlns="http://www.w3.org/1999/xhtml">Ikke vurdert</div>',
          },
          emptyReason: { text: 'Ikke tid ved første besøk' },
        },
      ],
    },
    at('2026-10-14', '12:30'),
  );
}
