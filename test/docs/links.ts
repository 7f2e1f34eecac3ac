/** Links and anchors of Markdown files, as GitHub makes them. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Markdown that people read: the README, docs, and each package's own. */
export function documents(): string[] {
  const inFolder = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
      const path = join(folder, item.name);
      return item.isDirectory() ? inFolder(path) : path.endsWith('.md') ? [path] : [];
    });
  const packages = readdirSync('packages').map((name) => `packages/${name}/README.md`);
  return ['README.md', ...inFolder('docs'), ...packages.filter((path) => existsSync(path))];
}

const withoutCode = (text: string): string => text.replace(/^```[^]*?^```/gm, '');

export function anchorsOf(text: string): Set<string> {
  const seen = new Map<string, number>();
  const anchors = new Set<string>();
  for (const [, heading] of withoutCode(text).matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = heading!
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    anchors.add(times ? `${slug}-${times}` : slug);
  }
  return anchors;
}

/** Targets of relative links and pictures, in order. */
export function linksOf(text: string): string[] {
  return [
    ...withoutCode(text)
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ]
    .map((match) => match[1]!)
    .filter((target) => !/^(https?|mailto):/.test(target));
}

/** Every link that leads nowhere, in words. */
export function brokenLinks(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return linksOf(text).flatMap((target) => {
    const [file = '', anchor] = target.split('#');
    const place = file ? normalize(join(dirname(path), decodeURI(file))) : path;
    if (!existsSync(place)) return [`${path}: ${target} is not there`];
    if (!anchor) return [];
    if (statSync(place).isDirectory() || !place.endsWith('.md')) return [];
    return anchorsOf(readFileSync(place, 'utf8')).has(anchor)
      ? []
      : [`${path}: ${target} has no such heading`];
  });
}
