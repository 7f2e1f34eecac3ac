import { defineStrings } from '@care-timeline/ui';
import { en } from './strings/en.js';
import { nb } from './strings/nb.js';
import { nn } from './strings/nn.js';

export const timelineStrings = defineStrings({ nb, nn, en }, 'timeline');

export type TimelineStrings = ReturnType<typeof timelineStrings.in>;
