/** Every so many pixels in both directions one is looked at. */
const STEP = 16;
/** Of 255. A covered lens gives noise below this; a dark room with a person in it more. */
const BLACK = 24;

/** Whether there is nothing but black in a frame: a lens that is covered, or a camera that gives no picture. */
export function isDark({ width, height, data }: Pick<ImageData, 'width' | 'height' | 'data'>): boolean {
  for (let y = 0; y < height; y += STEP) {
    for (let x = 0; x < width; x += STEP) {
      const at = (y * width + x) * 4;
      if (Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) >= BLACK) return false;
    }
  }
  return true;
}
