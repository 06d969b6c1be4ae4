import { beforeAll, describe, expect, it } from 'vitest';
import { FACE_VECTORS } from '../../../packages/face/test/all-vectors.ts';
import type { Rig } from '../../../packages/face/test/rig.ts';
import { runVector } from '../../../packages/face/test/run-vector.ts';
import { RUNTIME_CONTRACT } from '../../../packages/face/test/runtime-contract.ts';
import { nodeRig } from './node-rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await nodeRig();
});

describe('the face vectors in Node', () => {
  it('are there', () => {
    expect(FACE_VECTORS.length).toBeGreaterThan(20);
  });

  it.each(FACE_VECTORS)('%s', async (_name, vector) => {
    expect(await runVector(vector, rig)).toEqual([]);
  });
});

describe('the Node runtime', () => {
  it.each(Object.keys(RUNTIME_CONTRACT))('%s', async (name) => {
    expect(await RUNTIME_CONTRACT[name]?.(rig)).toBe(true);
  });
});
