export function zeroDenormals(model: Uint8Array): { model: Uint8Array; zeroed: number };
