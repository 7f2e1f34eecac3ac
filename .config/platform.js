const COMBINATORS = new Set(['all', 'allSettled', 'any', 'race']);

function isMember(node, object, names) {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === object &&
    names.has(node.computed ? node.property.value : node.property.name)
  );
}

/**
 * ESLint plugin for what pages do to the platform. Polyfills and old libraries (zone.js, Prototype.js, MooTools) replace
 * functions by ones that know arrays only: a Set counts as empty there, or is waited for in a loop that never yields.
 */
export const platformPlugin = {
  rules: {
    'arrays-only': {
      meta: { type: 'problem', schema: [] },
      create(context) {
        return {
          CallExpression(node) {
            const { callee, arguments: given } = node;
            if (isMember(callee, 'Array', new Set(['from'])))
              context.report({ node, message: 'Pages replace Array.from: spread into an array instead.' });
            if (!isMember(callee, 'Promise', COMBINATORS) || given.length === 0) return;
            const { program, getTypeAtLocation } = context.sourceCode.parserServices;
            const checker = program?.getTypeChecker();
            if (checker === undefined) return;
            const type = getTypeAtLocation(given[0]);
            if (checker.isArrayType(type) || checker.isTupleType(type)) return;
            context.report({ node: given[0], message: 'Pages replace Promise: hand it an array.' });
          },
        };
      },
    },
  },
};
