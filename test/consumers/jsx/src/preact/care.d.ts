import type { CareElementOf, CareProps, CareTag } from '@care-timeline/elements/jsx.js';
import type { ClassAttributes, HTMLAttributes } from 'preact';

type Care = {
  [Tag in CareTag]: CareProps<Tag> &
    Omit<HTMLAttributes<CareElementOf<Tag>> & ClassAttributes<CareElementOf<Tag>>, keyof CareProps<Tag>>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Care {}
  }
}
