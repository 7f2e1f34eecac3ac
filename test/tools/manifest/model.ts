/** The parts of a custom-elements manifest (schema 1.0) that our tools read and add to. */

export interface Text {
  text: string;
  /** Where the type is declared. */
  references?: { name: string; package: string }[];
}
export interface Origin {
  name: string;
  package?: string;
  module?: string;
}
export interface Member {
  kind: 'field' | 'method';
  name: string;
  static?: boolean;
  readonly?: boolean;
  type?: Text;
  default?: string;
  description?: string;
  attribute?: string;
  parameters?: { name: string; type?: Text; optional?: boolean }[];
  return?: { type: Text };
  inheritedFrom?: Origin;
}
export interface Attribute {
  name: string;
  type?: Text;
  default?: string;
  description?: string;
  fieldName?: string;
  inheritedFrom?: Origin;
}
export interface Named {
  name: string;
  description?: string;
  default?: string;
  type?: Text;
  inheritedFrom?: Origin;
}
export interface Declaration {
  kind: string;
  name: string;
  description?: string;
  customElement?: boolean;
  tagName?: string;
  superclass?: Origin;
  members?: Member[] | undefined;
  attributes?: Attribute[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}
export interface Manifest {
  schemaVersion: string;
  modules: {
    path: string;
    /** In the manifest of all elements: the package that the module is of, where it is another one. */
    package?: string;
    declarations?: Declaration[];
    exports?: object[];
  }[];
}

/** An element of a package, as wrappers and documents want it. */
export interface ElementEntry {
  /** Folder under `packages`, for example `timeline`. */
  package: string;
  /** Source file, relative to the package. */
  path: string;
  declaration: Declaration & { tagName: string };
}

export const declarationsOf = (manifest: Manifest): Declaration[] =>
  manifest.modules.flatMap((module) => module.declarations ?? []);

/** Every element of a manifest, in order of tag. */
export function elementsOf(name: string, manifest: Manifest): ElementEntry[] {
  return manifest.modules
    .flatMap((module) =>
      (module.declarations ?? [])
        .filter((declaration): declaration is ElementEntry['declaration'] => Boolean(declaration.tagName))
        .map((declaration) => ({ package: name, path: module.path, declaration })),
    )
    .sort((a, b) => (a.declaration.tagName < b.declaration.tagName ? -1 : 1));
}
