import type { AssessmentView } from '@tenzij/contracts';
import { Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import { useConsoleText, useDates } from '../use-console.ts';

type Annotation = AssessmentView['annotations'][number];

const TONES = { yes: 'info', no: 'info', unknown: 'warning' } as const;

/** What other sources say, set apart: it changes no verdict. What doesn't apply here unfolds. */
export function OutcomeBeside({ annotations }: Pick<AssessmentView, 'annotations'>) {
  const t = useConsoleText();
  if (annotations.length === 0) return null;
  const files = [...new Set(annotations.map(({ from }) => from.sha256))];
  return (
    <section className="beside" aria-labelledby="beside">
      <Heading level={2} id="beside" className="beside__title">
        {t('assess.beside')}
      </Heading>
      <Paragraph>{t('assess.beside-lead')}</Paragraph>
      {files.map((sha256) => (
        <File key={sha256} annotations={annotations.filter(({ from }) => from.sha256 === sha256)} />
      ))}
    </section>
  );
}

function File({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const [first] = annotations;
  if (!first) return null;
  const bearing = annotations.filter(({ applies }) => applies !== 'no');
  const others = annotations.filter(({ applies }) => applies === 'no');
  return (
    <>
      <Heading level={3}>{first.from.title[language]}</Heading>
      <Paragraph className="explanation">{first.from.remark[language]}</Paragraph>
      <Items annotations={bearing} />
      {others.length > 0 && (
        <details className="more">
          <summary className="more__summary">{t('assess.beside-others', { count: others.length })}</summary>
          <Items annotations={others} />
        </details>
      )}
    </>
  );
}

function Items({ annotations }: { readonly annotations: readonly Annotation[] }) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const dates = useDates();
  return (
    <ul className="plain-list">
      {annotations.map((said) => (
        <li className="annotation" key={said.id}>
          <Status
            tone={said.applies === 'yes' && said.weight === 'against' ? 'warning' : TONES[said.applies]}
            word={t(`assess.applies-${said.applies}`)}
          />
          <Heading level={4} className="annotation__title">
            {said.title[language]}
          </Heading>
          <p>{said.text[language]}</p>
          {said.depends && <p>{said.depends[language]}</p>}
          {!said.begun && <p>{t('assess.begins', { date: dates.day(said.validFrom) })}</p>}
          <p className="reason__sources">{said.sources.map((source) => source[language]).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}
