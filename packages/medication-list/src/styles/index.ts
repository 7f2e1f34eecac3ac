import { brief } from './brief.js';
import { compare } from './compare.js';
import { dose } from './dose.js';
import { expansion } from './expansion.js';
import { frame } from './frame.js';
import { layouts } from './layouts.js';
import { media } from './media.js';
import { row } from './row.js';
import { criticalPanel } from './critical-panel.js';

/** Order matters: layouts, brief and media override the preceding styles. */
export const listStyles = [frame, criticalPanel, row, dose, expansion, compare, layouts, brief, media];
