import type { ReactNode } from 'react';

export interface ExplainedProps {
  readonly children: ReactNode;
  readonly explanation: string;
}

/** A value, and in smaller letters what it means. */
export function Explained({ children, explanation }: ExplainedProps) {
  return (
    <>
      {children}
      <span className="explanation">{explanation}</span>
    </>
  );
}
