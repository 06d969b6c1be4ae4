import { describe, expect, it } from 'vitest';
import { createFakeTime, until } from '../../test/fake-time.ts';
import { openPlaying, PLAYS_MS, type Source } from './playing.ts';

const never = () => new Promise<never>(() => undefined);

/** A camera, and what became of it. */
function camera(source: Partial<Source<string, string>>) {
  const time = createFakeTime(0);
  const released: string[] = [];
  let answer: Awaited<ReturnType<typeof openPlaying<string, string>>> | null = null;
  void openPlaying(
    {
      find: async () => 'stream',
      play: async () => 'video',
      release: (stream) => released.push(stream),
      ...source,
    },
    time,
  ).then((opened) => {
    answer = opened;
  });
  return { time, released, answer: () => answer };
}

const refused = (code: string) => ({ ok: false, problem: { code } });

describe('a camera that is opened', () => {
  it('is had with its picture, and stays open', async () => {
    const { time, released, answer } = camera({});
    await time.pass(60);
    expect(answer()).toEqual({ ok: true, value: { stream: 'stream', video: 'video' } });
    expect(released).toEqual([]);
  });

  it('that never gives a frame is given up in time, and let go for the next try', async () => {
    const { time, released, answer } = camera({ play: never });
    await time.pass(PLAYS_MS / 1000 - 1);
    expect(answer()).toBeNull();
    await time.pass(2);
    expect(answer()).toMatchObject(refused('gate.camera-blind'));
    expect(released).toEqual(['stream']);
  });

  it('that the browser gives too late is let go as well', async () => {
    let give: (stream: string) => void = () => undefined;
    const find = () =>
      new Promise<string>((resolve) => {
        give = resolve;
      });
    const { time, released, answer } = camera({ find });
    await time.pass(PLAYS_MS / 1000 + 1);
    expect(answer()).toMatchObject(refused('gate.no-camera'));
    give('late');
    await until(() => released.length > 0, 'let go');
    expect(released).toEqual(['late']);
  });

  it('says when there is none, or when it can’t play', async () => {
    const none = camera({ find: async () => null });
    const broken = camera({ play: () => Promise.reject(new Error('decoder')) });
    for (const { time } of [none, broken]) await time.pass(1);
    expect([none.answer(), none.released]).toMatchObject([refused('gate.no-camera'), []]);
    expect([broken.answer(), broken.released]).toMatchObject([refused('gate.scanner-failed'), ['stream']]);
  });
});
