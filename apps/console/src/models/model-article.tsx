import { ALL_ERRORS, type ModelView } from '@tenzij/contracts';
import { DataList, Heading, Link, Paragraph, ProblemNotice, useLanguage } from '@tenzij/ui';
import { Hash } from '../components/hash.tsx';
import { Status } from '../components/status.tsx';
import { reportFileUrl, reportUrl } from '../console-api.ts';
import { useConsoleText } from '../use-console.ts';
import { Provenance } from './provenance.tsx';
import { ReportFigures } from './report-figures.tsx';

export interface ModelArticleProps {
  readonly model: ModelView;
  /** Whether the deployment's clearance names it now. */
  readonly inUse: boolean;
}

/** One recogniser: what it is, where it comes from, and what was measured of it. */
export function ModelArticle({ model, inUse }: ModelArticleProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const { card, report } = model;
  const { length, bits } = card.template;
  const heading = `model-${card.id}`;
  return (
    <article className="model" aria-labelledby={heading}>
      <Heading level={2} id={heading} className="model__name">
        {card.name}
      </Heading>
      <p className="model__standing">
        {inUse && <Status tone="ok" word={t('models.in-use')} />}
        {!model.installed && <Status tone="warning" word={t('models.not-installed')} />}
      </p>
      <Heading level={3}>{t('models.measured')}</Heading>
      {report.computed ? (
        <>
          <ReportFigures report={report} />
          <p className="links">
            <Link href={reportUrl(card.id, language)}>{t('models.report')}</Link>
            <Link href={reportFileUrl(card.id)}>{t('models.report-file')}</Link>
          </p>
        </>
      ) : (
        <ProblemNotice problem={report.reason} catalogue={ALL_ERRORS} tone="warning" />
      )}
      <Heading level={3}>{t('models.card')}</Heading>
      <DataList
        items={[
          { key: t('models.id'), value: <code>{card.id}</code> },
          {
            key: t('models.template'),
            value: t('models.template-is', { length, bits, bytes: Math.ceil((length * bits) / 8) }),
          },
          { key: t('models.registration'), value: t('models.registration-is', { side: card.registration }) },
          { key: t('models.origin'), value: t(`models.origin-${model.origin}`) },
          { key: t('models.card-hash'), value: <Hash hex={model.cardSha256} /> },
          ...(model.reportSha256 === null
            ? []
            : [{ key: t('models.report-hash'), value: <Hash hex={model.reportSha256} /> }]),
        ]}
      />
      <Heading level={3}>{t('models.provenance')}</Heading>
      <Paragraph>{t('models.provenance-lead')}</Paragraph>
      <Provenance about={card.about} />
    </article>
  );
}
