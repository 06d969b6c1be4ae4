import type { Clearance, Result } from '@tenzij/kernel';
import { useEffect, useRef } from 'react';
import { type Finder, loadFinder } from '../device/face-engine.ts';

type Loading = Promise<Result<Finder>>;

interface FinderLoad {
  load(): Loading;
  /** Lets go of one that stopped working, so that the next `load` starts another. */
  drop(): void;
}

/** Loads the models while the visitor reads, and again on a next try when that failed. */
export function useFinder(clearance: Clearance): FinderLoad {
  const loading = useRef<Loading | null>(null);
  const load = () => {
    loading.current ??= loadFinder(clearance).then((finder) => {
      if (!finder.ok) loading.current = null;
      return finder;
    });
    return loading.current;
  };
  const drop = () => {
    void releaseWhenLoaded(loading.current);
    loading.current = null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per clearance
  useEffect(() => {
    load();
    return drop;
  }, [clearance]);
  return { load, drop };
}

async function releaseWhenLoaded(loading: Loading | null): Promise<void> {
  const finder = await loading;
  if (finder?.ok) await finder.value.engine.release();
}
