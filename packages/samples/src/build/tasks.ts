import type { ServiceRequest, Task } from '@medplum/fhirtypes';
import type { Code } from '../codes/index.js';
import { type Chart, type Placed, ref, refs } from './chart.js';
import { concept } from './concept.js';

/** Adds a Task. */
export function task(
  chart: Chart,
  spec: {
    readonly text: string;
    readonly status?: Task['status'];
    readonly intent?: Task['intent'];
    readonly priority?: Task['priority'];
    readonly authored?: string;
    readonly modified?: string;
    readonly due?: string;
    readonly start?: string;
    readonly owner?: Placed;
    readonly requester?: Placed;
    readonly focus?: Placed;
    readonly businessStatus?: string;
    readonly statusReason?: string;
    readonly note?: string;
  },
): Placed {
  return chart.add(
    {
      resourceType: 'Task',
      status: spec.status ?? 'requested',
      statusReason: spec.statusReason === undefined ? undefined : concept(spec.statusReason),
      businessStatus: spec.businessStatus === undefined ? undefined : concept(spec.businessStatus),
      intent: spec.intent ?? 'order',
      priority: spec.priority,
      description: spec.text,
      focus: ref(spec.focus),
      for: chart.subject,
      executionPeriod: spec.start === undefined ? undefined : { start: spec.start },
      authoredOn: spec.authored,
      lastModified: spec.modified ?? spec.authored,
      requester: ref(spec.requester),
      owner: ref(spec.owner),
      restriction:
        spec.due === undefined
          ? undefined
          : { period: { start: spec.authored?.slice(0, 10), end: spec.due } },
      note: spec.note === undefined ? undefined : [{ text: spec.note }],
    },
    spec.modified ?? spec.authored,
    spec.text,
  );
}

/** Adds a ServiceRequest: a referral or an order. */
export function order(
  chart: Chart,
  spec: {
    readonly text: string;
    readonly code?: Code;
    readonly status?: ServiceRequest['status'];
    readonly intent?: ServiceRequest['intent'];
    readonly priority?: ServiceRequest['priority'];
    readonly doNotPerform?: boolean;
    readonly authored?: string;
    readonly occurrence?: string;
    readonly by?: Placed;
    readonly performer?: Placed;
    readonly reason?: Code | string;
    readonly note?: string;
  },
): Placed {
  return chart.add(
    {
      resourceType: 'ServiceRequest',
      status: spec.status ?? 'active',
      intent: spec.intent ?? 'order',
      priority: spec.priority,
      doNotPerform: spec.doNotPerform,
      code: spec.code === undefined ? concept(spec.text) : concept(spec.code, spec.text),
      subject: chart.subject,
      occurrenceDateTime: spec.occurrence,
      authoredOn: spec.authored,
      requester: ref(spec.by),
      performer: refs(spec.performer),
      reasonCode: spec.reason === undefined ? undefined : [concept(spec.reason)],
      note: spec.note === undefined ? undefined : [{ text: spec.note }],
    },
    spec.authored,
    spec.text,
  );
}
