import type { JudgementBody } from '@tenzij/dossier';
import { Alert, Busy, Heading, Link, Paragraph, useLanguage } from '@tenzij/ui';
import { useRef } from 'react';
import { DocumentBar } from '../case/documents/document-bar.tsx';
import { useDocument } from '../case/documents/use-document.ts';
import { caseHref } from '../route.ts';
import { useConsoleText } from '../use-console.ts';
import { Choice } from './choice.tsx';
import { useDpiaTexts } from './document-texts.ts';
import { Faults, useFaults } from './faults.tsx';
import { LineField, ProseField, useFaultOf } from './form-field.tsx';
import { EMPTY_JUDGEMENT, judgementFaults } from './judgement-form.ts';
import { PartFrame } from './part-frame.tsx';
import type { DpiaPartProps } from './part-props.ts';
import { conclusionState, lacksOf } from './part-state.ts';
import { textOrNull } from './risk-form.ts';

const ANSWERS = ['yes', 'no', 'unknown'] as const;

/** Whether a high risk remains, who judges that and why; and what the people concerned think. */
export function ConclusionPage(props: DpiaPartProps) {
  const { page, dpia, onSaved } = props;
  const t = useConsoleText();
  const { api, view, editable, onRefused } = page;
  const open = useDocument<JudgementBody>(api, view.id, 'dpia-judgement', {
    empty: EMPTY_JUDGEMENT,
    onSaved,
    onRefused,
  });
  const texts = useDpiaTexts();
  const form = useRef<HTMLDivElement>(null);
  const { faults, check } = useFaults(open.body, judgementFaults, form);
  const faultOf = useFaultOf(faults);
  const { body } = open;
  const change = (next: Partial<JudgementBody>) => open.edit({ ...body, ...next });
  const changeViews = (next: Partial<JudgementBody['views']>) =>
    change({ views: { ...body.views, ...next } });
  return (
    <PartFrame
      {...props}
      title={t('dpia.conclusion')}
      state={conclusionState(dpia)}
      lacks={lacksOf(dpia, 'dpia-judgement')}
    >
      <Paragraph purpose="lead">{t('dpia.conclusion-lead')}</Paragraph>
      <JudgedHigh dpia={dpia} />
      {open.status === 'loading' ? (
        <Busy label={t('app.loading')} />
      ) : (
        <div className="risk" ref={form}>
          <Choice
            legend={t('dpia.high-risk')}
            options={ANSWERS.map((value) => ({
              value,
              name: t(`dpia.high-risk-${value}`),
              ...(value === 'unknown' && { about: t('dpia.high-risk-unknown-about') }),
            }))}
            chosen={body.highRiskRemains}
            onChoose={(highRiskRemains) => change({ highRiskRemains })}
            editable={editable}
            none={t('consultation.not-filled')}
          />
          {dpia.judgement?.highRiskRemains === 'yes' && (
            <Paragraph>
              <Link href={caseHref(view.id, 'dpia', 'consultation')}>{t('consultation.title')}</Link>
            </Paragraph>
          )}
          <LineField
            label={t('dpia.conclusion-by')}
            value={body.judgedBy}
            maxLength={120}
            onChange={(text) => change({ judgedBy: textOrNull(text) })}
            editable={editable}
            error={faultOf('judgedBy')}
          />
          <ProseField
            label={t('dpia.conclusion-why')}
            value={body.reasoning}
            onChange={(text) => change({ reasoning: textOrNull(text) })}
            editable={editable}
            error={faultOf('reasoning')}
          />
          <section className="risk-block" aria-labelledby="views">
            <Heading level={2} id="views">
              {t('dpia.views')}
            </Heading>
            <Paragraph>{t('dpia.views-means')}</Paragraph>
            <Choice
              row
              legend={t('dpia.sought')}
              options={ANSWERS.map((value) => ({ value, name: t(`dpia.sought-${value}`) }))}
              chosen={body.views.sought}
              onChoose={(sought) => changeViews({ sought })}
              editable={editable}
              none={t('consultation.not-filled')}
            />
            <ProseField
              label={t('dpia.views-text')}
              value={body.views.text}
              onChange={(text) => changeViews({ text: textOrNull(text) })}
              editable={editable}
              error={faultOf('views')}
            />
          </section>
          <Faults faults={faults} />
          <DocumentBar
            api={api}
            deployment={view.id}
            document="dpia-judgement"
            open={open}
            texts={texts}
            editable={editable}
            mayBeSaved={check}
          />
        </div>
      )}
    </PartFrame>
  );
}

/** The risks that somebody judged high, beside the question whether a high risk remains. */
function JudgedHigh({ dpia }: Pick<DpiaPartProps, 'dpia'>) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const high = dpia.risks.filter(({ body }) => body?.residual?.level === 'high');
  if (high.length === 0) return null;
  const titles = high.map(({ title }) => title[language]).join(', ');
  return <Alert tone="warning" title={t('dpia.judged-high-too', { titles })} />;
}
