import { findLines, type Rule } from './files.ts';

const MACHINE =
  /\/(?:home|root|Users|work)\/[\w.-]+|https?:\/\/(?:registry\.[\w.-]+|[\w.-]*verdaccio[\w.-]*)/g;

/** No path of somebody's machine and no registry host stands in the tree. */
export const noMachinePaths: Rule = (files) =>
  files.flatMap(({ path, text }) =>
    findLines(text, MACHINE).map(({ line, match }) => ({
      path,
      line,
      message: `names a machine: ${match[0]}`,
    })),
  );

const PICTURES_ALLOWED = /^docs\/pictures\/|^apps\/[\w-]+\/(?:public|src)\/[\w/-]+\.svg$/;

/** No photo is committed: pictures are screenshots under docs/pictures/ or drawings of ours. */
export function noPhotos(paths: readonly string[]): { path: string; line: number; message: string }[] {
  return paths
    .filter((path) => /\.(jpe?g|png|webp|gif|avif|heic|bmp|tiff?|y4m|mjpeg|svg|onnx|bin)$/i.test(path))
    .filter((path) => !PICTURES_ALLOWED.test(path))
    .map((path) => ({ path, line: 1, message: 'a picture or binary that has no place in the tree' }));
}
