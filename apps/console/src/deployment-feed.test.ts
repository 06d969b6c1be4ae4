import { ok, refuse } from '@tenzij/kernel';
import { describe, expect, it, vi } from 'vitest';
import type { ConsoleApi } from './console-api.ts';
import { createDeploymentFeed } from './deployment-feed.ts';
import { SAMPLE_VIEW } from './testing/sample-view.ts';

const running = new AbortController().signal;

describe('createDeploymentFeed', () => {
  it('keeps the last figures and their time when newer ones cannot be had', async () => {
    const deployment = vi.fn<ConsoleApi['deployment']>();
    deployment.mockResolvedValueOnce(ok(SAMPLE_VIEW)).mockResolvedValueOnce(refuse('ui.offline'));
    const onRefused = vi.fn();
    const feed = createDeploymentFeed({ deployment }, 'voorbeeld', () => 1000, onRefused);
    await feed.load(running);
    expect(feed.state.get()).toEqual({ last: { view: SAMPLE_VIEW, at: 1000 }, problem: null });
    expect(onRefused).not.toHaveBeenCalled();
    await feed.load(running);
    expect(feed.state.get().last).toEqual({ view: SAMPLE_VIEW, at: 1000 });
    expect(feed.state.get().problem?.code).toBe('ui.offline');
    expect(onRefused).toHaveBeenCalledOnce();
  });

  it('forgets the problem at the next answer', async () => {
    const deployment = vi.fn<ConsoleApi['deployment']>();
    deployment.mockResolvedValueOnce(refuse('ui.offline')).mockResolvedValueOnce(ok(SAMPLE_VIEW));
    const feed = createDeploymentFeed({ deployment }, 'voorbeeld', () => 2000, vi.fn());
    await feed.load(running);
    await feed.load(running);
    expect(feed.state.get()).toEqual({ last: { view: SAMPLE_VIEW, at: 2000 }, problem: null });
  });

  it('ignores an answer that comes after it was stopped', async () => {
    const deployment: ConsoleApi['deployment'] = async () => ok(SAMPLE_VIEW);
    const feed = createDeploymentFeed({ deployment }, 'voorbeeld', () => 1000, vi.fn());
    await feed.load(AbortSignal.abort());
    expect(feed.state.get().last).toBeNull();
  });
});
