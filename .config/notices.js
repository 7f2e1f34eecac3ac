/**
 * What bundled files owe to those whose code they hold: `THIRD-PARTY.txt` in the package's `dist`, written from the
 * modules that Rollup put into them, and a comment in each file that names it. Last among the plugins, after minifiers.
 */
import { readFileSync } from 'node:fs';
import license from 'rollup-plugin-license';

const OURS = /^@care-timeline\//;
const FILE = 'THIRD-PARTY.txt';

/** Packages in all bundles of a package so far, by name and version: several bundles share one file. */
const found = new Map();

const copyrightOf = ({ name, licenseText, author }) => {
  const lines = (licenseText ?? '').split('\n').map((line) => line.trim());
  const told = lines.filter((line) => /^copyright\b.*\d{4}/i.test(line));
  if (told.length > 0) return told.join('\n');
  if (author?.name) return `Copyright ${author.name}`;
  throw new Error(`${name} names nobody who holds its copyright`);
};

/** @throws Error where a package tells no licence, which its bundled copy has to repeat */
export function noticeOf(dependency) {
  const { name, version, license: id, licenseText, noticeText } = dependency;
  if (!id || !licenseText) throw new Error(`${name} is bundled and brings no licence text`);
  const head = `${name} ${version}\nLicence: ${id}\n${copyrightOf(dependency)}`;
  return [head, licenseText.trim(), noticeText?.trim()].filter(Boolean).join('\n\n');
}

export function noticesText(name, dependencies) {
  const sorted = [...dependencies].sort((a, b) =>
    `${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1,
  );
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  const head =
    sorted.length > 0
      ? `Bundled files of ${name} hold code of these packages, under the licences below.`
      : `Bundled files of ${name} hold no code of others.`;
  return `${[head, ...sorted.map(noticeOf)].join(line)}\n`;
}

/** @param folder of the package, for example `elements` */
export function notices(folder) {
  const {
    name,
    version,
    license: id,
  } = JSON.parse(readFileSync(new URL(`../packages/${folder}/package.json`, import.meta.url), 'utf8'));
  const here = found.get(folder) ?? new Map();
  found.set(folder, here);
  return [
    license({
      banner: {
        // One line, so that it costs little; `/*!` is kept by minifiers of those who bundle it again.
        content: `/*! care-timeline ${version}, ${id}; third-party notices in ${FILE} */`,
        commentStyle: 'none',
      },
      thirdParty: {
        multipleVersions: true,
        output: {
          file: `packages/${folder}/dist/${FILE}`,
          template(dependencies) {
            for (const one of dependencies)
              if (!OURS.test(one.name)) here.set(`${one.name}@${one.version}`, one);
            return noticesText(name, here.values());
          },
        },
      },
    }),
  ];
}
