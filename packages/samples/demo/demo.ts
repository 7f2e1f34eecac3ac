/** The host application: chooses a patient, hands the data to `<care-record>`, and passes the reader's settings on. */
import { readOwnFile, type FileFault, type OwnFile } from './own-file.js';
import { VIEWS, WORDS, type Language, type ViewName, type Words } from './strings.js';

/** What this page uses of `<care-record>`; the element itself comes from care-timeline.js. */
interface CareRecordElement extends HTMLElement {
  sources:
    | readonly {
        id: string;
        label: string;
        src?: string;
        server?: string;
        patient?: string;
        window?: object;
        resources?: unknown;
      }[]
    | undefined;
  now: (() => number) | undefined;
}

interface SourceTold {
  readonly source: { readonly id: string; readonly label: string };
  readonly state: 'loading' | 'loaded' | 'partial' | 'failed' | 'blocked';
  readonly received?: number;
}

interface Sample {
  readonly id: string;
  readonly label: Readonly<Record<Language, string>>;
  readonly story: Readonly<Record<Language, string>>;
  readonly sources: NonNullable<CareRecordElement['sources']>;
}

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const record = document.querySelector('care-record') as CareRecordElement;
const patients = find<HTMLSelectElement>('patient');
const views = find<HTMLSelectElement>('view');
const asOf = find<HTMLInputElement>('as-of');
const message = find('message');

/** Value of the chooser's entry for files of the reader's own. */
const OWN = 'own-files';

/** The view that suits a patient's story best, where it is not the first. */
const SUITS: Readonly<Record<string, ViewName>> = {
  solveig: 'home-care',
  ella: 'health-station',
  rolf: 'home-care',
  marius: 'emergency',
  astrid: 'nursing-home',
  maret: 'health-station',
  oddvar: 'home-care',
  proeve: 'timeline',
};

const LIFE = { from: -Infinity, to: Infinity };

let view: ViewName = VIEWS[0];
let samples: readonly Sample[] = [];
let samplesNow = Date.now();
let language: Language = 'nb';
let ownNames: readonly string[] = [];
let states = new Map<string, SourceTold>();
let complaint: readonly { name: string; fault: FileFault }[] = [];
let samplesFailed = false;

const words = (): Words => WORDS[language];

/* What is shown */

function showPerson(): void {
  const sample = samples.find(({ id }) => id === patients.value);
  const own = patients.value === OWN;
  find('who').textContent = own ? words().ownFiles : (sample?.label[language] ?? '');
  find('story').textContent = own ? words().ownStory(ownNames.length) : (sample?.story[language] ?? '');
}

function showChooser(): void {
  const chosen = patients.value;
  const options = samples.map(
    ({ id, label, story }) => new Option(`${label[language]} – ${story[language]}`, id),
  );
  if (ownNames.length > 0) options.push(new Option(`${words().ownFiles}: ${ownNames.join(', ')}`, OWN));
  patients.replaceChildren(...options);
  if (chosen !== '') patients.value = chosen;
}

function showSources(): void {
  const count = new Intl.NumberFormat(language);
  const items = [...states.values()].map(({ source, state, received }) => {
    const item = document.createElement('li');
    item.dataset['state'] = state;
    const name = document.createElement('strong');
    name.textContent = source.label;
    const said = words()[state];
    item.append(name, `: ${typeof said === 'string' ? said : said(count.format(received ?? 0))}`);
    return item;
  });
  find('sources').replaceChildren(...items);
}

function showMessage(): void {
  message.hidden = complaint.length === 0 && !samplesFailed;
  const title = document.createElement('p');
  title.textContent = samplesFailed && complaint.length === 0 ? words().noSamples : words().notOpened;
  const list = document.createElement('ul');
  for (const { name, fault } of complaint) {
    const item = document.createElement('li');
    const { fileFaults } = words();
    const why = fault.code === 'line' ? fileFaults.line(fault.line) : fileFaults[fault.code];
    item.textContent = `${name}: ${why}`;
    list.append(item);
  }
  message.replaceChildren(title, ...(complaint.length > 0 ? [list] : []));
}

function showWords(): void {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const text = words()[element.dataset['text'] as keyof Words];
    if (typeof text === 'string') element.textContent = text;
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    const text = words()[element.dataset['label'] as keyof Words];
    if (typeof text === 'string') element.setAttribute('aria-label', text);
  }
  showChooser();
  showViews();
  showPerson();
  showSources();
  showMessage();
}

/** One element alone, or the summary of a profession. The elements inside are the library's: the page only places them. */
function showView(): void {
  views.value = view;
  const alone = view === 'timeline' || view === 'medication-list';
  const widget = document.createElement(alone ? `care-${view}` : 'care-summary');
  if (alone) record.removeAttribute('preset');
  else {
    widget.toggleAttribute('no-toolbar', true);
    record.setAttribute('preset', view);
  }
  document.body.dataset['view'] = view === 'timeline' ? 'screen' : 'page';
  widget.addEventListener('care-as-of-change', (event) => {
    setAsOf((event as unknown as { detail: { asOf: string } }).detail.asOf.slice(0, 10));
  });
  record.replaceChildren(widget);
}

function showViews(): void {
  views.replaceChildren(...VIEWS.map((name) => new Option(words().views[name], name)));
  views.value = view;
}

/* What is handed to the record */

function openSample(sample: Sample): void {
  states = new Map();
  showSources();
  setAsOf('');
  view = SUITS[sample.id] ?? VIEWS[0];
  showView();
  record.now = () => samplesNow;
  // The stories are short enough to be read whole; a real record would begin with the last year.
  record.sources = sample.sources.map((source) => ({ ...source, window: LIFE }));
  showPerson();
}

async function readFile(file: File): Promise<OwnFile> {
  try {
    return readOwnFile(await file.text());
  } catch {
    return { ok: false, fault: { code: 'unreadable' } };
  }
}

async function openFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const read = await Promise.all(
    files.map(async (file) => ({ name: file.name, result: await readFile(file) })),
  );
  complaint = read.flatMap(({ name, result }) => (result.ok ? [] : [{ name, fault: result.fault }]));
  showMessage();
  if (complaint.length > 0) return;
  ownNames = read.map(({ name }) => name);
  showChooser();
  patients.value = OWN;
  states = new Map();
  showSources();
  setAsOf('');
  record.now = undefined;
  record.sources = read.map(({ name, result }, index) => ({
    id: `file-${index + 1}`,
    label: name,
    resources: result.ok ? result.resources : undefined,
  }));
  showPerson();
}

function setAsOf(day: string): void {
  asOf.value = day;
  find('today').hidden = day === '';
  if (day === '') record.removeAttribute('as-of');
  else record.setAttribute('as-of', day);
}

/* What the reader does */

patients.addEventListener('change', () => {
  const sample = samples.find(({ id }) => id === patients.value);
  complaint = [];
  showMessage();
  if (sample !== undefined) {
    ownNames = [];
    openSample(sample);
    showChooser();
  }
});
views.addEventListener('change', () => {
  view = views.value as ViewName;
  showView();
});
find<HTMLSelectElement>('language').addEventListener('change', (event) => {
  language = (event.target as HTMLSelectElement).value as Language;
  showWords();
});
find<HTMLSelectElement>('theme').addEventListener('change', (event) => {
  const { value } = event.target as HTMLSelectElement;
  if (value === '') delete document.documentElement.dataset['careTheme'];
  else document.documentElement.dataset['careTheme'] = value;
});
find<HTMLSelectElement>('density').addEventListener('change', (event) => {
  record.setAttribute('density', (event.target as HTMLSelectElement).value);
});
asOf.addEventListener('change', () => setAsOf(asOf.value));
find('today').addEventListener('click', () => {
  setAsOf('');
  asOf.focus();
});
find<HTMLInputElement>('file').addEventListener('change', (event) => {
  const input = event.target as HTMLInputElement;
  void openFiles([...(input.files ?? [])]).finally(() => (input.value = ''));
});

/** Files over the page: a hint while they hover, and no navigation away when they are dropped beside it. */
const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
addEventListener('dragover', (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  find('drop').hidden = false;
});
addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) find('drop').hidden = true;
});
addEventListener('drop', (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  find('drop').hidden = true;
  void openFiles([...(event.dataTransfer?.files ?? [])]);
});

/* What the elements tell */

record.addEventListener('care-load', (event) => {
  const told = (event as unknown as { detail: SourceTold }).detail;
  states.set(told.source.id, told);
  showSources();
});

async function start(): Promise<void> {
  showWords();
  showView();
  await customElements.whenDefined('care-record');
  try {
    const response = await fetch('samples/index.json');
    if (!response.ok) throw new Error(response.statusText);
    const listing = (await response.json()) as { now: string; patients: Sample[] };
    samples = listing.patients;
    samplesNow = Date.parse(listing.now);
  } catch {
    samplesFailed = true;
    showMessage();
    return;
  }
  showChooser();
  if (samples[0] !== undefined) openSample(samples[0]);
}

void start();
