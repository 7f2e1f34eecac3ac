import type { Plugin } from 'rollup';

export function smallCss(text: string): string;
export function smallHtml(text: string): string;
export function minifyLiterals(): Plugin;
