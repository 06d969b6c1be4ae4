export interface PackageSource {
  readonly package: string;
  readonly version: string;
  /** Of the tarball, as npm writes it: `sha512-…`. */
  readonly integrity: string;
}
export function fetchTarball(
  source: PackageSource,
  pack?: (spec: string, folder: string) => Promise<void>,
): Promise<Uint8Array>;
export function sha256(bytes: Uint8Array): string;
