/** Steps 1 to 3 in a browser, for who must not reach the others. */
export { fetchFinder } from './fetch-finder.ts';
export { createImageReader, type ImageReader, type ImageSource } from './image.ts';
