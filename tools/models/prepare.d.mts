import type { PackageSource } from './source.mjs';

export interface PrepareOptions {
  readonly folder?: string;
  readonly pack?: (spec: string, folder: string) => Promise<void>;
}
export interface ShippedFile {
  readonly name: string;
  readonly sha256: string;
  readonly from: string;
  readonly made: string;
  readonly sources: Readonly<Record<string, string>>;
}
export function prepareModels(options?: PrepareOptions): Promise<{ folder: string; changed: boolean }>;
export function shippedFiles(): Promise<{
  packages: Readonly<Record<string, PackageSource>>;
  files: readonly ShippedFile[];
}>;
