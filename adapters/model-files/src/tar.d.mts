export function readTarball(archive: Uint8Array): Map<string, Uint8Array>;
