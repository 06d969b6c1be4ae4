import { Busy, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useCallback } from 'react';
import { Hash } from '../components/hash.tsx';
import { Status } from '../components/status.tsx';
import { type ConsoleApi, clearanceUrl, trustUrl } from '../console-api.ts';
import { useAnswer } from '../use-answer.ts';
import { useConsoleText } from '../use-console.ts';
import { checkSigned } from './check-signed.ts';
import { PROPOSAL_ERRORS } from './errors.ts';
import { KeyText } from './key-text.tsx';

export interface VerifySectionProps {
  readonly api: ConsoleApi;
  readonly deployment: string;
  /** The hash of the clearance that the server says there is. */
  readonly sha256: string;
}

/** The two signatures as this browser checked them, and how anybody else can without this server. */
export function VerifySection({ api, deployment, sha256 }: VerifySectionProps) {
  const t = useConsoleText();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another clearance is asked for again
  const ask = useCallback(() => checkSigned(api, deployment), [api, deployment, sha256]);
  const { value, problem, reload } = useAnswer(ask, () => {});
  return (
    <section aria-labelledby="verify">
      <Heading level={2} id="verify">
        {t('desk.verify')}
      </Heading>
      {problem && (
        <ProblemNotice problem={problem} catalogue={PROPOSAL_ERRORS}>
          <Button onClick={() => void reload()}>{t('app.try-again')}</Button>
        </ProblemNotice>
      )}
      {value === null && !problem && <Busy label={t('app.loading')} />}
      {value && (
        <>
          <p className="standing">
            <Status tone="ok" word={t('desk.verified')} />
          </p>
          <ul className="signatures">
            {(['controller', 'dpo'] as const).map((party) => (
              <li className="signatures__one" key={party}>
                <span className="signatures__role">
                  {t(`desk.as-${party === 'dpo' ? 'dpo' : 'organiser'}`)}
                </span>
                <span>
                  <KeyText text={value[party].key} />
                  {value[party].mine !== null && (
                    <span className="explanation">{t('desk.key-mine', { label: value[party].mine })}</span>
                  )}
                </span>
              </li>
            ))}
          </ul>
          <Paragraph>{t('desk.verified-hash')}</Paragraph>
          <Hash hex={value.sha256} />
        </>
      )}
      <Paragraph>{t('desk.verify-means')}</Paragraph>
      <p className="actions">
        <a className="nl-button nl-button--secondary" href={clearanceUrl(deployment)} download>
          {t('desk.download-clearance')}
        </a>
        <a className="nl-button nl-button--secondary" href={trustUrl(deployment)} download>
          {t('desk.download-trust')}
        </a>
      </p>
      <Paragraph>{t('desk.compare-keys')}</Paragraph>
      <Paragraph>{t('desk.gates-follow')}</Paragraph>
    </section>
  );
}
