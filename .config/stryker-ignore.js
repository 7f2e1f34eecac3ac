import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Makers of the lines of word and code tables in `packages/fhir/src/dosage`. */
const TABLE_LINES = new Set(['same', 'symbol', 'word', 'route']);
const LANGUAGES = new Set(['nb', 'nn', 'en']);

const nameOf = (node) => node?.name ?? node?.value;

/**
 * What is data or prose and decides nothing: a test that kills such a mutant could only repeat the table. Words for people,
 * and the explanation that goes with the code of a problem (the code and the path are mutated).
 */
const words = {
  shouldIgnore(path) {
    const { node, parent } = path;
    if (path.isCallExpression() && TABLE_LINES.has(nameOf(node.callee))) return 'a line of a table of words';
    if (path.isObjectProperty() && LANGUAGES.has(nameOf(node.key)) && path.get('value').isStringLiteral())
      return 'a word in one language';
    if (
      parent?.type === 'CallExpression' &&
      parent.callee.type === 'MemberExpression' &&
      nameOf(parent.callee.property) === 'problem' &&
      parent.arguments[2] === node
    )
      return 'explanation of a problem';
    return undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'words', words)];
