import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Page, type Widget } from './support/page.js';
import { give, pageOf, settle, steps, type Model } from './support/commands.js';

/** How many sequences of steps are tried: `npm run test:states` asks for 1,000. */
const { runs, seed } = (await (await fetch('/__states.json')).json()) as { runs: number; seed?: number };

/** Takes the steps on a page of its own; fails at the first word of somebody else's. */
async function take(tags: readonly Widget[], taken: Iterable<fc.AsyncCommand<Model, Page>>): Promise<number> {
  const page = new Page(tags);
  try {
    const begin = (): { model: Model; real: Page } => ({ model: { out: new Set() }, real: page });
    // Something is there from the beginning.
    await fc.asyncModelRun(begin, [give(0, 'zalfa', 'record'), give(1, 'zbravo', 'record'), settle()]);
    await fc.asyncModelRun(begin, taken);
    await new Promise(requestAnimationFrame);
    if (page.strangers.length > 0) throw new Error(page.strangers.slice(0, 5).join('\n'));
    return page.seen;
  } finally {
    dispatchEvent(new Event('afterprint'));
    page.close();
  }
}

describe('GEN-13 states of a page', function () {
  this.timeout(runs * 20_000);

  it(`GEN-13 ${runs} sequences of steps: no frame has a word of another patient`, async () => {
    let seen = 0;
    let count = 0;
    await fc.assert(
      fc.asyncProperty(pageOf(), steps(), async (tags, taken) => {
        seen += await take(tags, taken);
        if (++count % 100 === 0) console.log(`${count} sequences, the right patient seen ${seen} times`);
      }),
      { numRuns: runs, endOnFailure: false, ...(seed === undefined ? {} : { seed }) },
    );
    // The test has seen something: the right patient's words.
    expect(seen).to.be.greaterThan(runs * 10);
  });
});
