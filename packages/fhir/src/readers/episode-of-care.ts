import { labelOf, referenceLabel } from '../elements/label.js';
import { periodAt } from '../elements/time.js';
import { first, objects } from '../json.js';
import { applyStatus } from '../status/apply.js';
import { EPISODE_OF_CARE } from '../status/contact.js';
import type { Reader } from './reader.js';
import { spanOf } from './span.js';

export const episodeOfCare: Reader = {
  type: 'EpisodeOfCare',
  kind: () => 'service',
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], EPISODE_OF_CARE),
  time: (reading) =>
    periodAt(reading, 'period') ?? spanOf(reading, reading.resource['statusHistory'], 'statusHistory'),
  name(resource, ctx) {
    const organization = first(resource['managingOrganization']);
    return (
      labelOf(resource['type'], ctx) ??
      labelOf(
        objects(resource['extension']).map(
          (extension) => extension['valueCodeableConcept'] ?? extension['valueString'],
        ),
        ctx,
      ) ??
      (organization && referenceLabel(organization))
    );
  },
};
