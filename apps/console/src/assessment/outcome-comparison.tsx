import { Heading, Link, Paragraph, useLanguage } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import { useConsoleText } from '../use-console.ts';
import { questionHref } from './addresses.ts';
import type { OutcomePageProps } from './outcome-page.tsx';
import { verdictTone } from './verdict-tone.ts';

/** The same facts with and without what is proposed and not law yet, and a switch to see either. */
export function OutcomeComparison({ deployment, view, proposals, onProposals }: OutcomePageProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const { used, applied, leftOut, titles, differs } = view.proposals;
  if (titles.length === 0) return null;
  const rows = [
    { name: 'assess.with-verdict', verdict: applied, shown: used === 'applied' },
    { name: 'assess.without-verdict', verdict: leftOut, shown: used === 'left-out' },
  ] as const;
  return (
    <section className="comparison" aria-labelledby="comparison">
      <Heading level={2} id="comparison">
        {t('assess.comparison')}
      </Heading>
      <Paragraph>
        {t('assess.comparison-lead', { titles: titles.map((title) => title[language]).join(', ') })}
      </Paragraph>
      <label className="answer tick">
        <input
          className="answer__mark"
          type="checkbox"
          checked={proposals === 'left-out'}
          onChange={(event) => onProposals(event.target.checked ? 'left-out' : 'applied')}
        />
        <span className="answer__word">{t('assess.without')}</span>
      </label>
      <dl className="comparison__verdicts">
        {rows.map(({ name, verdict, shown }) => (
          <div className={shown ? 'comparison__side comparison__side--shown' : 'comparison__side'} key={name}>
            <dt>
              {t(name)}
              {shown && <span className="explanation">{t('assess.shown-now')}</span>}
            </dt>
            <dd>
              <Status tone={verdictTone(verdict)} word={t(`assess.verdict-${verdict}`)} />
            </dd>
          </div>
        ))}
      </dl>
      <div role="status">
        <Paragraph>{t(applied === leftOut ? 'assess.differs-none' : 'assess.differs-verdict')}</Paragraph>
      </div>
      {differs.length > 0 && (
        <>
          <Paragraph>{t('assess.differs-conditions')}</Paragraph>
          <ul className="guards">
            {differs.map((id) => (
              <li key={id}>
                <Link href={questionHref(deployment, id)}>
                  <code>{id}</code> {t(`short.${id}`)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
