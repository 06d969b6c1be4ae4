import type { DeploymentView } from '@tenzij/contracts';
import { Alert, DataList, Heading, Link, Paragraph } from '@tenzij/ui';
import { Command } from '../components/command.tsx';
import { Hash } from '../components/hash.tsx';
import { goToSection, Section } from '../components/section.tsx';
import { Status } from '../components/status.tsx';
import { ledgerFile, ledgerUrl } from '../console-api.ts';
import { hrefOf } from '../route.ts';
import { LEDGER_TONES, ledgerBreak, ledgerStanding } from '../standing.ts';
import { type ConsoleText, useConsoleText } from '../use-console.ts';

type Ledger = DeploymentView['ledger'];

export interface LedgerProps {
  readonly deployment: string;
  readonly ledger: Ledger;
}

/** Whether the record of consents and decisions is whole, and how anybody can check that. */
export function LedgerSection({ deployment, ledger }: LedgerProps) {
  const t = useConsoleText();
  const file = ledgerFile(deployment);
  const standing = ledgerStanding(ledger);
  return (
    <Section name="ledger">
      <Paragraph>{t('ledger.explain')}</Paragraph>
      {standing === 'broken' ? (
        <Broken ledger={ledger} />
      ) : (
        <p className="standing">
          <Status tone={LEDGER_TONES[standing]} word={t('ledger.intact', { length: ledger.length })} />
        </p>
      )}
      <DataList
        items={[
          { key: t('ledger.length'), value: t('ledger.entries', { length: ledger.length }) },
          { key: t('ledger.head'), value: <Hash hex={ledger.head} /> },
        ]}
      />
      <p>
        <a className="nl-button nl-button--secondary" href={ledgerUrl(deployment)} download={file}>
          {t('ledger.download')}
        </a>
      </p>
      <Heading level={3}>{t('ledger.verify')}</Heading>
      <Paragraph>{t('ledger.verify-lead')}</Paragraph>
      <Command text={`npx tenzij ledger verify ${file}`} copyable />
      <Paragraph>{t('ledger.verify-keep')}</Paragraph>
    </Section>
  );
}

function Broken({ ledger }: { readonly ledger: Ledger }) {
  const t = useConsoleText();
  const { what, means } = brokenTexts(ledger, t);
  return (
    <Alert tone="error" title={what}>
      <Paragraph>{means}</Paragraph>
      <Paragraph>{t('ledger.broken-do')}</Paragraph>
    </Alert>
  );
}

/** At the top of the page, read out at once: nobody should come here and miss that the proof is broken. */
export function BrokenLedger({ deployment, ledger }: LedgerProps) {
  const t = useConsoleText();
  if (ledgerStanding(ledger) === 'intact') return null;
  const href = hrefOf({ screen: 'deployment', id: deployment, section: 'ledger' });
  return (
    <div className="alarm">
      <Alert tone="error" title={t('ledger.broken-title')} live>
        <Paragraph>{brokenTexts(ledger, t).what}</Paragraph>
        <p>
          <Link href={href} onClick={() => goToSection('ledger')}>
            {t('ledger.broken-go')}
          </Link>
        </p>
      </Alert>
    </div>
  );
}

function brokenTexts(ledger: Ledger, t: ConsoleText): { readonly what: string; readonly means: string } {
  const found = ledgerBreak(ledger);
  if (found.where === 'end') return { what: t('ledger.broken-end'), means: t('ledger.broken-means') };
  if (found.where === 'somewhere')
    return { what: t('ledger.broken-somewhere'), means: t('ledger.broken-means') };
  return {
    what: t('ledger.broken-at', { entry: found.entry }),
    means: t('ledger.broken-means-at', { before: found.entry - 1 }),
  };
}
