/** Whether a folder holds the model with this SHA-256, and whether the file is that model. */
export function stateOfModel(folder: string, hash: string): Promise<'whole' | 'missing' | 'wrong'>;

/**
 * Writes a model under its SHA-256. Throws `models.integrity-mismatch`, with the name, when it is another
 * model: nothing is written then.
 */
export function keepModel(folder: string, hash: string, model: Uint8Array, name: string): Promise<void>;

/**
 * Writes a file beside its place and renames it, so that another process never reads half of it. Makes the
 * folder when there is none; throws `models.folder-not-writable`.
 */
export function keepFile(path: string, content: Uint8Array | string): Promise<void>;
