import type { CaseView } from '@tenzij/contracts';
import { Alert, Heading, Paragraph } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';
import { dossierFile } from './downloads.ts';

/** The archive with everything, once there was a clearance. */
export function WholeDossier({ view }: { readonly view: CaseView }) {
  const t = useConsoleText();
  const { clearance, exercise } = view;
  const { href, name } = dossierFile(view.id);
  return (
    <section className="section" aria-labelledby="dossier-whole">
      <Heading level={2} id="dossier-whole" className="section__heading">
        {t('dossier.whole')}
      </Heading>
      {clearance === null ? (
        <Alert tone="info" title={t('dossier.not-yet')}>
          <Paragraph>{t(exercise ? 'dossier.not-for-exercise' : 'dossier.not-yet-means')}</Paragraph>
        </Alert>
      ) : (
        <>
          <Paragraph>{t('dossier.whole-about')}</Paragraph>
          {clearance.state !== 'in-force' && (
            <Alert tone="warning" title={t(`dossier.state.${clearance.state}`)}>
              <Paragraph>{t('dossier.state-means')}</Paragraph>
            </Alert>
          )}
          <p>
            <a className="nl-button nl-button--primary" href={href} download={name}>
              {t('dossier.whole-download')}
            </a>
          </p>
          <Paragraph>{t('dossier.whole-privacy')}</Paragraph>
        </>
      )}
    </section>
  );
}
