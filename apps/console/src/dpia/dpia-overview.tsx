import { Heading, Link, Paragraph, useLanguage } from '@tenzij/ui';
import { dpiaDraftUrl, dpiaFileUrl } from '../console-api.ts';
import { caseHref } from '../route.ts';
import { useConsoleText } from '../use-console.ts';
import { PartList } from './part-list.tsx';
import type { DpiaPartProps } from './part-props.ts';
import { TodoList } from './todo-list.tsx';
import { VersionCard } from './version-card.tsx';

/** The DPIA at a glance: what lacks, the version, every part with its state, and the ways in and out. */
export function DpiaOverview(props: DpiaPartProps) {
  const { page, dpia } = props;
  const t = useConsoleText();
  const { language } = useLanguage();
  return (
    <>
      <Heading level={1} id="part" tabIndex={-1}>
        {t('dpia.title')}
      </Heading>
      <Paragraph purpose="lead">{t('dpia.lead')}</Paragraph>
      {!page.editable && <p className="read-only">{t('dpia.read-only')}</p>}
      <TodoList deployment={page.view.id} dpia={dpia} />
      {dpia.remarks.length > 0 && (
        <section className="needs needs--remarks" aria-labelledby="for-dpo">
          <Heading level={2} id="for-dpo" className="needs__heading">
            {t('dpia.for-dpo')}
          </Heading>
          <Paragraph>{t('dpia.for-dpo-means')}</Paragraph>
          <ul className="needs__list">
            {dpia.remarks.map(({ id, document, text }) => (
              <li key={`${document} ${id}`}>{text[language]}</li>
            ))}
          </ul>
        </section>
      )}
      <VersionCard {...props} />
      <PartList page={page} dpia={dpia} />
      <Downloads {...props} />
    </>
  );
}

function Downloads({ page, dpia }: DpiaPartProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const { id } = page.view;
  const finished = [
    { href: dpiaFileUrl(id, 'html', language), name: t('dpia.read-html'), isDownload: false },
    { href: dpiaFileUrl(id, 'pdf', language), name: t('dpia.read-pdf'), isDownload: true },
    { href: dpiaFileUrl(id, 'par', language), name: t('dpia.export-par'), isDownload: true },
    { href: dpiaFileUrl(id, 'cnil', language), name: t('dpia.export-cnil'), isDownload: true },
  ];
  const draft = [
    { href: dpiaDraftUrl(id, 'html', language), name: t('dpia.read-draft'), isDownload: false },
    { href: dpiaDraftUrl(id, 'pdf', language), name: t('dpia.draft-pdf'), isDownload: true },
  ];
  const files = [...(dpia.version ? finished : []), ...(dpia.draftDiffers ? draft : [])];
  return (
    <section aria-labelledby="read-and-save">
      <Heading level={2} id="read-and-save">
        {t('dpia.read-and-save')}
      </Heading>
      <ul className="plain-list">
        {files.map(({ href, name, isDownload }) => (
          <li key={href}>
            <Link href={href} download={isDownload ? '' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <p className="explanation">{t(dpia.version ? 'dpia.export-means' : 'dpia.export-later')}</p>
      {page.editable && (
        <Paragraph>
          <Link href={caseHref(id, 'dpia', 'import')}>{t('dpia.import-go')}</Link>
        </Paragraph>
      )}
    </section>
  );
}
