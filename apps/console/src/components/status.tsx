import type { Tone } from '@tenzij/ui';

/** The shape of each tone, as in the alerts of `@tenzij/ui`: a status never leans on its colour alone. */
const SHAPES: Readonly<Record<Tone, string>> = {
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m-5 8.8h10v2.4H7z',
  ok: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m-1.6 15-4.6-4.6 1.7-1.7 2.9 2.9 6.1-6.1 1.7 1.7z',
  warning: 'M12 2.5 1 21.5h22zm-1.1 7h2.2v6h-2.2zm0 7.3h2.2V19h-2.2z',
  error: 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9zm2.9 4.6v7h2.4v-7zm0 8.6v2.4h2.4v-2.4z',
};

export interface StatusProps {
  readonly tone: Tone;
  readonly word: string;
}

/** A status by colour, shape and word. */
export function Status({ tone, word }: StatusProps) {
  return (
    <span className={`status status--${tone}`}>
      <svg className="status__shape" viewBox="0 0 24 24" aria-hidden="true">
        <path fill="currentColor" fillRule="evenodd" d={SHAPES[tone]} />
      </svg>
      <span>{word}</span>
    </span>
  );
}
