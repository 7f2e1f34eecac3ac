import type { CareElementOf, CareProps, CareTag } from '@care-timeline/elements/jsx.js';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Care = {
  [Tag in CareTag]: CareProps<Tag> &
    Omit<DetailedHTMLProps<HTMLAttributes<CareElementOf<Tag>>, CareElementOf<Tag>>, keyof CareProps<Tag>>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Care {}
  }
}
