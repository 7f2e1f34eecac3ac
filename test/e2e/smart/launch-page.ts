import { startSmartLaunch } from '@care-timeline/sources';

const { server } = document.body.dataset;
const result = await startSmartLaunch({
  clientId: 'care-timeline',
  servers: [server ?? ''],
  redirectUri: new URL('app.html', location.href).href,
});
if (!result.ok) document.body.textContent = `fault: ${result.fault.reason}`;
