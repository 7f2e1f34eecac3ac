import { ATC } from '../../codes/index.js';
import { concept, type Chart } from '../../build/index.js';
import { raw } from './raw.js';

const DAY = '2026-10-03';

/** Strings that try to be more than text, and names longer than any column. */
export function tellTexts(chart: Chart): void {
  const condition = (text: string) =>
    raw(chart, {
      resourceType: 'Condition',
      code: { text },
      subject: chart.subject,
      onsetDateTime: DAY,
      note: [{ text }],
    });
  condition('<script>alert("x")</script>');
  condition('<img src=x onerror="alert(1)"> & <b>fet</b>');
  condition('"><style>*{display:none}</style>');
  condition('${this.constructor} {{7*7}} %s %d');
  // Right-to-left override and isolates: text that is displayed differently from how it is stored.
  condition('\u202Emg 001 nifroM\u202C');
  condition('حساسية البنسلين (penicillin) שלום');
  condition('A\u0301ccents, 𝕬𝖘𝖙𝖗𝖆𝖑, 👩🏽‍⚕️, \u0000null, \u2028linjeskift');
  condition(' \t\n ');
  condition('x'.repeat(4000));
  const medicine = (text: string, dose?: string) =>
    raw(chart, {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: concept(ATC.insulinGlargine, text),
      subject: chart.subject,
      authoredOn: DAY,
      dosageInstruction: dose === undefined ? undefined : [{ text: dose }],
    });
  medicine(
    'Hydroksokobalaminhydrokloridmonohydratinjeksjonsvæskekonsentratferdigblandet oppløsningtilintramuskulærogsubkutaninjeksjon 1 mg/ml, forfylt sprøyte med automatisk nålebeskyttelse, 12 × 1 ml, parallellimportert',
    'Sett 1 ml\ndag 1, 3 og 5;\n\n   deretter 1 ml hver 12. uke < 5 ganger > så lenge det trengs & ikke mer',
  );
  medicine('Legemiddel', '5,0 mg .5 mg 10U µg qd — slik det sto skrevet');
  raw(chart, {
    resourceType: 'DocumentReference',
    status: 'current',
    type: concept('Dokument med fortelling'),
    subject: chart.subject,
    date: '2026-10-03T12:00:00+02:00',
    text: {
      status: 'generated',
      div: '<div xmlns="http://www.w3.org/1999/xhtml" onclick="alert(1)"><script>alert(2)</script><a href="javascript:alert(3)">lenke</a><p style="position:fixed">tekst</p><iframe src="https://example.test"></iframe></div>',
    },
    content: [{ attachment: { contentType: 'text/plain', data: 'PHNjcmlwdD4=', title: '<b>tittel</b>' } }],
  });
  let deep: Record<string, unknown> = { text: 'bunnen' };
  for (let level = 0; level < 60; level++) deep = { linkId: String(level), item: [deep] };
  raw(chart, {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    subject: chart.subject,
    authored: DAY,
    item: [deep],
  });
}
