import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) => ({
    ...vite,
    cacheDir: 'node_modules/.cache/storybook-vite',
    resolve: {
      ...vite.resolve,
      // The packages' sources, so that a story shows what is being written.
      conditions: ['care-source', 'browser', 'module', 'import', 'default'],
    },
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        'lit',
        'lit/decorators.js',
        'lit/directive.js',
        'lit/directives/class-map.js',
        'lit/directives/if-defined.js',
        'lit/directives/repeat.js',
        'lit/directives/ref.js',
        'lit/directives/live.js',
        '@lit/context',
      ],
    },
  }),
};

export default config;
