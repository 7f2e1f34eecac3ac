import { html, nothing, type TemplateResult } from 'lit';
import {
  amountsText,
  orderText,
  timingText,
  useStateAt,
  type ClinicalEntry,
  type PlanActivityFact,
} from '@care-timeline/fhir';
import { doubtAt, hasLists, membershipAt, type CarePlanItem } from '@care-timeline/record';
import { alarmLines } from '../../format/alarms.js';
import { zoneOf } from '../../format/zone.js';
import { resolveReference } from '../../helpers/references.js';
import { acceptanceWord } from '../../strings/terms/said-by.js';
import { clinicalStateWord, onlyInZone, statusWord, wordFor } from '../../strings/terms/terms.js';
import {
  concepts,
  referenceLink,
  references,
  row,
  subheading,
  type DetailContext,
  type DetailPart,
} from './context.js';
import { medication } from './medication.js';

/** Details specific to some kinds: medicines, allergies, problems, plans, goals, teams and tasks. */
export function kindFacts(context: DetailContext): TemplateResult {
  const { entry } = context;
  return html`${entry.medication ? medication(context) : nothing}
  ${entry.allergy ? allergy(context) : nothing} ${entry.condition ? condition(context) : nothing}
  ${entry.carePlan ? carePlan(context) : nothing} ${entry.goal ? goal(context) : nothing}
  ${entry.careTeam ? careTeam(context) : nothing} ${entry.task ? task(context) : nothing}
  ${entry.order ? order(context) : nothing} ${entry.alarm ? alarm(context) : nothing}`;
}

function allergy(context: DetailContext): TemplateResult {
  const { view, words, strings } = context;
  const facts = context.entry.allergy!;
  return html`<dl>
    ${row(
      strings.allergyType,
      [facts.type, ...facts.categories]
        .flatMap((code) => (code ? [wordFor(words.allergy, code)] : []))
        .join(', '),
    )}
    ${row(strings.lastOccurrence, facts.lastOccurrence && view.format.date(facts.lastOccurrence))}
    ${facts.reactions.map((reaction) =>
      row(
        strings.reactions,
        html`${[
          reaction.substance && view.concept(reaction.substance),
          concepts(context, reaction.manifestations),
          reaction.severity && wordFor(words.severity, reaction.severity),
          reaction.exposureRoute && `${words.element.exposureRoute}: ${view.concept(reaction.exposureRoute)}`,
          reaction.onset && view.format.date(reaction.onset),
        ]
          .filter(Boolean)
          .join(', ')}
        ${reaction.description ? html`<div class="verbatim">${reaction.description}</div>` : nothing}`,
      ),
    )}
  </dl>`;
}

function condition(context: DetailContext): TemplateResult {
  const { view, strings } = context;
  const facts = context.entry.condition!;
  return html`<dl>
    ${row(strings.severity, facts.severity && view.concept(facts.severity))}
    ${row(strings.bodySite, concepts(context, facts.bodySite))}
    ${row(strings.stage, concepts(context, facts.stage))}
  </dl>`;
}

function carePlan(context: DetailContext): TemplateResult {
  const { words, strings, view, entry } = context;
  const plan = entry.carePlan!;
  const { record } = view;
  // Whether a step may not apply now depends on more than the plan (CPL-05).
  const known = hasLists(record)
    ? record.carePlans().items.find((one) => one.entry.key === entry.key)
    : undefined;
  return html`<dl>
      ${row(words.element.intent, plan.intent && wordFor(words.intent, plan.intent))}
      ${row(words.element.addresses, references(context, plan.addresses))}
      ${row(words.element.addresses, concepts(context, plan.addressesText))}
      ${row(words.kind.goal, references(context, plan.goals))}
      ${row(words.kind['care-team'], references(context, plan.teams))}
    </dl>
    ${
      plan.activities.length
        ? html`${subheading(context, strings.activities)}
            <ul class="blocks">
              ${plan.activities.map((activity, i) => html`<li>${planActivity(context, activity, known, i)}</li>`)}
            </ul>`
        : nothing
    }`;
}

function planActivity(
  context: DetailContext,
  activity: PlanActivityFact,
  plan: CarePlanItem | undefined,
  index: number,
): TemplateResult {
  const { view, words, strings } = context;
  const { status, clinicalState } = activity;
  const known = plan?.activities[index];
  const planned =
    known?.planned ?? (activity.planned && resolveReference(view.record, context.entry, activity.planned));
  const isOpen = clinicalState === 'current' || clinicalState === 'planned';
  const told =
    known?.rest === 'zone' && isOpen && known.zone !== 'green'
      ? onlyInZone(words, known.zone, plan!.zones)
      : status
        ? statusWord(words, status)
        : planned
          ? plannedState(planned, context)
          : words.clinicalState[known?.clinicalState ?? clinicalState];
  const negated =
    activity.negation && activity.negation !== 'none-known' ? words.negation[activity.negation] : '';
  const word = activity.doNotPerform ? words.negation['do-not-perform'] : negated;
  const named = planned?.name || activity.title;
  const titled = word && !named.startsWith(word) ? `${word}: ${named}` : named;
  const when = [
    activity.scheduled && view.format.span(activity.scheduled),
    activity.scheduledText ??
      (activity.timing ? timingText(activity.timing, view.lang, { timeZone: view.timeZone }) : ''),
  ].filter(Boolean);
  return html`<strong>${titled}</strong>
    <span class="badge">${told}</span>
    ${activity.description ? html`<div class="verbatim">${activity.description}</div>` : nothing}
    <dl>
      ${row(strings.product, activity.product && view.concept(activity.product))}
      ${row(strings.product, activity.productReference && referenceLink(context, activity.productReference))}
      ${row(strings.quantity, activity.amounts && amountsText(activity.amounts, view.lang))}
      ${row(strings.scheduled, when.join(', '))}
      ${row(strings.performers, references(context, activity.performers))}
      ${row(words.element.location, activity.location && referenceLink(context, activity.location))}
      ${row(words.kind.goal, references(context, activity.goals))}
      ${row(words.reason, concepts(context, activity.reasons))}
      ${row(words.reason, references(context, activity.reasonReferences))}
      ${row(words.element.statusReason, activity.statusReason && view.concept(activity.statusReason))}
      ${row(words.role.activity, activity.planned && referenceLink(context, activity.planned))}
      ${row(strings.outcome, references(context, activity.performed))}
      ${row(strings.outcome, concepts(context, activity.outcome))}
      ${row(strings.progress, activity.progress.join('\n'))}
    </dl>`;
}

/** A plan that only refers to what is to be done leaves the status to that. */
function plannedState(planned: ClinicalEntry, { view, words }: DetailContext): string {
  const status = planned.statuses.find(
    ({ element }) => element === 'status' || element === 'lifecycleStatus',
  );
  const at = view.asOf ?? view.now;
  const zone = zoneOf(view.timeZone);
  const isDoubted = view.record && doubtAt(view.record, planned, at, zone);
  return status && !isDoubted
    ? statusWord(words, status, planned.resourceType)
    : clinicalStateWord(words, planned, at, zone, view.record);
}

function goal(context: DetailContext): TemplateResult {
  const { view, words, strings } = context;
  const facts = context.entry.goal!;
  return html`<dl>
    ${row(strings.achievement, facts.achievement && statusWord(words, conceptStatus(context)))}
    ${row(strings.priority, facts.priority && view.concept(facts.priority))}
    ${facts.acceptances.map(({ who, status }) =>
      row(
        words.acceptanceLabel,
        html`${who ? html`${referenceLink(context, who)}: ` : nothing}${acceptanceWord(status, words)}`,
      ),
    )}
    ${facts.targets.map((target) =>
      row(
        strings.targets,
        [
          target.measure && view.concept(target.measure),
          target.detail && view.value(target.detail),
          target.due && `${strings.due}: ${view.format.date(target.due)}`,
          target.dueText && `${strings.due}: ${target.dueText}`,
        ]
          .filter(Boolean)
          .join(', '),
      ),
    )}
    ${row(words.element.addresses, references(context, facts.addresses))}
    ${row(strings.outcome, references(context, facts.outcomes))}
    ${row(strings.outcome, concepts(context, facts.outcomeConcepts))}
  </dl>`;
}

function conceptStatus({ entry }: DetailContext): {
  element: string;
  code: string;
  known: boolean;
  text: string;
} {
  const achievement = entry.goal!.achievement!;
  return {
    element: 'achievementStatus',
    code: achievement.codings[0]?.code ?? '',
    known: true,
    text: achievement.label,
  };
}

function careTeam(context: DetailContext): TemplateResult {
  const { view, words, strings } = context;
  const team = context.entry.careTeam!;
  const inUse = team.telecom.filter(
    (point) => useStateAt(point, view.asOf ?? view.now, zoneOf(view.timeZone)) === 'now',
  );
  return html`<dl>
    ${team.participants.map(({ role, member, onBehalfOf, period }) => {
      const person = member && resolveReference(view.record, context.entry, member);
      const { asOf } = view;
      const known = membershipAt(period, person, asOf ?? view.now, asOf === undefined, zoneOf(view.timeZone));
      return row(
        concepts(context, role) || strings.participants,
        html`${member ? referenceLink(context, member) : nothing}
        ${onBehalfOf ? html`(${referenceLink(context, onBehalfOf)})` : nothing}
        ${known.period ? html`<span class="secondary">${view.format.span(known.period)}</span>` : nothing}
        ${known.when === 'former' ? html`<span class="badge">${words.clinicalState.past}</span>` : nothing}`,
      );
    })}
    ${row(strings.telecom, inUse.map(({ value }) => value).join(', '))}
  </dl>`;
}

function task(context: DetailContext): DetailPart {
  const { view, words, strings } = context;
  const facts = context.entry.task!;
  return html`<dl>
    ${row(words.element.intent, facts.intent && wordFor(words.intent, facts.intent))}
    ${row(strings.priority, facts.priority && wordFor(words.priority, facts.priority))}
    ${row(strings.owner, facts.owner && referenceLink(context, facts.owner))}
    ${row(strings.due, facts.due && view.format.date(facts.due))}
    ${row(words.role.focus, facts.focus && referenceLink(context, facts.focus))}
    ${row(strings.businessStatus, facts.businessStatus && view.concept(facts.businessStatus))}
  </dl>`;
}

function order(context: DetailContext): DetailPart {
  const { view, words, strings } = context;
  const { priority, structured, allergies = [] } = context.entry.order!;
  const { when, what } = orderText(structured, view.lang, { timeZone: view.timeZone });
  const verbatim = (lines: string): DetailPart =>
    lines === '' ? nothing : html`<div class="verbatim">${lines}</div>`;
  return html`<dl>
    ${row(strings.priority, priority && wordFor(words.priority, priority))}
    ${row(strings.scheduled, verbatim(when))} ${row(strings.ordered, verbatim(what.join('\n')))}
    ${row(words.kind.allergy, references(context, allergies))}
  </dl>`;
}

/** What came of it, step by step (ALG-03). */
function alarm({ entry, view, words }: DetailContext): DetailPart {
  const lines = alarmLines(entry, { terms: words, format: view.format, record: view.record });
  return html`<dl>
    ${lines.map(({ name, time, more }) => row(name, [time, more].filter(Boolean).join(', ') || '–'))}
  </dl>`;
}
