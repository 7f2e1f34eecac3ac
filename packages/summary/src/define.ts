import { CareAlerts } from './care-alerts.js';
import { CareCompleteness } from './care-completeness.js';
import { CarePatientBanner } from './care-patient-banner.js';
import { CareProblems } from './care-problems.js';
import { CareResults } from './care-results.js';
import { CareSummary } from './care-summary.js';

CarePatientBanner.define();
CareAlerts.define();
CareProblems.define();
CareResults.define();
CareCompleteness.define();
CareSummary.define();
