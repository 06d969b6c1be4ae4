import { Heading, Link, Paragraph, useLanguage } from '@tenzij/ui';
import { Command } from '../components/command.tsx';
import { useConsoleText } from '../use-console.ts';
import { dossierFile, trustUrl } from './downloads.ts';

export interface VerifySectionProps {
  readonly deployment: string;
  /** There are keys to compare only once somebody signed. */
  readonly cleared: boolean;
}

/** How anybody verifies a dossier without this server. */
export function VerifySection({ deployment, cleared }: VerifySectionProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const { name } = dossierFile(deployment);
  return (
    <section className="section" aria-labelledby="dossier-verify">
      <Heading level={2} id="dossier-verify" className="section__heading">
        {t('dossier.verify')}
      </Heading>
      <Paragraph>{t('dossier.verify-lead')}</Paragraph>
      <Command text={`npx tenzij dossier verify ${name}${language === 'en' ? ' --lang en' : ''}`} copyable />
      <Paragraph>{t('dossier.verify-keys')}</Paragraph>
      {cleared && (
        <Paragraph>
          <Link href={trustUrl(deployment)}>{t('dossier.verify-trust')}</Link>
        </Paragraph>
      )}
      <Paragraph>{t('dossier.verify-limits')}</Paragraph>
    </section>
  );
}
