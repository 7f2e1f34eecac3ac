import { copyFileSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

mkdirSync('dist', { recursive: true });
copyFileSync('index.html', 'dist/index.html');

export default {
  mode: 'production',
  entry: './src/main.ts',
  output: { path: resolve('dist'), filename: 'main.js', module: true },
  experiments: { outputModule: true },
  module: { rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2022' } }] },
  performance: { hints: false },
};
