import { Link } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import { useConsoleText } from '../use-console.ts';
import type { Download } from './downloads.ts';

/** Papers with what they are, for whom, how far they are, and each form they come in. */
export function DownloadList({ downloads }: { readonly downloads: readonly Download[] }) {
  return (
    <ul className="downloads">
      {downloads.map((download) => (
        <Item key={download.id} download={download} />
      ))}
    </ul>
  );
}

function Item({ download: { id, files, draft, lacks } }: { readonly download: Download }) {
  const t = useConsoleText();
  const title = t(`dossier.${id}`);
  return (
    <li className="download">
      <h3 className="download__title">
        {title}
        {draft && <Status tone="warning" word={t('dossier.draft')} />}
      </h3>
      <p className="download__about">{t(`dossier.${id}-about`)}</p>
      {lacks ? (
        <p className="download__lacks">{t(lacks)}</p>
      ) : (
        <p className="download__files">
          {files.map(({ kind, href }) => (
            <Link key={kind} href={href} aria-label={t('dossier.download', { title, kind })}>
              {kind}
            </Link>
          ))}
        </p>
      )}
    </li>
  );
}
