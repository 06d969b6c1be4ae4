/** A place in an image: pixels from its top left corner, fractions allowed. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in an image, in pixels. It may reach outside the image. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Intersection over union of two boxes, 0..1; 0 for boxes without area. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const shared = width * height;
  if (!(width > 0 && shared > 0)) return 0;
  return shared / (a.width * a.height + b.width * b.height - shared);
}

export function meanPoint(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
