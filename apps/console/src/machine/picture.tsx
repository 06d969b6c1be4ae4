import type { Image } from '@tenzij/face';
import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** Canvas pixels a photo is drawn with at most, along its longer side: enough for any screen. */
const LONGEST = 1280;

export interface PictureProps {
  readonly picture: ImageBitmap;
  /** What is in it, for who can't see it. */
  readonly label: string;
  /** What is drawn over it, in parts of its width and height. */
  readonly children?: ReactNode;
}

/** A photo, as it lies in memory. Its canvas is emptied when it goes. */
export function Picture({ picture, label, children }: PictureProps) {
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const ref = useCanvas(width, height, (context) => context.drawImage(picture, 0, 0, width, height));
  return (
    <div className="picture">
      <canvas className="picture__canvas" ref={ref} role="img" aria-label={label} />
      {children}
    </div>
  );
}

/** A small image, pixel by pixel, to be enlarged by the page. */
export function Pixels({ image, label }: { readonly image: Image; readonly label: string }) {
  const { width, height } = image;
  const ref = useCanvas(width, height, (context) => context.putImageData(opaque(image), 0, 0));
  return <canvas className="pixels" ref={ref} role="img" aria-label={label} />;
}

function useCanvas(width: number, height: number, draw: (context: CanvasRenderingContext2D) => void) {
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    Object.assign(canvas, { width, height });
    draw(context);
    return () => {
      canvas.width = 0;
    };
  });
  return ref;
}

function opaque({ width, height, channels, data }: Image): ImageData {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    for (let channel = 0; channel < 3; channel++) pixels[i * 4 + channel] = data[i * channels + channel] ?? 0;
    pixels[i * 4 + 3] = 255;
  }
  return new ImageData(pixels, width, height);
}
