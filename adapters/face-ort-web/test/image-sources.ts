import { createImageReader, type ImageSource } from '../src/index.ts';

const [WIDTH, HEIGHT] = [80, 60];

/** Reads one picture, red left and blue right, from every kind of source: what was read, by kind. */
export async function readEverySource(): Promise<Record<string, string>> {
  const canvas = paint(document.createElement('canvas'));
  const element = new Image();
  element.src = canvas.toDataURL();
  await element.decode();
  const frame = new VideoFrame(canvas, { timestamp: 0 });
  const read = createImageReader();
  const described = (source: ImageSource) => describe(read(source));
  const outcome = {
    canvas: described(canvas),
    offscreen: described(paint(new OffscreenCanvas(WIDTH, HEIGHT))),
    bitmap: described(await createImageBitmap(canvas)),
    image: described(element),
    frame: described(frame),
    'a video without a picture': described(document.createElement('video')),
    'the canvas again': described(canvas),
  };
  frame.close();
  return outcome;
}

function paint<Canvas extends HTMLCanvasElement | OffscreenCanvas>(canvas: Canvas): Canvas {
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
  for (const [colour, left] of [
    ['#f00', 0],
    ['#00f', WIDTH / 2],
  ] as const) {
    context.fillStyle = colour;
    context.fillRect(left, 0, WIDTH / 2, HEIGHT);
  }
  return canvas;
}

function describe(image: ReturnType<ReturnType<typeof createImageReader>>): string {
  if (!image.ok) return image.problem.code;
  const { width, height, channels, data } = image.value;
  const left = [...data.subarray(0, 3)];
  const right = [...data.subarray(data.length - channels, data.length - channels + 3)];
  return `${width}×${height} ${left} ${right}`;
}
