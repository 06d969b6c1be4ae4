import type { Result } from '@tenzij/kernel';
import { type ApiRefusal, Button, ProblemNotice } from '@tenzij/ui';
import { useState } from 'react';
import { PAGE_ERRORS } from '../errors.ts';

interface DownloadProps {
  readonly label: string;
  /** Of the file, as it is kept. */
  readonly name: string;
  readonly type: string;
  readonly read: () => Promise<Result<BlobPart, ApiRefusal>>;
}

/** Fetches a file with the link's own proof, which an address can't carry, and hands it to the browser. */
export function Download({ label, name, type, read }: DownloadProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const download = async () => {
    setBusy(true);
    const file = await read();
    setBusy(false);
    setProblem(file.ok ? null : file.problem);
    if (file.ok) save(new Blob([file.value], { type }), name);
  };
  return (
    <div className="v-download">
      <Button block busy={busy} onClick={() => void download()}>
        {label}
      </Button>
      {problem && <ProblemNotice problem={problem} catalogue={PAGE_ERRORS} tone="warning" />}
    </div>
  );
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
