/**
 * Rollup plugin: takes the indentation out of `css`, `html` and `svg` templates, and the comments and idle blanks out of
 * style sheets. Texts in quotes are left as they are. A line break in markup stays: between two words it is a blank. Those
 * taken out of a sheet stand behind it, where the minifier drops them, so that source maps keep their lines.
 */

/** Quoted texts and addresses, or a run that has nothing but the look of the source in it. */
const CSS = /("[^"\n]*"|'[^'\n]*'|url\([^)]*\))|\s*([{};,>])\s*|:\s+|\s+/g;

/** @param {string} text - part of a sheet between two expressions */
export function smallCss(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(CSS, (found, quoted, sign) => quoted ?? sign ?? (found.startsWith(':') ? ':' : ' '))
    .replaceAll(';}', '}');
}

/** @param {string} text - part of a template between two expressions */
export function smallHtml(text) {
  return text.replace(/[ \t]*\n[ \t]+/g, '\n');
}

const SMALL = { css: smallCss, html: smallHtml, svg: smallHtml };
const lines = (text) => text.split('\n').length - 1;

/** Every tagged template in a tree, outer ones first. */
function* templates(node) {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) yield* templates(one);
  } else if (typeof node.type === 'string') {
    if (node.type === 'TaggedTemplateExpression' && Object.hasOwn(SMALL, node.tag.name ?? '')) yield node;
    for (const value of Object.values(node)) yield* templates(value);
  }
}

/** @returns {import('rollup').Plugin} */
export function minifyLiterals() {
  return {
    name: 'minify-literals',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(?:css|html|svg)`/.test(code)) return null;
      const edits = [...templates(this.parse(code))].flatMap(({ tag, quasi, end: after }) => {
        let taken = 0;
        const parts = quasi.quasis.map(({ start, end }) => {
          const was = code.slice(start, end);
          const text = SMALL[tag.name](was);
          taken += lines(was) - lines(text);
          return { start, end, text };
        });
        return [...parts, { start: after, end: after, text: '\n'.repeat(taken) }];
      });
      edits.sort((a, b) => a.start - b.start);
      let small = '';
      let at = 0;
      for (const { start, end, text } of edits) {
        small += code.slice(at, start) + text;
        at = end;
      }
      return { code: small + code.slice(at), map: null };
    },
  };
}
