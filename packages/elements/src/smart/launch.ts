/**
 * The page of `launch.html`: a complete SMART app. The record system opens it with `iss` and `launch` in the URL; the
 * page sends the user to the authorisation server, which redirects back, and then shows the patient of the launch.
 * Opened directly, it performs a standalone launch from the first server listed. The servers it may contact are
 * listed in the page, never in the URL.
 */
import {
  finishSmartLaunch,
  startSmartLaunch,
  type SmartFault,
  type SmartFaultReason,
} from '@care-timeline/sources';

const WORDS: Record<'nb' | 'nn' | 'en', Record<SmartFaultReason | 'again' | 'wait', string>> = {
  nb: {
    'no-library': 'SMART-biblioteket (fhirclient) ligger ikke ved siden av denne siden.',
    'not-allowed': 'Denne siden kan ikke startes fra denne serveren.',
    denied: 'Det ble ikke gitt tilgang.',
    'no-patient': 'Ingen pasient ble valgt.',
    failed: 'Oppstarten lyktes ikke. Start på nytt fra journalsystemet.',
    again: 'Prøv igjen',
    wait: 'Logger på …',
  },
  nn: {
    'no-library': 'SMART-biblioteket (fhirclient) ligg ikkje ved sida av denne sida.',
    'not-allowed': 'Denne sida kan ikkje startast frå denne serveren.',
    denied: 'Det vart ikkje gitt tilgang.',
    'no-patient': 'Ingen pasient vart vald.',
    failed: 'Oppstarten lukkast ikkje. Start på nytt frå journalsystemet.',
    again: 'Prøv igjen',
    wait: 'Loggar på …',
  },
  en: {
    'no-library': 'The SMART library (fhirclient) is not beside this page.',
    'not-allowed': 'This page cannot be launched from this server.',
    denied: 'Access was not given.',
    'no-patient': 'No patient was chosen.',
    failed: 'The launch did not succeed. Start it again from the record system.',
    again: 'Try again',
    wait: 'Signing in …',
  },
};

const meta = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="care-${name}"]`)?.content.trim() ?? '';
const servers = meta('servers').split(/\s+/).filter(Boolean);
const [lang = 'nb'] = document.documentElement.lang.split('-');
const words = WORDS[lang as keyof typeof WORDS] ?? WORDS.en;
const page = new URL(location.href.split(/[?#]/)[0]!);

function say(text: string, again = false): void {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.textContent = text;
  document.body.replaceChildren(line);
  if (!again) return;
  const link = document.createElement('a');
  link.href = page.href;
  link.textContent = words.again;
  document.body.append(link);
}

/** Words that help for the user, and the error code for the vendor. */
function refuse({ reason, message, detail }: SmartFault, again = false): void {
  say(words[reason], again);
  console.warn(['SMART launch:', message, detail].filter(Boolean).join(' '));
}

async function launch(): Promise<void> {
  const scope = meta('scope');
  const result = await startSmartLaunch({
    clientId: meta('client-id'),
    servers,
    redirectUri: page.href,
    remark: (message) => console.warn('SMART launch:', message),
    ...(servers[0] ? { server: servers[0] } : {}),
    ...(scope ? { scope } : {}),
  });
  if (!result.ok) refuse(result.fault);
}

async function show(): Promise<void> {
  const session = await finishSmartLaunch({ servers });
  // The code in the URL has been used; no launch parameter stays in it.
  history.replaceState(null, '', page.href);
  if (!session.ok) return refuse(session.fault, true);
  const record = document.createElement('care-record');
  const preset = meta('preset');
  if (preset) record.setAttribute('preset', preset);
  const pollEvery = 1000 * Number(meta('poll') || 0);
  record.sources = [
    {
      id: 'ehr',
      label: new URL(session.options.server).hostname,
      ...session.options,
      ...(pollEvery > 0 ? { pollEvery } : {}),
    },
  ];
  const tags = meta('show')
    .split(/[\s,]+/)
    .filter((tag) => /^care-[a-z-]+$/.test(tag));
  // Where the record system asks for it, whose record this is stands above whatever is shown.
  const showsPatient = tags.some((tag) => tag === 'care-summary' || tag === 'care-patient-banner');
  if (session.needPatientBanner && !showsPatient) tags.unshift('care-patient-banner');
  record.append(...tags.map((tag) => document.createElement(tag)));
  document.body.replaceChildren(record);
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  ':root { color-scheme: light dark; font-family: system-ui, sans-serif } body { margin: 16px } care-record > * + * { display: block; margin-block-start: 16px }',
);
document.adoptedStyleSheets = [sheet];
say(words.wait);
const asked = new URLSearchParams(location.search);
void (asked.has('code') || asked.has('error') ? show() : launch());
