import type { DeploymentView } from '@tenzij/contracts';
import { Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { Section } from '../components/section.tsx';
import { Status } from '../components/status.tsx';
import { VERDICT_TONES, verdictStanding } from '../standing.ts';
import { type ConsoleText, useConsoleText } from '../use-console.ts';
import { Reasons } from './reasons.tsx';
import { VerdictBasis } from './verdict-basis.tsx';

type Assessment = DeploymentView['assessment'];

/** The verdict in words, everything in its way, what it rests on, and what must stay true. */
export function VerdictSection({ assessment }: { readonly assessment: Assessment }) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const standing = verdictStanding(assessment);
  const summed = summary(assessment, t);
  return (
    <Section name="verdict">
      <div className={`verdict verdict--${VERDICT_TONES[standing]}`}>
        <Status tone={VERDICT_TONES[standing]} word={t(`tone.verdict.${standing}`)} />
        <p className="verdict__title">{assessment.title[language]}</p>
        <Paragraph>{assessment.meaning[language]}</Paragraph>
        {summed !== null && <Paragraph>{summed}</Paragraph>}
      </div>
      <Reasons kind="failing" reasons={assessment.failing} />
      <Reasons kind="unknown" reasons={assessment.unknown} />
      <Guards guards={assessment.guards} />
      <VerdictBasis assessment={assessment} />
    </Section>
  );
}

/** What to make of it: whether it replays, how much stands in the way or, when nothing does, what that says. */
function summary(assessment: Assessment, t: ConsoleText): string | null {
  if (!assessment.replays) return t('verdict.not-replayed');
  const failing = assessment.failing.length;
  const unknown = assessment.unknown.length;
  if (failing > 0 && unknown > 0) return t('verdict.failing-and-unknown', { failing, unknown });
  if (failing > 0) return t('verdict.failing-only', { failing });
  if (unknown > 0) return t('verdict.unknown-only', { unknown });
  return verdictStanding(assessment) === 'met' ? t('verdict.met') : null;
}

function Guards({ guards }: { readonly guards: Assessment['guards'] }) {
  const t = useConsoleText();
  const { language } = useLanguage();
  return (
    <>
      <Heading level={3}>{t('verdict.guards')}</Heading>
      {guards.length === 0 ? (
        <Paragraph>{t('verdict.guards-none')}</Paragraph>
      ) : (
        <>
          <Paragraph>{t('verdict.guards-lead', { count: guards.length })}</Paragraph>
          <details className="more">
            <summary className="more__summary">{t('verdict.guards-all')}</summary>
            <ul className="guards">
              {guards.map((guard) => (
                <li key={`${guard.id} ${guard.condition}`}>
                  {guard.text[language]} <code className="reference">{guard.condition}</code>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </>
  );
}
