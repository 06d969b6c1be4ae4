/** Where a model file can be fetched when the operator asks for it. */
export interface Address {
  readonly url: string;
  /** SHA-256 (hex) and size of what has to be there. */
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * The files of the optional models, by their SHA-256. Pinned to a commit; the file itself is in Git LFS, which
 * GitHub serves from this host.
 */
export const ADDRESSES: readonly Address[] = [
  {
    url: 'https://media.githubusercontent.com/media/opencv/opencv_zoo/966be4cb6eefc2a4f586ed0581bf4bbaa2533070/models/face_recognition_sface/face_recognition_sface_2021dec.onnx',
    sha256: '0ba9fbfa01b5270c96627c4ef784da859931e02f04419c829e83484087c34e79',
    bytes: 38_696_353,
  },
];

export function addressOf(hash: string): Address | undefined {
  return ADDRESSES.find(({ sha256 }) => sha256 === hash);
}
