import type { DpiaSectionView } from '@tenzij/contracts';
import { Alert, Button, Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { useRef, useState } from 'react';
import { DocumentBar } from '../case/documents/document-bar.tsx';
import { useDocument } from '../case/documents/use-document.ts';
import { TextArea } from '../components/fields.tsx';
import { ThreadSection } from '../review/review-thread.tsx';
import { useConsoleText } from '../use-console.ts';
import { useDpiaTexts } from './document-texts.ts';
import { FilledText } from './filled-text.tsx';
import { PartFrame } from './part-frame.tsx';
import type { DpiaPartProps } from './part-props.ts';
import { lacksOf, sectionState } from './part-state.ts';
import { Prose } from './prose.tsx';

export interface SectionPageProps extends DpiaPartProps {
  readonly section: DpiaSectionView;
}

/** What the minister calls the heart of a DPIA (answer 5). */
const CENTRAL: readonly string[] = ['free-consent', 'gate-layout'];

/** One section: what to write and why, what is filled in, and the organiser's own text in its place. */
export function SectionPage(props: SectionPageProps) {
  const { page, dpia, review, section } = props;
  const t = useConsoleText();
  const { language } = useLanguage();
  const target = `dpia:${section.id}`;
  return (
    <PartFrame
      {...props}
      title={section.title[language]}
      state={sectionState(section)}
      lacks={lacksOf(dpia, target)}
    >
      {CENTRAL.includes(section.id) && (
        <aside className="central" aria-label={t('dpia.central')}>
          <p className="central__word">{t('dpia.central')}</p>
          <p>{t('dpia.central-means')}</p>
        </aside>
      )}
      <Paragraph purpose="lead">{section.question[language]}</Paragraph>
      <Paragraph>{section.help[language]}</Paragraph>
      <p className="reference">{t('dpia.source', { source: section.source[language] })}</p>
      {page.editable ? <OwnText {...props} /> : <ReadText section={section} />}
      <ThreadSection review={review} person={page.person} target={target} />
    </PartFrame>
  );
}

function ReadText({ section }: Pick<SectionPageProps, 'section'>) {
  const t = useConsoleText();
  const { own } = section;
  return (
    <>
      {own && (
        <section className="own-text" aria-labelledby="own-text">
          <Heading level={2} id="own-text">
            {t('dpia.own')}
          </Heading>
          <Prose text={own.text} />
        </section>
      )}
      {own && section.outdated && <Outdated />}
      {(!own || section.outdated) && <FilledText section={section} />}
    </>
  );
}

function Outdated() {
  const t = useConsoleText();
  return (
    <Alert tone="warning" title={t('dpia.outdated-title')}>
      <Paragraph>{t('dpia.outdated-means')}</Paragraph>
    </Alert>
  );
}

const EMPTY = { text: '', basedOnFilled: null as string | null };

/** The organiser's own text. What is filled in stays in sight to compare with. */
function OwnText({ page, section, onSaved }: SectionPageProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const { api, view, onRefused } = page;
  const document = `dpia:${section.id}`;
  const open = useDocument(api, view.id, document, { empty: EMPTY, onSaved, onRefused });
  const texts = useDpiaTexts();
  const [writing, setWriting] = useState(false);
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const { filled } = section;
  const text = open.body.text;
  const hadText = section.own !== null;
  const isOpen = writing || text !== '' || hadText;
  const write = (next: string) => {
    setEmpty(false);
    open.edit({ text: next, basedOnFilled: next.trim() === '' ? null : filled.sha256 });
  };
  const begin = (next: string) => {
    setWriting(true);
    write(next);
    requestAnimationFrame(() => field.current?.querySelector('textarea')?.focus());
  };
  // Saving nothing takes the own text away again.
  const mayBeSaved = () => {
    const isEmpty = text.trim() === '' && !hadText;
    setEmpty(isEmpty);
    if (isEmpty) requestAnimationFrame(() => field.current?.querySelector('textarea')?.focus());
    return !isEmpty;
  };
  const takeOver = filled.text?.[language] ?? null;
  return (
    <>
      {section.outdated && <Outdated />}
      {isOpen && (
        <div className="own-text" ref={field}>
          <TextArea
            label={t('dpia.own-yours')}
            hint={t('dpia.own-hint')}
            value={text}
            onChange={write}
            rows={12}
            maxLength={20_000}
            error={empty ? t('review.text-first') : null}
          />
          {section.outdated && open.body.basedOnFilled !== filled.sha256 && (
            <Button onClick={() => write(text)}>{t('dpia.still-right')}</Button>
          )}
          {section.outdated && open.body.basedOnFilled === filled.sha256 && open.dirty && (
            <p role="status">{t('dpia.still-right-done')}</p>
          )}
        </div>
      )}
      <FilledText section={section}>
        {takeOver !== null && (
          <Button variant={isOpen ? 'secondary' : 'primary'} onClick={() => begin(takeOver)}>
            {t(isOpen ? 'dpia.put-back' : 'dpia.take-over')}
          </Button>
        )}
        {!isOpen && (
          <Button variant={takeOver === null ? 'primary' : 'secondary'} onClick={() => begin('')}>
            {t('dpia.write-own')}
          </Button>
        )}
      </FilledText>
      {isOpen && (
        <DocumentBar
          api={api}
          deployment={view.id}
          document={document}
          open={open}
          texts={texts}
          editable
          mayBeSaved={mayBeSaved}
        />
      )}
    </>
  );
}
