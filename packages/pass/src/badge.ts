/** An ID-1 card (ISO/IEC 7810), in millimetres. */
export const BADGE = { width: 85.6, height: 54 } as const;

/**
 * The side of the code on a badge with its quiet zone, in millimetres: a card's height, but for what a printer
 * leaves white.
 */
export const BADGE_CODE_SIDE = 52;
