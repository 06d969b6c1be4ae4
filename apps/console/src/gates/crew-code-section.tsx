import { ALL_ERRORS, type CrewCodeView, type GatesView } from '@tenzij/contracts';
import { Alert, type ApiRefusal, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useRef, useState } from 'react';
import { Asked } from '../components/asked.tsx';
import type { Answer } from '../console-api.ts';
import { useConsoleText } from '../use-console.ts';
import type { GatesApi } from './gates-api.ts';

export interface CrewCodeSectionProps {
  readonly api: Pick<GatesApi, 'crewCode' | 'replaceCrewCode'>;
  readonly deployment: string;
  readonly view: GatesView;
  readonly onChanged: () => void;
}

/** The code with which crew lets in who was referred. Shown on request: somebody may look over a shoulder. */
export function CrewCodeSection({ api, deployment, view, onChanged }: CrewCodeSectionProps) {
  const t = useConsoleText();
  const [shown, setShown] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const show = async (asking: Answer<CrewCodeView>) => {
    const answer = await asking;
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setShown(answer.value.code);
  };
  const replace = async () => {
    await show(api.replaceCrewCode(deployment));
    setAsked(false);
    onChanged();
  };
  const { hasCrewCode, canPair } = view;
  return (
    <section className="section" aria-labelledby="crew-code">
      <Heading level={2} id="crew-code" className="section__heading" tabIndex={-1} ref={heading}>
        {t('gates.crew')}
      </Heading>
      <Paragraph>{t('gates.crew-lead')}</Paragraph>
      {!hasCrewCode && canPair !== 'ended' && <Alert tone="warning" title={t('gates.crew-none')} />}
      <div role="status">{shown !== null && <p className="gates__text">{digits(shown)}</p>}</div>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {isAsked ? (
        <Asked back={[heading]}>
          <Paragraph>{t('gates.crew-replace-means')}</Paragraph>
          <div className="actions">
            <Button variant="primary" onClick={() => void replace()}>
              {t('gates.crew-replace-confirm')}
            </Button>
            <Button onClick={() => setAsked(false)}>{t('gates.crew-keep')}</Button>
          </div>
        </Asked>
      ) : (
        <div className="actions">
          {hasCrewCode && shown === null && (
            <Button onClick={() => void show(api.crewCode(deployment))}>{t('gates.crew-show')}</Button>
          )}
          {shown !== null && <Button onClick={() => setShown(null)}>{t('gates.crew-hide')}</Button>}
          {canPair !== 'ended' && (
            <Button
              variant={hasCrewCode ? 'subtle' : 'primary'}
              onClick={() => (hasCrewCode ? setAsked(true) : void replace())}
            >
              {t(hasCrewCode ? 'gates.crew-replace' : 'gates.crew-make')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** In threes, to be remembered. */
function digits(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
