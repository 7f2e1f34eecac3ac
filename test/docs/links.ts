/** Links and anchors of Markdown files, as GitHub makes them. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** The repository's own files, as a packed README names them: `../../docs` is not in a package. */
const OWN = /^https:\/\/github\.com\/care-timeline\/care-timeline\/(?:blob|tree)\/main\//;

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

const isRelative = (target: string): boolean => !/^[a-z]+:/.test(target);

/** Targets of links and pictures, in order. */
function targetsOf(text: string): string[] {
  return [
    ...withoutCode(text)
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ].map((match) => match[1]!);
}

/** Targets of relative links and pictures, in order. */
export const linksOf = (text: string): string[] => targetsOf(text).filter(isRelative);

/** Relative links of a packed text that lead to nothing in the package, given the files in it. */
export const linksOutside = (text: string, packed: readonly string[]): string[] =>
  linksOf(text).filter((target) => {
    const file = normalize(decodeURI(target.split('#')[0]!)).replace(/\/$/, '');
    return file !== '.' && !packed.some((path) => path === file || path.startsWith(`${file}/`));
  });

/** Every link that leads nowhere, in words. */
export function brokenLinks(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const checked = targetsOf(text).filter((target) => isRelative(target) || OWN.test(target));
  return checked.flatMap((target) => {
    const [file = '', anchor] = target.replace(OWN, '').split('#');
    const folder = OWN.test(target) ? '.' : dirname(path);
    const place = file ? normalize(join(folder, decodeURI(file))) : path;
    if (!existsSync(place)) return [`${path}: ${target} is not there`];
    if (!anchor) return [];
    if (statSync(place).isDirectory() || !place.endsWith('.md')) return [];
    return anchorsOf(readFileSync(place, 'utf8')).has(anchor)
      ? []
      : [`${path}: ${target} has no such heading`];
  });
}
