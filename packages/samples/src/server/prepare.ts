import type { Bundle, Resource } from '@medplum/fhirtypes';

/**
 * The resources of a Bundle as a server would store them: references by `urn:uuid:` or by the full URL of another
 * resource in the Bundle become `Type/id`.
 */
export function resourcesOf(bundle: Bundle): Resource[] {
  const names = new Map<string, string>();
  for (const { fullUrl, resource } of bundle.entry ?? []) {
    if (fullUrl && resource?.id) names.set(fullUrl, `${resource.resourceType}/${resource.id}`);
  }
  return (bundle.entry ?? []).flatMap(({ resource }) =>
    resource?.id && resource.resourceType !== 'OperationOutcome' ? [renamed(resource, names)] : [],
  );
}

function renamed(resource: Resource, names: ReadonlyMap<string, string>): Resource {
  return JSON.parse(JSON.stringify(resource), (member: string, value: unknown) =>
    member === 'reference' && typeof value === 'string' ? (names.get(value) ?? value) : value,
  ) as Resource;
}
