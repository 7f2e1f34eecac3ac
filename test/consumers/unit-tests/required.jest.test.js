require('@care-timeline/elements/define.js');
const { CareTimeline } = require('@care-timeline/elements');
const { act, createElement } = require('react');
const { createRoot } = require('react-dom/client');
const { CareAlerts, CareRecord } = require('@care-timeline/react');
const { ELEMENTS, tryOut } = require('./try-out.cjs');
const patient = require('./patient.json');

test.each(ELEMENTS)('<%s>', (tag, words) => tryOut(tag, words));

test('the classes are those that are defined', () => {
  expect(customElements.get('care-timeline')).toBe(CareTimeline);
});

test('React components', async () => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  await act(() => root.render(createElement(CareRecord, { resources: patient }, createElement(CareAlerts))));
  await place.querySelector('care-record').ready;
  expect(place.querySelector('care-alerts').shadowRoot.textContent).toContain('Penicillin');
  await act(() => root.unmount());
});
