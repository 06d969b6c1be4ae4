import { Button, Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { type Change, changesBetween } from '../journey/changes.ts';
import { useControl, useJourney } from '../parts/journey-context.ts';
import { News } from '../parts/remark.tsx';
import { useTexts } from '../texts/use-texts.ts';

/** A yes to other words: what changed, then both ways on. Nothing happens with the face meanwhile. */
export function ChangedScreen() {
  const t = useTexts();
  const { chooseFace, chooseRegular } = useControl();
  const { offer, busy } = useJourney();
  return (
    <>
      <Heading level={1}>{t('changed.title')}</Heading>
      <Paragraph purpose="lead">{t('changed.lead')}</Paragraph>
      <News />
      <Heading level={2}>{t('changed.what')}</Heading>
      <Changes />
      {!offer?.face && <Paragraph>{t('changed.off')}</Paragraph>}
      <div className="v-answers">
        {offer?.face && (
          <Button block busy={busy} onClick={chooseFace}>
            {t('changed.face')}
          </Button>
        )}
        <Button block busy={busy} onClick={() => void chooseRegular()}>
          {t('changed.regular')}
        </Button>
      </div>
      <Paragraph>{t('changed.wipe')}</Paragraph>
      <Paragraph>{t('changed.offline')}</Paragraph>
    </>
  );
}

function Changes() {
  const t = useTexts();
  const { visit, agreed } = useJourney();
  if (!visit || !agreed) return <Paragraph>{t('changed.unknown')}</Paragraph>;
  return changesBetween(agreed, visit).map((change) => <OneChange key={change.id} change={change} />);
}

function OneChange({ change }: { readonly change: Change }) {
  const t = useTexts();
  const { language } = useLanguage();
  const { question, before, after } = change;
  return (
    <section className="v-change">
      <Heading level={3}>{question?.[language] ?? t('changed.purpose')}</Heading>
      {before && (
        <>
          <p className="v-change__label">{t(after ? 'changed.before' : 'changed.removed')}</p>
          <blockquote className="v-change__text">{before[language]}</blockquote>
        </>
      )}
      {after && (
        <>
          <p className="v-change__label">{t(before ? 'changed.after' : 'changed.added')}</p>
          <blockquote className="v-change__text v-change__text--new">{after[language]}</blockquote>
        </>
      )}
    </section>
  );
}
