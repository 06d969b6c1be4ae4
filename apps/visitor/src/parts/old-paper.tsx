import { Alert, Button, Paragraph } from '@tenzij/ui';
import { needsNewPaper } from '../journey/event-key.ts';
import type { HeldPass } from '../journey/model.ts';
import { useTexts } from '../texts/use-texts.ts';

interface OldPaperProps {
  readonly held: HeldPass;
  /** To where paper is made. */
  readonly onMake: () => void;
}

/** Says that paper or a picture of before has to be made anew; nothing for who has none. */
export function OldPaper({ held, onMake }: OldPaperProps) {
  const t = useTexts();
  if (!needsNewPaper(held)) return null;
  return (
    <Alert tone="warning" title={t('paper.old.title')} live>
      <Paragraph>{t('paper.old.why')}</Paragraph>
      <div className="v-answers">
        <Button block onClick={onMake}>
          {t('paper.old.make')}
        </Button>
      </div>
    </Alert>
  );
}
