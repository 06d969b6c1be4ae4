import { type ReactNode, type RefObject, useEffect, useRef } from 'react';

export interface AskedProps {
  readonly children: ReactNode;
  /** Where the focus goes when the question goes away: the first of these that is still there. */
  readonly back: readonly RefObject<HTMLElement | null>[];
}

/** A question before something that counts. It takes the place of what was pressed, and so the focus too. */
export function Asked({ children, back }: AskedProps) {
  const start = useRef<HTMLDivElement>(null);
  const places = useRef(back);
  places.current = back;
  useEffect(() => {
    start.current?.focus();
    return () => places.current.find(({ current }) => current !== null)?.current?.focus();
  }, []);
  return (
    <div role="status" tabIndex={-1} ref={start}>
      {children}
    </div>
  );
}
