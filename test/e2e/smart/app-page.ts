import { PatientRecord } from '@care-timeline/record';
import { FhirServerSource, finishSmartLaunch } from '@care-timeline/sources';

const { server } = document.body.dataset;
const session = await finishSmartLaunch({ servers: [server ?? ''] });
if (!session.ok) {
  document.body.textContent = `fault: ${session.fault.reason}`;
} else {
  const record = new PatientRecord();
  const source = new FhirServerSource(record, { id: 'ehr', ...session.options });
  await source.load();
  const show = (): void => {
    document.body.textContent = `${source.state}: ${record.patient?.name ?? 'nobody'}, ${record.entries().length} entries`;
  };
  show();
  Object.assign(globalThis, { readAgain: () => source.reload().then(show) });
}
