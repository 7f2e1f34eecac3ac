/** Types for JSX by tag, see docs/quick-start.md. Holds no code. */
export type { CareElementOf, CareElements, CareProps, CareTag } from './generated/jsx.js';
