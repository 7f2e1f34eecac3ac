import { readConcepts } from '../elements/concept.js';
import { labelOf, writtenIn } from '../elements/label.js';
import { readPeriod } from '../elements/period.js';
import { readReference } from '../elements/reference.js';
import { readTelecom } from '../elements/telecom.js';
import { periodAt } from '../elements/time.js';
import { first, objects } from '../json.js';
import type { CareTeamFacts } from '../model/care-plan.js';
import type { Reading } from '../reading.js';
import { applyStatus } from '../status/apply.js';
import { CARE_TEAM } from '../status/plan.js';
import type { Reader } from './reader.js';

export const careTeam: Reader = {
  type: 'CareTeam',
  kind: () => 'care-team',
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], CARE_TEAM, false),
  time: (reading) => periodAt(reading, 'period'),
  name: (resource, ctx) =>
    writtenIn(resource, 'name', ctx) ??
    labelOf(resource['category'], ctx) ??
    labelOf(resource['reasonCode'], ctx) ??
    labelOf(resource['reason'], ctx) ??
    labelOf(resource['managingOrganization'], ctx),
  detail: (reading) => ({ careTeam: facts(reading) }),
};

function facts({ resource, ctx }: Reading): CareTeamFacts {
  return {
    participants: objects(resource['participant']).map((participant) => {
      const member = readReference(first(participant['member']), 'participant.member', 'participant', ctx);
      const onBehalfOf = readReference(
        participant['onBehalfOf'],
        'participant.onBehalfOf',
        'organization',
        ctx,
      );
      const period = readPeriod(participant['period'] ?? participant['coveragePeriod'], 'participant.period');
      return {
        role: readConcepts(participant['role'], ctx),
        ...(member && { member }),
        ...(onBehalfOf && { onBehalfOf }),
        ...(period && { period }),
      };
    }),
    telecom: readTelecom(resource['telecom']),
  };
}
