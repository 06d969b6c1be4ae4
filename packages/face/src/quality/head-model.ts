/** A point of the head, in inter-eye distances from the middle of all points: right, down, away from the camera. */
export interface HeadPoint {
  /** Number among the 68 landmarks. */
  readonly landmark: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/**
 * The points of a face that move with the head and not with the expression: corners of the eyes, bridge
 * and base of the nose, corners of the mouth. They are the mean shape in this package's own landmarks of
 * 3,811 faces of Labeled Faces in the Wild, found by factorisation (Tomasi and Kanade 1992) of each face
 * and its mirror image. Factorisation leaves the depth open; it is set so that the tip of the nose lies
 * 0.69 of the inter-eye distance before the outer corners of the eyes, at which yaw agrees in scale with
 * a trained pose model.
 */
export const HEAD_MODEL: readonly HeadPoint[] = [
  { landmark: 36, x: -0.703, y: -0.388, z: 0.269 },
  { landmark: 39, x: -0.297, y: -0.365, z: 0.171 },
  { landmark: 42, x: 0.297, y: -0.365, z: 0.171 },
  { landmark: 45, x: 0.703, y: -0.388, z: 0.269 },
  { landmark: 27, x: 0, y: -0.426, z: -0.077 },
  { landmark: 28, x: 0, y: -0.245, z: -0.186 },
  { landmark: 29, x: 0, y: -0.067, z: -0.306 },
  { landmark: 30, x: 0, y: 0.12, z: -0.422 },
  { landmark: 31, x: -0.247, y: 0.263, z: -0.109 },
  { landmark: 33, x: 0, y: 0.33, z: -0.208 },
  { landmark: 35, x: 0.247, y: 0.263, z: -0.109 },
  { landmark: 48, x: -0.445, y: 0.636, z: 0.269 },
  { landmark: 54, x: 0.445, y: 0.636, z: 0.269 },
];
