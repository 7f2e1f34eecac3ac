export { CareAlerts } from './care-alerts.js';
export { CareCompleteness } from './care-completeness.js';
export { CarePatientBanner } from './care-patient-banner.js';
export { CareProblems } from './care-problems.js';
export { CareResults } from './care-results.js';
export { summaryStrings, type SummaryStrings } from './summary.strings.js';
