export { CarePlan, type PlanGroupBy } from './care-plan.js';
export { CareGoals } from './care-goals.js';
export { CareTeam } from './care-team.js';
export { CareVisitPlan } from './care-visit-plan.js';
export { carePlanStrings, type CarePlanStrings } from './care-plan.strings.js';
