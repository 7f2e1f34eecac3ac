import { describe, expect, it } from 'vitest';
import { lintOfText } from '../support/lint.js';

const eslint = lintOfText();

/** Messages of the floor rules for a line of code that stood in a package. */
async function complaints(name: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: `packages/${name}/src/index.ts` });
  return result!.messages
    .filter((message) => message.ruleId?.startsWith('no-restricted'))
    .map((message) => message.message);
}

describe('floor rule', () => {
  it('lets imports go downward', async () => {
    expect(await complaints('timeline', "import '@care-timeline/ui';")).toEqual([]);
    expect(await complaints('elements', "import '@care-timeline/timeline/define.js';")).toEqual([]);
  });

  it('refuses imports that go upward', async () => {
    expect(await complaints('fhir', "import '@care-timeline/record';")).toHaveLength(1);
    expect(await complaints('ui', "import '@care-timeline/timeline';")).toHaveLength(1);
  });

  it('refuses a widget that imports another widget', async () => {
    expect(await complaints('timeline', "import '@care-timeline/medication-list';")).toHaveLength(1);
  });

  it('refuses sources in a widget, and samples in what is published', async () => {
    expect(await complaints('timeline', "import '@care-timeline/sources';")).toHaveLength(1);
    expect(await complaints('elements', "import '@care-timeline/samples';")).toHaveLength(1);
  });

  it('keeps the page and the network out of the reading floors', async () => {
    expect(await complaints('fhir', 'document.title;')).toHaveLength(1);
    expect(await complaints('record', 'void fetch("/x");')).toHaveLength(1);
    expect(await complaints('sources', 'void fetch("/x");')).toEqual([]);
  });
});
