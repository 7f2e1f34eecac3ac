import { CareTimeline } from './timeline.js';

CareTimeline.define();

declare global {
  interface HTMLElementTagNameMap {
    'care-timeline': CareTimeline;
  }
}
