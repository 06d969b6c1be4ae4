/** Fewer characters than this say too little: `Ja.` waits for what follows. */
const ENOUGH = 20;

/** An answer of the notice in two: what is read out, and the rest, for who asks on. */
export interface Reading {
  readonly aloud: string;
  readonly rest: string;
}

/** The first sentence of an answer, with the next when it says too little alone. Nothing gets lost. */
export function readingOf(answer: string): Reading {
  const sentences = answer.trim().split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  let count = 1;
  while (count < sentences.length && sentences.slice(0, count).join(' ').length < ENOUGH) count++;
  return { aloud: sentences.slice(0, count).join(' '), rest: sentences.slice(count).join(' ') };
}
