import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import '@care-timeline/elements/define.js';
import { showTheme } from './themes.js';
import { globalTypes, initialGlobals } from './toolbar.js';

const manifests = import.meta.glob<{ modules: { package?: string }[] }>(
  '../packages/*/custom-elements.json',
  {
    eager: true,
    import: 'default',
  },
);
setCustomElementsManifest({
  schemaVersion: '1.0.0',
  // The manifest of all elements repeats those of other packages.
  modules: Object.values(manifests).flatMap(({ modules }) => modules.filter((module) => !module.package)),
});

const preview: Preview = {
  globalTypes,
  initialGlobals,
  parameters: {
    controls: { expanded: true, matchers: { date: /date$/i } },
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Your own bundle',
          'Summary',
          'Timeline',
          'Medication list',
          'Care plan',
          'Record',
          'Foundation',
          '*',
          ['Playground', 'Overview', 'States', 'Behaviours', 'Accessibility'],
        ],
      },
    },
    docs: { codePanel: true },
  },
  decorators: [
    (story, { globals, title }) => {
      // What is done on these pages is found by its words in Bokmål.
      document.documentElement.lang = title.endsWith('/Behaviours') ? 'nb' : globals['language'];
      showTheme(globals['theme']);
      return story();
    },
  ],
};

export default preview;
