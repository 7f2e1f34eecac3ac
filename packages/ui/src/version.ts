/** Version of this build's element classes, reported when two versions claim the same tag. */
export const VERSION = '0.1.0';
