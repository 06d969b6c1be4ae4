export interface PrepareOptions {
  readonly folder?: string;
  readonly pack?: (spec: string, folder: string) => Promise<void>;
}
export function prepareModels(options?: PrepareOptions): Promise<{ folder: string; changed: boolean }>;
