import { readFileSync } from 'node:fs';
import { PERSONALITIES } from '../../../packages/samples/src/server/personalities.js';

interface Outcome {
  readonly name: string;
  readonly state: string;
  readonly entries: number;
  readonly missing: number;
  readonly first: number;
  readonly all: number;
  readonly failed: number;
}

/** What a run came to, in a word: complete, or what is said of the rest. */
function came({ state, missing }: Outcome): string {
  if (missing === 0) return 'complete';
  if (state === 'loaded') return 'rest said to be not offered';
  return state === 'partial' ? 'partial, and said' : `${state}, and said`;
}

/** docs/servers.md: how `<care-record>` fares with servers of every kind, as the browser test last stored it. */
export function serversPage(): string {
  const outcomes = JSON.parse(readFileSync('test/elements/servers.json', 'utf8')) as Outcome[];
  const rows = outcomes.map((outcome) => {
    const { name, entries, missing, first, all, failed } = outcome;
    const about = PERSONALITIES.find((one) => one.name === name)?.about ?? '';
    return `| ${name} | ${about} | ${came(outcome)} | ${entries} | ${missing} | ${first} | ${all} | ${failed} |`;
  });
  return `# Servers

Servers differ in what they take, what they refuse and how they page. The switches of the [local server](../packages/samples/src/server/features.ts)
make it behave as public documentation and reports say that real ones do, and
[a test](../test/elements/servers.browser.test.ts) loads the same patient through \`<care-record>\` from each. Nothing may hang, nothing
of another patient may be shown, and what is missing must be said (GEN-06, GEN-18).

Requests: until the first view is loaded, then in all with the whole of time; failed ones are those that the server refused or did not
answer.

| server | what is particular | outcome | resources | missing | first view | all | failed |
|---|---|---|--:|--:|--:|--:|--:|
${rows.join('\n')}

Made from the test's stored results by \`npm run docs\`. To store new ones, delete \`test/elements/servers.json\` and run
\`npm run test:browser -- --files test/elements/servers.browser.test.ts\`.

## Settings

| setting of \`<care-record>\` or of a source | for a server that |
|---|---|
| \`search="get"\` | takes no forms, where that cannot be found out |
| \`search="post"\` | may be asked by form only, so that no address holds anything of the patient |
| \`strategy="everything"\` | gives the record by \`$everything\` better than by search |
| \`page-size\` (\`pageSize\`) | wants smaller pages |
| \`headers\` | stands behind a gateway with a subscription key |
| \`scope\` (a source) | grants access by SMART scopes: what they do not cover is not asked for, and said to be without access |

What a server refuses is found out once and remembered while the page is open. \`care-error\` tells a vendor why: \`reason\`, \`search\`,
\`status\`, \`said\` (the server's own words), \`attempts\` and \`remedy\`; each reason is also written to the console once.

## A real engine

\`\`\`sh
CARE_FHIR_BASE=http://127.0.0.1:8080/fhir npm run test:engine
CARE_FHIR_HEADERS='{"Authorization":"Bearer …"}' CARE_FHIR_BASE=… npm run test:engine
\`\`\`

sends every sample patient to that server in a transaction, loads it from there with the client, compares every entry with what was sent, and
deletes it again. Without \`CARE_FHIR_BASE\` the tests are skipped. Nothing but sample data may be on the server: use one for tests.
The table is from the engines' own documentation; only our own server is part of CI.

| engine | base | also needed |
|---|---|---|
| HAPI | \`http://127.0.0.1:8080/fhir\` | nothing |
| Medplum | \`http://127.0.0.1:8103/fhir/R4\` | \`Authorization: Bearer\` of a client application |
| Aidbox | \`http://127.0.0.1:8888/fhir\` | \`Authorization: Basic\` of a client with access to all types |
| Blaze | \`http://127.0.0.1:8080/fhir\` | nothing; if it refuses the order of deletes, \`ENFORCE_REFERENTIAL_INTEGRITY=false\` |
| Firely | \`http://127.0.0.1:4080\` | nothing |
| Azure | \`https://NAME.fhir.azurehealthcareapis.com\` | \`Authorization: Bearer\`; at most 500 resources in a transaction: the longest sample patient is refused |
| our own | \`http://127.0.0.1:8103/fhir\` | \`npm run server\` |
`;
}
