import type { CapabilityStatement, CapabilityStatementRestResource } from '@medplum/fhirtypes';
import { searchParametersOf } from './definitions.js';
import type { ServerFeatures } from './features.js';
import { OFFERED_TYPES } from './offered-types.js';

/** The server's description of itself at `metadata`. */
export function capabilityStatement(features: ServerFeatures): CapabilityStatement {
  const types = features.types ?? OFFERED_TYPES;
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-23',
    kind: 'instance',
    software: { name: 'care-timeline local server' },
    implementation: { description: 'Synthetic sample patients for demo and tests' },
    fhirVersion: '4.0.1',
    format: ['json', 'application/fhir+json'],
    rest: [
      {
        mode: 'server',
        ...(features.postSearch === 'none' && features.saysSearchMode
          ? { extension: [{ url: SEARCH_MODE, valueCode: 'GET' }] }
          : {}),
        resource: types.map((type) => resourceOf(type, features)),
        interaction: features.batch ? [{ code: 'batch' }] : [],
      },
    ],
  };
}

const SEARCH_MODE = 'http://hl7.org/fhir/StructureDefinition/capabilitystatement-search-mode';

function resourceOf(type: string, features: ServerFeatures): CapabilityStatementRestResource {
  const known = features.parameters[type];
  const params = searchParametersOf(type).filter(({ code }) => known?.includes(code) ?? true);
  const operation = [
    ...(type === 'Patient' && features.everything
      ? [{ name: 'everything', definition: 'http://hl7.org/fhir/OperationDefinition/Patient-everything' }]
      : []),
    ...(type === 'Patient' && features.summary
      ? [{ name: 'summary', definition: 'http://hl7.org/fhir/uv/ips/OperationDefinition/summary' }]
      : []),
  ];
  return {
    type: type as CapabilityStatementRestResource['type'],
    interaction: [
      { code: 'read' },
      ...(features.readOnly.includes(type) ? [] : [{ code: 'search-type' as const }]),
      { code: 'history-instance' },
    ],
    versioning: 'versioned',
    searchParam: [
      ...params.map(({ code, type: kind }) => ({ name: code, type: kind }) as never),
      ...(known?.includes('_count') ? [{ name: '_count', type: 'number' } as never] : []),
    ],
    ...(features.includes
      ? {
          searchInclude: params
            .filter((param) => param.type === 'reference')
            .map(({ code }) => `${type}:${code}`),
        }
      : {}),
    ...(operation.length > 0 ? { operation } : {}),
  };
}
