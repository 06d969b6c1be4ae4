/** A rectangle in whole pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What share of the camera's width a gate looks at when the crew set nothing. */
export const USUAL_SHARE = 0.6;
export const SMALLEST_SHARE = 0.3;

/** Any number to a share that a gate works with; what is none to the usual one. */
export function shareOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return USUAL_SHARE;
  return Math.min(1, Math.max(SMALLEST_SHARE, value));
}

/**
 * The middle part of a frame, of its full height and this share of its width: all of it that a gate ever looks
 * at, so that who stands beside or passes behind never gets into anything that looks for codes or faces.
 */
export function middleOf(frame: { readonly width: number; readonly height: number }, share: number): Part {
  const width = Math.max(1, Math.round(frame.width * shareOf(share)));
  return { x: Math.floor((frame.width - width) / 2), y: 0, width, height: frame.height };
}
