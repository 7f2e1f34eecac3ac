import { brief } from './brief.js';
import { compare } from './compare.js';
import { dose } from './dose.js';
import { expansion } from './expansion.js';
import { frame } from './frame.js';
import { layouts } from './layouts.js';
import { media } from './media.js';
import { row } from './row.js';
import { criticalPanel } from './critical-panel.js';

/** In this order: layouts, brief and media change what comes before. */
export const listStyles = [frame, criticalPanel, row, dose, expansion, compare, layouts, brief, media];
