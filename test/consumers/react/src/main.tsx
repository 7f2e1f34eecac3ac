import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CareRecord, CareTimeline } from '@care-timeline/react';

function App() {
  const [bundle, setBundle] = useState<object>();
  const [start, setStart] = useState('');
  useEffect(() => {
    void fetch('/patient.json').then(async (response) => setBundle(await response.json()));
  }, []);
  return (
    <>
      <CareRecord resources={bundle} timeZone="Europe/Oslo">
        <CareTimeline
          periods={['month', 'year', 'life']}
          onCareRangeChange={(event) => setStart(event.detail.start)}
        />
      </CareRecord>
      <output id="told">{start}</output>
    </>
  );
}

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
