import { DEFAULT_MODEL, type DetectedFace, type FaceEngine, type NormalisedFace } from '@tenzij/face';
import { type Clearance, ok, type Result, refuse, type Template } from '@tenzij/kernel';
import { describe, expect, it, vi } from 'vitest';
import { TEST_MODEL, TEST_NOW, testClearance } from '../../../../tools/testing/clearance.ts';
import { createMachine, type Machine } from './machine.ts';

const face = (x: number, height = 100): DetectedFace => ({
  box: { x, y: 0, width: height, height },
  confidence: 0.99,
});
const pixels = (length: number) => new Uint8ClampedArray(length).fill(9);

interface Setup {
  readonly permit?: Result<Clearance>;
  readonly faces?: readonly DetectedFace[];
}

/** A machine over an engine that only counts: which step is done with what is all that matters here. */
function setup({ permit = ok(testClearance()), faces = [face(0)] }: Setup = {}) {
  const made: Template[] = [];
  const cut: NormalisedFace[] = [];
  const read: Uint8ClampedArray[] = [];
  const closed = vi.fn();
  const released = vi.fn(async () => {});
  const represent = vi.fn(async () => {
    const template = { modelId: TEST_MODEL.id, bytes: new Uint8Array(256).fill(0x21) };
    made.push(template);
    return ok(template);
  });
  const engine = {
    card: DEFAULT_MODEL,
    detect: async () => ok(faces),
    normalise: async () => {
      const image = { width: 112, height: 112, channels: 3, data: pixels(112 * 112 * 3) } as const;
      const normalised = { image, landmarks: [], points: [] };
      cut.push(normalised);
      return ok(normalised);
    },
    represent,
    release: released,
  } as unknown as FaceEngine;
  const machine = createMachine({
    fetchPermit: async () => permit,
    loadEngine: async () => ok(engine),
    readPhoto: async () => ok({ width: 200, height: 200, close: closed } as unknown as ImageBitmap),
    readPixels: () => {
      const data = pixels(200 * 200 * 4);
      read.push(data);
      return ok({ width: 200, height: 200, channels: 4, data });
    },
    now: () => TEST_NOW,
  });
  return { machine, represent, made, cut, read, closed, released };
}

const PHOTO = new Blob(['a photo']);

async function entered(machine: Machine): Promise<Machine> {
  await machine.enter();
  return machine;
}

describe('the machine', () => {
  it('goes through all five steps with a specimen clearance', async () => {
    const { machine } = setup();
    await entered(machine);
    await machine.take('first', PHOTO);
    await machine.take('second', PHOTO);
    expect(machine.state.get().outcome).toMatchObject({ ok: true, value: { similarity: 1, matches: true } });
  });

  it.each(['clearance.missing', 'clearance.expired', 'machine.specimen-only'])(
    'invariant 1: stops after step 3 and makes no template: %s',
    async (code) => {
      const { machine, represent } = setup({ permit: refuse(code) });
      await entered(machine);
      await machine.take('first', PHOTO);
      const { first } = machine.state.get();
      expect(first.normalised).not.toBeNull();
      expect(first.stopped).toMatchObject({ step: 4, problem: { code } });
      expect(represent).not.toHaveBeenCalled();
    },
  );

  it('waits for the person when there are several faces, numbered from left to right', async () => {
    const { machine, represent } = setup({ faces: [face(90), face(10)] });
    await entered(machine);
    await machine.take('first', PHOTO);
    expect(machine.state.get().first).toMatchObject({ stopped: { step: 2 }, chosen: null });
    expect(machine.state.get().first.faces?.map(({ box }) => box.x)).toEqual([10, 90]);
    expect(represent).not.toHaveBeenCalled();
    await machine.choose('first', 1);
    expect(machine.state.get().first).toMatchObject({ stopped: null, chosen: 1 });
    expect(machine.state.get().first.template).not.toBeNull();
  });

  it.each([
    [[], 'face.none'],
    [[face(0, 30)], 'face.too-small'],
  ])('says at step 2 what is wrong with the photo: %#', async (faces, code) => {
    const { machine } = setup({ faces });
    await entered(machine);
    await machine.take('first', PHOTO);
    expect(machine.state.get().first.stopped).toMatchObject({ step: 2, problem: { code } });
  });

  it('takes no face that is too small, also when the person chooses it', async () => {
    const { machine, cut } = setup({ faces: [face(0, 30), face(90, 50), face(150, 60)] });
    await entered(machine);
    await machine.take('first', PHOTO);
    await machine.choose('first', 0);
    expect(machine.state.get().first.stopped).toMatchObject({ step: 2, problem: { code: 'face.too-small' } });
    expect(cut).toHaveLength(0);
  });

  it('invariant 2: wipes a photo and all that came of it when another is taken', async () => {
    const { machine, made, cut, read, closed } = setup();
    await entered(machine);
    await machine.take('first', PHOTO);
    await machine.take('first', PHOTO);
    expect(closed).toHaveBeenCalledTimes(1);
    expect([read[0]?.every((value) => value === 0), read[1]?.every((value) => value === 9)]).toEqual([
      true,
      true,
    ]);
    expect(cut[0]?.image.data.every((value) => value === 0)).toBe(true);
    expect(made[0]?.bytes.every((value) => value === 0)).toBe(true);
  });

  it('invariant 2: wipes everything and lets go of the models when the page is left', async () => {
    const { machine, made, read, closed, released } = setup();
    await entered(machine);
    await machine.take('first', PHOTO);
    await machine.take('second', PHOTO);
    machine.leave();
    expect(closed).toHaveBeenCalledTimes(2);
    expect(made.every(({ bytes }) => bytes.every((value) => value === 0))).toBe(true);
    expect(read.every((data) => data.every((value) => value === 0))).toBe(true);
    expect(machine.state.get()).toMatchObject({ permit: null, first: { picture: null }, outcome: null });
    await vi.waitFor(() => expect(released).toHaveBeenCalledOnce(), 15_000);
  });

  it('shows nothing of a photo that was cleared while it was being worked on', async () => {
    const { machine, closed } = setup();
    await entered(machine);
    const taking = machine.take('first', PHOTO);
    machine.clear('first');
    await taking;
    expect(closed).toHaveBeenCalledOnce();
    expect(machine.state.get().first).toMatchObject({ picture: null, template: null, working: null });
  });

  it('forgets the comparison when one of the two photos goes', async () => {
    const { machine } = setup();
    await entered(machine);
    await machine.take('first', PHOTO);
    await machine.take('second', PHOTO);
    machine.clear('second');
    expect(machine.state.get().outcome).toBeNull();
  });
});
