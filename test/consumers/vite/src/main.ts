import '@care-timeline/timeline/define.js';
import { PatientRecord } from '@care-timeline/record';

// The tag alone gives the class, its properties and its events their types.
const timeline = document.querySelector('care-timeline')!;
timeline.periods = ['month', 'year', 'life'];
timeline.addEventListener('care-range-change', (event) => {
  document.querySelector('#told')!.textContent = event.detail.start;
});

const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
record.add(await (await fetch('/patient.json')).json());
timeline.record = record;
