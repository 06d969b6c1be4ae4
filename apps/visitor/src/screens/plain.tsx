import { Busy, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { isInstalled } from '../device/installed.ts';
import { PAGE_ERRORS } from '../errors.ts';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { LostLinkForm } from '../parts/lost-link.tsx';
import { useTexts } from '../texts/use-texts.ts';

export function NoLinkScreen() {
  const t = useTexts();
  return (
    <>
      <Heading level={1}>{t('no-link.title')}</Heading>
      <Paragraph purpose="lead">{t('no-link.lead')}</Paragraph>
      {isInstalled() && <Paragraph>{t('no-link.installed')}</Paragraph>}
      <Paragraph>{t('no-link.where')}</Paragraph>
      <LostLinkForm />
      <Paragraph>{t('no-link.help')}</Paragraph>
    </>
  );
}

export function LoadingScreen() {
  const t = useTexts();
  return (
    <>
      <Heading level={1}>{t('app.title')}</Heading>
      <Busy label={t('loading.label')} />
    </>
  );
}

export function ProblemScreen() {
  const t = useTexts();
  const { open } = useControl();
  const { screen } = useJourney();
  if (screen.name !== 'problem') return null;
  return (
    <>
      <Heading level={1}>{t('problem.title')}</Heading>
      <ProblemNotice problem={screen.problem} catalogue={PAGE_ERRORS} tone="warning">
        <Button variant="primary" onClick={() => void open()}>
          {t('again')}
        </Button>
      </ProblemNotice>
      <Paragraph>{t('problem.help')}</Paragraph>
    </>
  );
}
