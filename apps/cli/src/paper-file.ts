import { access, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Paper, paperHtml } from '@tenzij/dossier';
import { refusal } from './refusal.ts';

const KINDS = ['.html', '.pdf'] as const;
type Kind = (typeof KINDS)[number];

/** Refuses a file of another kind, and one that is there already: papers are kept, not replaced. */
export async function checkOut(file: string): Promise<void> {
  kindOf(file);
  await checkFree(file);
}

/** Refuses a file that is there already: what was written to be kept isn't replaced. */
export async function checkFree(file: string): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw refusal('cli.file-exists', { file });
}

/** Writes a paper to read or to print: HTML or PDF, by the end of the name. */
export async function writePaper(file: string, paper: Paper): Promise<void> {
  const content = kindOf(file) === '.html' ? paperHtml(paper) : await pdfOf(paper);
  await writeNew(file, content);
}

/** Writes a file that isn't there yet. */
export async function writeNew(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(file, content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw refusal(error.code === 'EEXIST' ? 'cli.file-exists' : 'cli.file-not-writable', { file });
  });
}

function kindOf(file: string): Kind {
  const ending = extname(file).toLowerCase();
  const kind = KINDS.find((known) => known === ending);
  if (!kind) throw refusal('cli.report-kind', { file });
  return kind;
}

/** What makes a PDF takes a while to load, and most commands have no use for it. */
async function pdfOf(paper: Paper): Promise<Uint8Array> {
  const { paperPdf } = await import('@tenzij/papers-pdf');
  return paperPdf(paper, Math.floor(Date.now() / 1000));
}
