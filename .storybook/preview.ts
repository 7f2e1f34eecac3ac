import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import '@care-timeline/elements/define.js';

const manifests = import.meta.glob<{ modules: object[] }>('../packages/*/custom-elements.json', {
  eager: true,
  import: 'default',
});
setCustomElementsManifest({
  schemaVersion: '1.0.0',
  modules: Object.values(manifests).flatMap((manifest) => manifest.modules),
});

const preview: Preview = {
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: { title: 'Theme', icon: 'paintbrush', items: ['light', 'dark'], dynamicTitle: true },
    },
    density: {
      description: 'Density',
      toolbar: { title: 'Density', icon: 'menu', items: ['comfortable', 'compact'], dynamicTitle: true },
    },
    language: {
      description: 'Language',
      toolbar: { title: 'Language', icon: 'globe', items: ['nb', 'nn', 'en'], dynamicTitle: true },
    },
    timeZone: {
      description: 'Time zone',
      toolbar: {
        title: 'Time zone',
        icon: 'time',
        items: ['Europe/Oslo', 'UTC', 'America/New_York'],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light', density: 'comfortable', language: 'nb', timeZone: 'Europe/Oslo' },
  parameters: {
    controls: { expanded: true, matchers: { date: /date$/i } },
    a11y: { test: 'error' },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Timeline',
          ['Playground', 'Overview', 'States', 'Behaviours', 'Accessibility'],
          'Foundation',
        ],
      },
    },
    docs: { codePanel: true },
  },
  decorators: [
    (story, { globals }) => {
      const root = document.documentElement;
      root.lang = globals['language'];
      root.dataset['careTheme'] = globals['theme'];
      root.style.colorScheme = globals['theme'];
      return story();
    },
  ],
};

export default preview;
