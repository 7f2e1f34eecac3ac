import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/**
 * The rooms of each package, from the lowest level to the highest. A room is a directory in `src`, or a file that stands there
 * alone; it imports only from rooms on lower levels, and never from one on its own.
 */
export const rooms = JSON.parse(readFileSync(new URL('./rooms.json', import.meta.url), 'utf8'));

/** The room of a file, by its path below `src`. */
export function roomOf(path) {
  const [first] = path.split('/');
  return first === path ? first.replace(/\.[jt]s$/, '') : first;
}

/**
 * What is wrong with an import between two rooms of a package; undefined for one that goes downward, stays in its room or
 * leaves the package.
 *
 * @param levels - rooms of the package, as in `rooms.json`
 * @param path - of the importing file, below `src`
 * @param specifier - as written in the import
 */
export function importFault(levels, path, specifier) {
  if (!specifier.startsWith('.')) return undefined;
  const target = posix.join(posix.dirname(path), specifier);
  if (target.startsWith('..')) return undefined;
  const [from, to] = [roomOf(path), roomOf(target)];
  if (from === to) return undefined;
  const [level, other] = [from, to].map((room) => levels.findIndex((names) => names.includes(room)));
  if (level < 0) return `${from} is not among the rooms in .config/rooms.json.`;
  if (other < 0) return `${to} is not among the rooms in .config/rooms.json.`;
  return other < level ? undefined : `${from} may not import ${to}: a room imports only rooms below it.`;
}

/** ESLint plugin with the rule `rooms/downward`. */
export const roomsPlugin = {
  rules: {
    downward: {
      meta: { type: 'problem', schema: [] },
      create(context) {
        const match = /(?:^|\/)packages\/([^/]+)\/src\/(.+)$/.exec(context.filename.replaceAll('\\', '/'));
        const levels = rooms[match?.[1]];
        if (levels === undefined) return {};
        const check = ({ source }) => {
          if (typeof source?.value !== 'string') return;
          const message = importFault(levels, match[2], source.value);
          if (message !== undefined) context.report({ node: source, message });
        };
        return {
          ImportDeclaration: check,
          ImportExpression: check,
          ExportAllDeclaration: check,
          ExportNamedDeclaration: check,
          TSImportType: check,
        };
      },
    },
  },
};
