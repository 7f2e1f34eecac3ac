import { useKey } from '@care-timeline/ui';
import type { Step } from '../model/walk.js';

/** Actions of the keys, implemented by the element. */
export interface KeyboardHost {
  walk(step: Step): void;
  open(): void;
  zoomBy(factor: number): void;
  panBy(fraction: number): void;
  fit(): void;
  travel(direction: -1 | 1): void;
  toggleKeyMap(): void;
  /** False if there was nothing to close. */
  escape(): boolean;
}

/** False means that the key was not used. */
type Action = (host: KeyboardHost) => unknown;

/** Zoom factor of one key press or button click: five of them make a factor of ten. */
export const ZOOM_STEP = 10 ** (1 / 5);
const PAN_STEP = 0.1;

const KEYS: Readonly<Record<string, Action>> = {
  ArrowLeft: (host) => host.walk('previous'),
  ArrowRight: (host) => host.walk('next'),
  ArrowUp: (host) => host.walk('above'),
  ArrowDown: (host) => host.walk('below'),
  Home: (host) => host.walk('first'),
  End: (host) => host.walk('last'),
  'Shift+ArrowLeft': (host) => host.panBy(-PAN_STEP),
  'Shift+ArrowRight': (host) => host.panBy(PAN_STEP),
  PageUp: (host) => host.panBy(-1),
  PageDown: (host) => host.panBy(1),
  '+': (host) => host.zoomBy(1 / ZOOM_STEP),
  '=': (host) => host.zoomBy(1 / ZOOM_STEP),
  '-': (host) => host.zoomBy(ZOOM_STEP),
  '0': (host) => host.fit(),
  Enter: (host) => host.open(),
  ' ': (host) => host.open(),
  '[': (host) => host.travel(-1),
  ']': (host) => host.travel(1),
  '?': (host) => host.toggleKeyMap(),
  Escape: (host) => host.escape(),
};

/** Handles keys on the plot. Unknown keys are left to the browser and the page. */
export function handleKey(event: KeyboardEvent, host: KeyboardHost): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const shift = event.shiftKey && event.key.startsWith('Arrow') ? 'Shift+' : '';
  const action = KEYS[shift + event.key];
  if (!action) return;
  if (action(host) !== false) useKey(event);
}
