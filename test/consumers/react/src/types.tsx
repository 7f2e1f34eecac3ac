/** What the types refuse: this file compiles only while they do. */
import { CareRecord, CareTimeline } from '@care-timeline/react';

export const mistakes = (
  <CareRecord
    // @ts-expect-error a number is no address
    src={5}
  >
    <CareTimeline
      onCareRangeChange={(event) => {
        // @ts-expect-error the detail holds no such thing
        void event.detail.begin;
      }}
    />
  </CareRecord>
);
