/** What a host's test does with an element: make it, give it data, read it, take it away. */
const patient = require('./patient.json');

const ELEMENTS = [
  ['care-alerts', 'Penicillin'],
  ['care-completeness', 'Mottatt'],
  ['care-entry-detail', ''],
  ['care-goals', ''],
  ['care-medication-list', 'Metoprolol'],
  ['care-notice', ''],
  ['care-patient-banner', 'Solveig'],
  ['care-plan', ''],
  ['care-problems', 'Atrieflimmer'],
  ['care-results', 'Kreatinin'],
  ['care-source-badge', ''],
  ['care-state', ''],
  ['care-summary', 'Penicillin'],
  ['care-team', ''],
  ['care-timeline', ''],
  ['care-visit-plan', ''],
];

function textOf(node) {
  const inner = [...(node.shadowRoot?.querySelectorAll('*') ?? [])]
    .filter((one) => one.shadowRoot)
    .map(textOf);
  return [node.shadowRoot?.textContent ?? '', ...inner].join(' ');
}

/** Throws where the element does not show the words. */
async function tryOut(tag, words) {
  const record = document.createElement('care-record');
  const element = document.createElement(tag);
  record.append(element);
  document.body.append(record);
  record.resources = patient;
  await record.updateComplete;
  await record.ready;
  await element.updateComplete;
  await element.drawComplete;
  const text = textOf(element);
  if (!text.includes(words)) throw new Error(`<${tag}> shows "${text.trim()}"`);
  element.lang = 'en';
  element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  for (const button of element.shadowRoot.querySelectorAll('button')) button.click();
  await element.updateComplete;
  record.remove();
  document.body.append(record);
  await element.updateComplete;
  record.remove();
}

module.exports = { ELEMENTS, tryOut };
