/**
 * The manifest is the source of API tables, controls and typed wrappers, so it holds the public surface only:
 * private and protected members are left out, and members inherited from Lit too.
 */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          if (!declaration.members) continue;
          declaration.members = declaration.members.filter(
            (member) =>
              member.privacy !== 'private' &&
              member.privacy !== 'protected' &&
              !member.name.startsWith('_') &&
              !member.name.startsWith('#') &&
              !LIFECYCLE.has(member.name),
          );
        }
      }
    },
  };
}

const LIFECYCLE = new Set([
  'render',
  'update',
  'updated',
  'willUpdate',
  'firstUpdated',
  'shouldUpdate',
  'connectedCallback',
  'disconnectedCallback',
  'createRenderRoot',
  'attributeChangedCallback',
  'styles',
  'properties',
  'shadowRootOptions',
  'dependencies',
]);

export default { plugins: [publicOnly()] };
