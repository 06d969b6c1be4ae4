import type { DpiaRiskView } from '@tenzij/contracts';
import { Busy, Paragraph, useLanguage } from '@tenzij/ui';
import { useRef } from 'react';
import { DocumentBar } from '../case/documents/document-bar.tsx';
import { useDocument } from '../case/documents/use-document.ts';
import { ThreadSection } from '../review/review-thread.tsx';
import { useConsoleText } from '../use-console.ts';
import { useDpiaTexts } from './document-texts.ts';
import { DropRisk } from './drop-risk.tsx';
import { EstimateFields } from './estimate-fields.tsx';
import { Faults, useFaults } from './faults.tsx';
import { LineField, ProseField, useFaultOf } from './form-field.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { PartFrame } from './part-frame.tsx';
import type { DpiaPartProps } from './part-props.ts';
import { lacksOf, riskState } from './part-state.ts';
import { ResidualFields } from './residual-fields.tsx';
import { EMPTY_RISK, type RiskForm, riskFaults, textOrNull } from './risk-form.ts';

export interface RiskPageProps extends DpiaPartProps {
  readonly risk: DpiaRiskView;
}

/** One risk: what it is, how it stands without and with measures, and what a person judges to be left. */
export function RiskPage(props: RiskPageProps) {
  const { page, dpia, review, risk } = props;
  const t = useConsoleText();
  const { language } = useLanguage();
  const target = `dpia-risk:${risk.id}`;
  return (
    <PartFrame
      {...props}
      title={risk.title[language]}
      state={riskState(risk, dpia)}
      lacks={lacksOf(dpia, target)}
    >
      {!risk.own && <Paragraph purpose="lead">{risk.explanation[language]}</Paragraph>}
      <p className="reference">{t('dpia.source', { source: risk.source[language] })}</p>
      <RiskDocument {...props} />
      <ThreadSection review={review} person={page.person} target={target} />
    </PartFrame>
  );
}

function RiskDocument({ page, dpia, risk, onSaved }: RiskPageProps) {
  const t = useConsoleText();
  const { api, view, editable, onRefused } = page;
  const document = `dpia-risk:${risk.id}`;
  const open = useDocument<RiskForm>(api, view.id, document, { empty: EMPTY_RISK, onSaved, onRefused });
  const texts = useDpiaTexts(dpia.measures);
  const form = useRef<HTMLDivElement>(null);
  const { faults, check } = useFaults(open.body, riskFaults, form);
  const faultOf = useFaultOf(faults);
  const change = (next: Partial<RiskForm>) => open.edit({ ...open.body, ...next });
  const { body } = open;
  if (open.status === 'loading') return <Busy label={t('app.loading')} />;
  return (
    <div className="risk" ref={form}>
      {body.title !== null && (
        <LineField
          label={t('dpia.risk-title')}
          value={body.title}
          maxLength={200}
          onChange={(title) => change({ title })}
          editable={editable}
          error={faultOf('title')}
        />
      )}
      <ProseField
        label={t('dpia.risk-description')}
        hint={t('dpia.risk-description-hint')}
        value={body.description}
        onChange={(text) => change({ description: textOrNull(text) })}
        editable={editable}
        error={faultOf('description')}
      />
      <EstimateFields
        part="before"
        estimate={body.before}
        onChange={(before) => change({ before })}
        editable={editable}
        faultOf={faultOf}
      />
      <MeasureFields
        offered={risk.offered}
        measures={dpia.measures}
        chosen={body.measures}
        onChange={(measures) => change({ measures })}
        editable={editable}
        faultOf={faultOf}
      />
      <EstimateFields
        part="after"
        estimate={body.after}
        onChange={(after) => change({ after })}
        editable={editable}
        faultOf={faultOf}
      />
      <ResidualFields
        residual={body.residual}
        onChange={(residual) => change({ residual })}
        editable={editable}
        faultOf={faultOf}
      />
      <Faults faults={faults} />
      <DocumentBar
        api={api}
        deployment={view.id}
        document={document}
        open={open}
        texts={texts}
        editable={editable}
        mayBeSaved={check}
      />
      {editable && risk.own && <DropRisk page={page} open={open} />}
    </div>
  );
}
