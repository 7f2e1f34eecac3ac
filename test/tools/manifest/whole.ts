/** The manifest of the package that has every element: those of the other packages are in it too. */
import { elementsOf, type Manifest } from './model.js';

/** @param others manifests by package folder; `ui` and the widgets */
export function whole(own: Manifest, others: ReadonlyMap<string, Manifest>): Manifest {
  const added = [...others].flatMap(([name, manifest]) =>
    elementsOf(name, manifest).map(({ path, declaration }) => {
      const from = `@care-timeline/${name}`;
      return {
        kind: 'javascript-module',
        package: from,
        path: `../${name}/${path}`,
        declarations: [declaration],
        exports: [
          {
            kind: 'custom-element-definition',
            name: declaration.tagName,
            declaration: { name: declaration.name, package: from },
          },
        ],
      };
    }),
  );
  return { ...own, modules: [...own.modules, ...added] };
}

/** The manifest without what `whole` has added. */
export const ownPart = (manifest: Manifest): Manifest => ({
  ...manifest,
  modules: manifest.modules.filter((module) => !module.package),
});
