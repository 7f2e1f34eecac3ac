const record = document.querySelector('care-record');
const timeline = document.querySelector('care-timeline');
timeline.periods = ['month', 'year', 'life'];
timeline.addEventListener('care-range-change', (event) => {
  document.querySelector('#told').textContent = event.detail.start;
});
record.resources = await (await fetch('patient.json')).json();
