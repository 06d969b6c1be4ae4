/** The folder of a page that `build` made of the sources as they are now, or `undefined`. */
export function builtPage(app: string): string | undefined;
