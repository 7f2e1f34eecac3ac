/** Version of the element classes of this build, as shown when two versions claim one tag. */
export const VERSION = '0.1.0';
