/**
 * The page of `embed.html`: elements in a frame or a web view, for hosts that cannot load our scripts. The URL
 * configures its appearance, messages carry data, and the elements' events are sent back as messages. Patient
 * identifiers must not appear in a URL (GEN-14).
 */
import type { CareRecord } from '../care-record/care-record.js';
import { Channel, type HostMessage } from './channel.js';
import { EVENTS } from './events.js';
import { Inbox } from './inbox.js';
import { trustedOrigins, type Trust } from './origins.js';
import { settingsFrom, settingsOf, type EmbedSettings } from './settings.js';

const METHODS = new Set(['zoomTo', 'panBy', 'fit', 'select', 'showKinds', 'reload', 'loadRange']);
/** Data carried in the message itself, and properties that make this page fetch. */
const CARRIED = ['resources'] as const;
const FETCHED = ['sources', 'src', 'server', 'patient'] as const;

type Widget = HTMLElement & Record<string, unknown>;

/**
 * Messages that have been written to the console: each is logged once. Not `warnOnce` of ui, which has no upper bound:
 * here the text comes from another origin.
 */
const told = new Set<string>();
const MAX_TOLD = 100;
function warn(what: string): void {
  if (told.has(what) || told.size >= MAX_TOLD) return;
  told.add(what);
  console.warn(`care-timeline: ${what}`);
}
const address = new URLSearchParams(location.search);
const meta = document.querySelector<HTMLMetaElement>('meta[name="care-origins"]')?.content ?? '';
const trusted = trustedOrigins(location.origin, meta, address.getAll('allow'), (text) =>
  warn(`"${text}" is no origin, left out`),
);
let settings: EmbedSettings = settingsOf(address, (name) =>
  warn(`"${name}" in the address is no setting, left out; data comes by message`),
);

const record = document.createElement('care-record');
const inbox = new Inbox(hear, () =>
  warn('care-calls came faster than they can be handled; some were left out'),
);
const channel = new Channel(
  trusted,
  (message, trust) => inbox.take(message, trust),
  (origin) =>
    warn(
      `a message from ${origin} was refused; name the origin in <meta name="care-origins"> or with ?allow=`,
    ),
);

/** Settles when everything the host has sent so far is displayed; subsequent calls wait for it. */
let shown: Promise<unknown> = Promise.resolve();

function hear(message: HostMessage, trust: Trust): void {
  if (message.type === 'care-call') {
    void shown.then(() => call(message));
    return;
  }
  settings = { ...settings, ...settingsFrom(message) };
  apply();
  for (const name of CARRIED) if (name in message) record[name] = message[name];
  for (const name of FETCHED) {
    if (!(name in message)) continue;
    if (trust === 'page') (record as unknown as Widget)[name] = message[name];
    else
      warn(`${name} was refused: an origin that only the address names may send data, not have it fetched`);
  }
  if ([...CARRIED, ...FETCHED].some((name) => name in message)) shown = shownCompletely();
  tellSize();
}

async function shownCompletely(): Promise<void> {
  await record.updateComplete;
  await record.ready;
  await Promise.all([...record.children].map((widget) => (widget as unknown as Widget)['updateComplete']));
}

function call({ element, method, args }: HostMessage): void {
  const elements = [record, ...record.children] as Element[];
  const target = elements.find(({ localName }) => localName === element) as Widget | undefined;
  const named = METHODS.has(String(method)) && target?.[String(method)];
  if (typeof named === 'function') named.apply(target, Array.isArray(args) ? args : []);
  else warn('a care-call that names no method of a shown element was left out');
}

/** The part of a value that can be sent in a message: data, without functions and back-references to the record. */
function plain(detail: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(detail ?? null));
  } catch {
    return null;
  }
}

function relay(event: Event): void {
  if (event.type === 'care-open' && settings.open === 'host') event.preventDefault();
  const { localName } = event.currentTarget as Element;
  channel.send({ type: event.type, element: localName, detail: plain((event as CustomEvent).detail) });
}

/** The parent frame cannot know the height of its content. */
function tellSize(): void {
  channel.send({ type: 'care-size', height: Math.ceil(record.getBoundingClientRect().height) });
}

function listen(element: Element): void {
  for (const type of EVENTS) element.addEventListener(type, relay);
}

function known(tag: string): boolean {
  if (/^care-[a-z-]+$/.test(tag) && tag !== 'care-record' && customElements.get(tag)) return true;
  warn(`there is no element <${tag}> to show`);
  return false;
}

function apply(): void {
  const { lang, theme, density, preset, show } = settings;
  const root = document.documentElement;
  if (lang) root.lang = lang;
  if (theme) root.dataset['careTheme'] = theme;
  root.style.setProperty('color-scheme', theme === 'dark' || theme === 'light' ? theme : 'light dark');
  for (const [name, value] of Object.entries({ density, preset, ...pick('time-zone', 'as-of') })) {
    if (value !== undefined) record.setAttribute(name, value);
  }
  const tags = (show.length ? show : ['care-timeline']).filter(known);
  const before = [...record.children].map((child) => child.localName);
  if (tags.join() === before.join()) return;
  const made = tags.map((tag) => document.createElement(tag));
  made.forEach(listen);
  record.replaceChildren(...made);
}

function pick(...names: ('time-zone' | 'as-of')[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, settings[name]]));
}

const sheet = new CSSStyleSheet();
sheet.replaceSync('body { margin: 0 } care-record > * + * { margin-block-start: 16px }');
document.adoptedStyleSheets = [sheet];
listen(record);
apply();
document.body.replaceChildren(record);
if (typeof ResizeObserver === 'function') new ResizeObserver(tellSize).observe(record);
channel.ready((record.constructor as typeof CareRecord).version);
