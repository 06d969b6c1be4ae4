import type { PermitNotes } from '@tenzij/contracts';
import { Busy, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import type { CasePageProps } from '../case/case-page.ts';
import { DocumentBar } from '../case/documents/document-bar.tsx';
import { plainText } from '../case/documents/labels.ts';
import { useDocument } from '../case/documents/use-document.ts';
import { TextArea, TextField } from '../components/fields.tsx';
import { useConsoleText } from '../use-console.ts';
import { permitUrl } from './downloads.ts';

const EMPTY: PermitNotes = { emergency: '', phone: '' };

/** The two pages for the permit desk, with what only they ask for. */
export function PermitSection({ api, view, editable, onRefused, refresh }: CasePageProps) {
  const t = useConsoleText();
  const open = useDocument<PermitNotes>(api, view.id, 'permit', {
    empty: EMPTY,
    onSaved: refresh,
    onRefused,
  });
  const { body, status, problem, conflict } = open;
  const texts = {
    label: (path: string) => t(path === 'phone' ? 'dossier.permit-phone' : 'dossier.permit-emergency'),
    show: (_path: string, value: unknown) => plainText(value, t('part.absent')),
  };
  return (
    <section className="section" aria-labelledby="dossier-permit">
      <Heading level={2} id="dossier-permit" className="section__heading">
        {t('dossier.permit')}
      </Heading>
      <Paragraph>{t('dossier.permit-about')}</Paragraph>
      <p>
        <a className="nl-button nl-button--secondary" href={permitUrl(view.id)} download>
          {t('dossier.permit-download')}
        </a>
      </p>
      {status === 'loading' && <Busy label={t('app.loading')} />}
      {status === 'failed' && problem && <ProblemNotice problem={problem} />}
      {status === 'ready' && (
        <div className="permit-notes">
          {!conflict && (
            <>
              <TextArea
                label={t('dossier.permit-emergency')}
                hint={t('dossier.permit-emergency-hint')}
                value={body.emergency}
                maxLength={1500}
                rows={4}
                readOnly={!editable}
                onChange={(emergency) => open.edit({ ...body, emergency })}
              />
              <TextField
                label={t('dossier.permit-phone')}
                hint={t('dossier.permit-phone-hint')}
                value={body.phone}
                maxLength={40}
                readOnly={!editable}
                onChange={(phone) => open.edit({ ...body, phone })}
              />
            </>
          )}
          <DocumentBar
            api={api}
            deployment={view.id}
            document="permit"
            open={open}
            texts={texts}
            editable={editable}
          />
        </div>
      )}
    </section>
  );
}
