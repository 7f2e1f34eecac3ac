// What the types know of each element, and what they refuse: this file compiles only while they do.
import type { CareTimeline } from '@care-timeline/elements';

export const page = (bundle: object, hold: (timeline: CareTimeline | null) => void) => (
  <care-record resources={bundle} time-zone="Europe/Oslo" lang="nb" class="wide" id="record">
    <care-timeline
      ref={hold}
      view="table"
      periods={['month', 'year', 'life']}
      developer
      on:care-range-change={(event) => {
        const start: string = event.detail.start;
        return void start;
      }}
    />
    <care-medication-list show="current" group-by="atc" hide-critical changed-since="2026-01-01" />
    <care-results max-results={3} heading-level="3" />
    <care-plan timeZone="Europe/Oslo" density="compact">
      <span>{'inside'}</span>
    </care-plan>
    <care-notice kind="warning" heading="Told" />
  </care-record>
);

export const mistakes = (
  <>
    {/* @ts-expect-error there is no such view */}
    <care-timeline view="tabel" />
    {/* @ts-expect-error there is no such order */}
    <care-medication-list group-by="name" />
    {/* @ts-expect-error a text is no number */}
    <care-results max-results="three" />
    {/* @ts-expect-error a property that only the element sets */}
    <care-timeline drawComplete={Promise.resolve()} />
    {/* @ts-expect-error the detail holds no such thing */}
    <care-timeline on:care-range-change={(event) => void event.detail.begin} />
    {/* @ts-expect-error there is no such element */}
    <care-timelines />
  </>
);
