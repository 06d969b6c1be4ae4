import { NINE_AND_ONE } from '@tenzij/lanes';
import { Button, Heading, Paragraph } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';

export interface ExampleProps {
  /** The example is what stands in the form. */
  readonly shown: boolean;
  readonly onShow: () => void;
}

const WHY = ['question', 'answer', 'numbers', 'try'] as const;

/** Nine face lanes and one regular lane: what the minister was asked, and what it comes to. */
export function Example({ shown, onShow }: ExampleProps) {
  const t = useConsoleText();
  return (
    <section className="lane-example" aria-labelledby="lane-example">
      <Heading level={2} id="lane-example" className="lane-example__heading">
        {t('lanes.example')}
      </Heading>
      {!shown && <Paragraph>{t('lanes.example-lead')}</Paragraph>}
      {shown &&
        WHY.map((part) => (
          <Paragraph key={part}>
            {t(`lanes.example-${part}`, { people: NINE_AND_ONE.arrivals.curve.people })}
          </Paragraph>
        ))}
      {!shown && <Button onClick={onShow}>{t('lanes.example-show')}</Button>}
    </section>
  );
}
