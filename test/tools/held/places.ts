/** Tests that make something fail, by their titles, with the place where it fails and what is seen then. */
export interface Place {
  readonly file: string;
  /** Of the full title. What it catches stands for $1 and $2 in the texts below. */
  readonly title: RegExp;
  readonly place: string;
  readonly failure: string;
  readonly seen: string;
}

const STAYS = 'what came stays, the source is partial, and that is told';
const READS_ON = 'the page reads the document again itself; nothing is missing; told to the vendor';
const PAGE_READS = 'the page reads';

export const PLACES: readonly Place[] = [
  {
    file: 'test/sources/load-from.test.ts',
    title: /says (\S+) for (.+), and does not throw/,
    place: 'fetch of a document',
    failure: '$2',
    seen: 'fault `$1`, in words; nothing is thrown',
  },
  {
    file: 'test/sources/reader/limits.test.ts',
    title: /it is loading until it has answered, and has failed if it never does/,
    place: 'fetch of a document',
    failure: 'never answers',
    seen: 'the source is loading, then failed; its lists are "not available"',
  },
  {
    file: 'test/sources/reader/limits.test.ts',
    title: /what came before it fell silent stays/,
    place: 'chunk of a long document',
    failure: 'never comes',
    seen: STAYS,
  },
  {
    file: 'test/sources/reader/limits.test.ts',
    title: /one without an end is taken up to so many (\w+)/,
    place: 'chunk of a long document',
    failure: 'has no end (limit on $1)',
    seen: STAYS,
  },
  {
    file: 'test/sources/reader/load-into.test.ts',
    title: /that goes wrong \(GEN-06\) (?!the connection)(.+): what came stays/,
    place: 'text of a long document',
    failure: '$1',
    seen: 'what came stays, and the fault is told',
  },
  {
    file: 'test/sources/reader/load-into.test.ts',
    title: /the connection is cut in (.+): what came stays/,
    place: 'chunk of a long document',
    failure: 'the connection is cut in $1',
    seen: 'what came stays, and the fault is told',
  },
  {
    file: 'test/sources/reader/load-into.test.ts',
    title: /GEN-07 counts a broken line, and reads the others/,
    place: 'text of a long document',
    failure: 'one broken line',
    seen: 'the other lines are read, and the broken one is counted',
  },
  {
    file: 'test/sources/reader/worker.test.ts',
    title: /GEN-06 (.+): the page reads on, and that is told/,
    place: 'message of the worker',
    failure: 'the worker $1',
    seen: READS_ON,
  },
  {
    file: 'test/sources/reader/worker.test.ts',
    title: /cannot be made under a strict policy: the page reads/,
    place: 'worker',
    failure: 'refused by the content security policy',
    seen: PAGE_READS,
  },
  {
    file: 'test/elements/worker.browser.test.ts',
    title: /GEN-06 and one without a worker tells nothing/,
    place: 'worker',
    failure: 'there are none on the platform',
    seen: PAGE_READS,
  },
  {
    file: 'test/elements/worker.browser.test.ts',
    title: /GEN-06 has everything, and tells the vendor/,
    place: 'message of the worker',
    failure: 'the worker dies, seen from `<care-record>`',
    seen: READS_ON,
  },
  {
    file: 'test/sources/server/fault-matrix.test.ts',
    title: /a fault in: (.+?) GEN-06 (.+): never reads as empty/,
    place: 'request to a server: $1',
    failure: '$2',
    seen: 'never reads as empty; nothing is lost after another try',
  },
  {
    file: 'test/sources/server/fault-matrix.test.ts',
    title: /a fault in: (?:.+?) (\S.*), once: got over without anybody noticing/,
    place: 'request to a server, any',
    failure: 'once, and then no more',
    seen: 'asked again; nobody notices',
  },
  {
    file: 'test/sources/server/watchdog.test.ts',
    title: /GEN-06 (?!the statement)(.+): it is not loading for ever/,
    place: 'answer of a server',
    failure: '$1 lost',
    seen: 'not loading for ever; what is missing is told as `timeout`',
  },
  {
    file: 'test/sources/server/watchdog.test.ts',
    title: /GEN-06 (the statement.+): it is not loading for ever/,
    place: 'answer of a server',
    failure: '$1 lost',
    seen: 'not loading for ever; the record is loaded without it',
  },
  {
    file: 'test/elements/lost-promises.browser.test.ts',
    title: /GEN-06 (.+): the source is not loading for ever, and says so/,
    place: 'promise behind a source of `<care-record>`',
    failure: '$1',
    seen: 'a notice that names the source; "did not answer in time"; `care-error`',
  },
  {
    file: 'test/e2e/bad-input.test.ts',
    title: /GEN-06 (.+): a message on the page, an event, and the rest of the page works/,
    place: '`src` of `<care-record>`',
    failure: '$1',
    seen: 'a message on the page, `care-error`; the rest of the page works',
  },
  {
    file: 'test/timeline/canvas.browser.test.ts',
    title: /GEN-06 where there is none, says so and shows the table/,
    place: 'canvas',
    failure: '`getContext` gives null',
    seen: 'a notice, and the table in place of the picture',
  },
  {
    file: 'test/timeline/canvas.browser.test.ts',
    title: /draws again when the browser took the picture away/,
    place: 'canvas',
    failure: 'the picture is lost, and an empty one comes back',
    seen: 'drawn again',
  },
  {
    file: 'test/timeline/canvas.browser.test.ts',
    title: /on a platform with gaps (?:> )?(.+)/,
    place: 'no ResizeObserver, matchMedia or Intl.Collator',
    failure: 'never there',
    seen: 'works: $1',
  },
  {
    file: 'test/embedding/white-page.test.ts',
    title: /^(\S+) says what is missing without its script/,
    place: 'script of a page of ours',
    failure: 'does not come ($1)',
    seen: 'words in place of a white page',
  },
  {
    file: 'test/embedding/embed.test.ts',
    title: /draws on while 80,000 messages come/,
    place: 'messages to `embed.html`',
    failure: '80,000 at once',
    seen: 'drawn on; the last of them is shown',
  },
];
