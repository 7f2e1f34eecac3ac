import { containedStyles, dateFieldStyles } from '@care-timeline/ui';
import { frame } from './frame.js';
import { laneTitles } from './lane-titles.js';
import { media } from './media.js';
import { panels } from './panels.js';
import { picture } from './picture.js';
import { status } from './status.js';
import { table } from './table.js';
import { toolbar } from './toolbar.js';
import { print } from './print.js';

/** The order matters: media overrides the preceding styles, and print overrides all of them. */
export const timelineStyles = [
  containedStyles,
  frame,
  dateFieldStyles,
  toolbar,
  status,
  picture,
  laneTitles,
  table,
  panels,
  media,
  print,
];
