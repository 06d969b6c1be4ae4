import type { Paper } from '@tenzij/dossier';
import type { EpochSeconds } from '@tenzij/kernel';

/** What makes a PDF takes a while to load, and a server that starts has no use for it. */
export async function paperPdf(paper: Paper, made: EpochSeconds): Promise<Uint8Array> {
  const papers = await import('@tenzij/papers-pdf');
  return papers.paperPdf(paper, made);
}
