import type { CareElementOf, CareProps, CareTag } from '@care-timeline/elements/jsx.js';
import type { JSX as Solid } from 'solid-js';

type Care = {
  [Tag in CareTag]: CareProps<Tag, 'on:'> &
    Omit<Solid.HTMLAttributes<CareElementOf<Tag>>, keyof CareProps<Tag, 'on:'>>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Care {}
  }
}
