import { CareGoals } from './care-goals.js';
import { CarePlan } from './care-plan.js';
import { CareTeam } from './care-team.js';
import { CareVisitPlan } from './care-visit-plan.js';

CarePlan.define();
CareGoals.define();
CareTeam.define();
CareVisitPlan.define();
