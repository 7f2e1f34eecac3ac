import '@care-timeline/elements/define.js';

const record = document.querySelector('care-record')!;
const timeline = document.querySelector('care-timeline')!;
timeline.periods = ['month', 'year', 'life'];
timeline.addEventListener('care-range-change', ({ detail }) => {
  document.querySelector('#told')!.textContent = detail.start;
});
record.resources = await (await fetch('/patient.json')).json();

export {};
