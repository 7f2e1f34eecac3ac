/** Commits decide versions and change logs (lerna), so their form is checked: `npm run commitlint -- --from main`. */
export default {
  extends: ['@commitlint/config-conventional'],
  rules: {
    'header-max-length': [2, 'always', 120],
    // Names of FHIR types and of rules begin a subject as they are written.
    'subject-case': [0],
    'body-max-line-length': [2, 'always', 160],
  },
};
