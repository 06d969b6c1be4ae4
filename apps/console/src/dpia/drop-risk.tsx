import { Button, Paragraph } from '@tenzij/ui';
import { useEffect, useState } from 'react';
import type { CasePageProps } from '../case/case-page.ts';
import type { OpenDocument } from '../case/documents/use-document.ts';
import { caseHref } from '../route.ts';
import { useConsoleText } from '../use-console.ts';
import type { RiskForm } from './risk-form.ts';

export interface DropRiskProps {
  readonly page: CasePageProps;
  readonly open: OpenDocument<RiskForm>;
}

/** Takes a risk of one's own off the list, after asking. What was typed and not saved stays out of it. */
export function DropRisk({ page, open }: DropRiskProps) {
  const t = useConsoleText();
  const [asked, setAsked] = useState(false);
  const isDropped = (open.saved?.body as Partial<RiskForm> | undefined)?.dropped === true;
  useEffect(() => {
    if (isDropped) location.hash = caseHref(page.view.id, 'dpia');
  }, [isDropped, page.view.id]);
  const drop = () => {
    if (!open.saved) return;
    open.edit({ ...(open.saved.body as RiskForm), dropped: true });
    void open.save();
    setAsked(false);
  };
  if (!asked) {
    return (
      <p className="drop-risk">
        <Button variant="subtle" onClick={() => setAsked(true)}>
          {t('dpia.drop')}
        </Button>
      </p>
    );
  }
  return (
    <div className="drop-risk" role="status">
      <Paragraph>{t('dpia.drop-means')}</Paragraph>
      <div className="actions">
        <Button onClick={drop}>{t('dpia.drop-sure')}</Button>
        <Button onClick={() => setAsked(false)}>{t('dpia.drop-not')}</Button>
      </div>
    </div>
  );
}
