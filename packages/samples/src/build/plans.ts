import type {
  CarePlan,
  CarePlanActivity,
  CareTeam,
  Goal,
  GoalTarget,
  CarePlanActivityDetail,
} from '@medplum/fhirtypes';
import { GOAL_ACHIEVEMENT, type Code } from '../codes/index.js';
import { type Chart, type Draft, type Placed, ref, refs } from './chart.js';
import { concept, quantity } from './concept.js';

export interface ActivitySpec {
  readonly text: string;
  readonly kind?: CarePlanActivityDetail['kind'];
  readonly code?: Code;
  readonly status?: CarePlanActivityDetail['status'];
  readonly statusReason?: string;
  readonly doNotPerform?: boolean;
  readonly goals?: readonly Placed[];
  readonly performers?: readonly Placed[];
  readonly scheduledText?: string;
  readonly times?: readonly [frequency: number, period: number, unit: 'h' | 'd' | 'wk' | 'mo'];
  readonly timeOfDay?: readonly string[];
  readonly daysOfWeek?: readonly ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[];
  readonly period?: readonly [start: string, end?: string];
  readonly progress?: readonly { readonly time: string; readonly text: string }[];
  readonly outcomes?: readonly Placed[] | undefined;
  /** A resource that describes the activity, instead of a detail. */
  readonly reference?: Placed;
}

function activity(spec: ActivitySpec): Draft<CarePlanActivity> {
  const progress = spec.progress?.map((item) => ({ time: item.time, text: item.text }));
  const outcomes = spec.outcomes === undefined ? undefined : refs(...spec.outcomes);
  if (spec.reference !== undefined) {
    return { outcomeReference: outcomes, progress, reference: ref(spec.reference) };
  }
  const timed = spec.times ?? spec.timeOfDay ?? spec.daysOfWeek;
  return {
    outcomeReference: outcomes,
    progress,
    detail: {
      kind: spec.kind,
      code: spec.code === undefined ? undefined : concept(spec.code, spec.text),
      goal: spec.goals === undefined ? undefined : refs(...spec.goals),
      status: spec.status ?? 'in-progress',
      statusReason: spec.statusReason === undefined ? undefined : concept(spec.statusReason),
      doNotPerform: spec.doNotPerform,
      scheduledString: timed === undefined ? spec.scheduledText : undefined,
      scheduledTiming:
        timed === undefined
          ? undefined
          : {
              repeat: {
                frequency: spec.times?.[0] ?? 1,
                period: spec.times?.[1] ?? 1,
                periodUnit: spec.times?.[2] ?? (spec.daysOfWeek === undefined ? 'd' : 'wk'),
                timeOfDay: spec.timeOfDay?.map((time) => `${time}:00`),
                dayOfWeek: spec.daysOfWeek === undefined ? undefined : [...spec.daysOfWeek],
              },
            },
      scheduledPeriod:
        timed !== undefined || spec.scheduledText !== undefined || spec.period === undefined
          ? undefined
          : { start: spec.period[0], end: spec.period[1] },
      performer: spec.performers === undefined ? undefined : refs(...spec.performers),
      description: spec.text,
    },
  };
}

export interface CarePlanSpec {
  readonly title: string;
  readonly category?: string;
  readonly status?: CarePlan['status'];
  readonly intent?: CarePlan['intent'];
  readonly start?: string;
  readonly end?: string;
  readonly created?: string;
  readonly description?: string;
  readonly author?: Placed;
  readonly addresses?: readonly Placed[];
  readonly goals?: readonly Placed[];
  readonly teams?: readonly Placed[];
  readonly partOf?: Placed;
  readonly replaces?: Placed;
  readonly activities?: readonly ActivitySpec[];
  readonly note?: string;
  readonly extra?: Partial<CarePlan>;
}

/** Adds a CarePlan. */
export function carePlan(chart: Chart, spec: CarePlanSpec): Placed {
  return chart.add(
    {
      resourceType: 'CarePlan',
      replaces: refs(spec.replaces),
      partOf: refs(spec.partOf),
      status: spec.status ?? 'active',
      intent: spec.intent ?? 'plan',
      category: spec.category === undefined ? undefined : [concept(spec.category)],
      title: spec.title,
      description: spec.description,
      subject: chart.subject,
      period:
        spec.start === undefined && spec.end === undefined ? undefined : { start: spec.start, end: spec.end },
      created: spec.created ?? spec.start,
      author: ref(spec.author),
      careTeam: spec.teams === undefined ? undefined : refs(...spec.teams),
      addresses: spec.addresses === undefined ? undefined : refs(...spec.addresses),
      goal: spec.goals === undefined ? undefined : refs(...spec.goals),
      activity: spec.activities?.map(activity),
      note: spec.note === undefined ? undefined : [{ text: spec.note }],
      ...spec.extra,
    },
    spec.created ?? spec.start,
    spec.title,
  );
}

export interface GoalSpec {
  readonly text: string;
  readonly lifecycle?: Goal['lifecycleStatus'];
  readonly achievement?: keyof typeof GOAL_ACHIEVEMENT;
  readonly start?: string;
  readonly statusDate?: string;
  readonly priority?: string;
  readonly addresses?: readonly Placed[];
  readonly by?: Placed;
  readonly targets?: readonly {
    /** What is measured: required by FHIR if there is a detail. */
    readonly measure?: Code | string;
    readonly low?: number;
    readonly high?: number;
    readonly value?: number;
    readonly unit?: string;
    readonly text?: string;
    readonly due?: string;
  }[];
  readonly outcomes?: readonly Placed[] | undefined;
  readonly note?: string;
}

function target(spec: NonNullable<GoalSpec['targets']>[number]): Draft<GoalTarget> {
  const amount = (value?: number) =>
    value === undefined || spec.unit === undefined ? undefined : quantity(value, spec.unit);
  const range = spec.low !== undefined || spec.high !== undefined;
  return {
    measure: spec.measure === undefined ? undefined : concept(spec.measure),
    detailQuantity: range ? undefined : amount(spec.value),
    detailRange: range ? { low: amount(spec.low), high: amount(spec.high) } : undefined,
    detailString: spec.text,
    dueDate: spec.due,
  };
}

/** Adds a Goal; lifecycle and achievement are separate, as in FHIR. */
export function goal(chart: Chart, spec: GoalSpec): Placed {
  return chart.add(
    {
      resourceType: 'Goal',
      lifecycleStatus: spec.lifecycle ?? 'active',
      achievementStatus:
        spec.achievement === undefined ? undefined : concept(GOAL_ACHIEVEMENT[spec.achievement]),
      priority: spec.priority === undefined ? undefined : concept(spec.priority),
      description: concept(spec.text),
      subject: chart.subject,
      startDate: spec.start,
      target: spec.targets?.map(target),
      statusDate: spec.statusDate,
      expressedBy: ref(spec.by),
      addresses: spec.addresses === undefined ? undefined : refs(...spec.addresses),
      note: spec.note === undefined ? undefined : [{ text: spec.note }],
      outcomeReference: spec.outcomes === undefined ? undefined : refs(...spec.outcomes),
    },
    spec.statusDate ?? spec.start,
    spec.text,
  );
}

/** Adds a CareTeam. */
export function careTeam(
  chart: Chart,
  spec: {
    readonly name: string;
    readonly start?: string;
    readonly end?: string;
    readonly status?: CareTeam['status'];
    readonly members: readonly { readonly who: Placed; readonly role: string; readonly from?: string }[];
    readonly phone?: string;
    readonly where?: Placed;
  },
): Placed {
  return chart.add(
    {
      resourceType: 'CareTeam',
      status: spec.status ?? 'active',
      name: spec.name,
      subject: chart.subject,
      period: spec.start === undefined ? undefined : { start: spec.start, end: spec.end },
      participant: spec.members.map((member) => ({
        role: [concept(member.role)],
        member: ref(member.who),
        period: member.from === undefined ? undefined : { start: member.from },
      })),
      managingOrganization: refs(spec.where),
      telecom: spec.phone === undefined ? undefined : [{ system: 'phone', value: spec.phone, use: 'work' }],
    },
    spec.start,
    spec.name,
  );
}
