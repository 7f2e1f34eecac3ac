import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../test/support/browser.ts';
import { jsonReporter } from '../test/support/json-reporter.ts';
import { otherBrowsers } from '../test/support/other-browsers.ts';
import { personalityServers } from '../test/support/personality-servers.ts';
import { stateRuns } from '../test/support/state-runs.ts';
import { webkitLauncher } from '../test/support/webkit-launcher.ts';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
/** `npm run test:states` tries many more sequences of steps than there is time for among the other tests. */
const states = Number(process.env['CARE_STATES'] ?? 0);
const other = otherBrowsers().find(({ name }) => name === process.env['CARE_BROWSER']);

/** Chromium, or the browser that `npm run test:browsers` names. */
async function launcher() {
  if (other?.driver) return webkitLauncher(other.driver, other.executablePath);
  const { executablePath, args } = other ?? (await findBrowser());
  return chromeLauncher({
    launchOptions: other ? { browser: 'firefox', executablePath } : { executablePath, args },
  });
}

/** Component tests in a real Chromium, straight from the TypeScript sources. */
export default {
  rootDir,
  files: ['test/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['care-source', 'browser', 'development', 'import', 'default'] },
  plugins: [esbuildPlugin({ ts: true, json: true, tsconfig: `${rootDir}/tsconfig.json`, target: 'es2022' })],
  middleware: [personalityServers(), stateRuns(states, process.env['CARE_SEED'])],
  browsers: [await launcher()],
  // One page at a time: a page in the background gets no animation frames, and its observers never fire.
  concurrency: 1,
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: Math.max(300_000, states * 20_000),
  reporters: [
    defaultReporter({ reportTestProgress: false }),
    jsonReporter(`test-results/browser${other ? `-${other.name}` : ''}.json`),
  ],
};
