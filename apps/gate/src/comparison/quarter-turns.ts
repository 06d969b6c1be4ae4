import type { Image } from '@tenzij/face/three-steps';

/** The picture turned clockwise by so many quarters, in pixels of its own. */
export function turned(image: Image, quarters: number): Image {
  let turnedSoFar = image;
  for (let quarter = 0; quarter < quarters; quarter++) {
    const next = quarterTurn(turnedSoFar);
    if (turnedSoFar !== image) turnedSoFar.data.fill(0);
    turnedSoFar = next;
  }
  return turnedSoFar;
}

function quarterTurn({ width, height, channels, data }: Image): Image {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * channels;
      const to = (x * height + (height - 1 - y)) * channels;
      for (let c = 0; c < channels; c++) out[to + c] = data[from + c] as number;
    }
  }
  return { width: height, height: width, channels, data: out };
}
