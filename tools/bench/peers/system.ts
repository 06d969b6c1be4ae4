import type { Image } from '@tenzij/face';

/** A recogniser as the bench sees it. What a descriptor is, is its own business. */
export interface System<Descriptor = unknown> {
  readonly name: string;
  /** Brings an image into the form that this system takes fastest. That isn't timed. */
  open(image: Image): OpenImage<Descriptor>;
  /** Larger is more alike; the scale differs from system to system. */
  similarity(a: Descriptor, b: Descriptor): number;
}

export interface OpenImage<Descriptor = unknown> {
  /** Detection, landmarks and descriptor of one face; `null` when none was found. */
  describe(): Promise<Descriptor | null>;
  close(): void;
}
