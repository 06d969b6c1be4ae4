import type { DocumentRevision } from '@tenzij/contracts';
import { Alert, Button, Heading, Paragraph } from '@tenzij/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { useConsoleText, useDates } from '../../use-console.ts';
import { combine, differencesOf } from './fields-of.ts';
import { type PartTexts, plainText } from './labels.ts';

export interface ConflictChoiceProps {
  readonly mine: unknown;
  readonly theirs: DocumentRevision;
  readonly texts: PartTexts;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  /** With what was chosen of both, to look over before it is saved. */
  readonly onCombined: (body: unknown) => void;
}

/** Two people changed the same: both versions side by side, and the person chooses. Nothing is lost. */
export function ConflictChoice(props: ConflictChoiceProps) {
  const { mine, theirs, texts, onKeepMine, onTakeTheirs, onCombined } = props;
  const t = useConsoleText();
  const dates = useDates();
  const [combining, setCombining] = useState(false);
  const [fromTheirs, setFromTheirs] = useState<ReadonlySet<string>>(new Set());
  const title = useRef<HTMLDivElement>(null);
  useEffect(() => title.current?.focus(), []);
  const choose = (path: string, theirsCounts: boolean) => {
    const next = new Set(fromTheirs);
    if (theirsCounts) next.add(path);
    else next.delete(path);
    setFromTheirs(next);
  };
  return (
    <section className="conflict" aria-labelledby="conflict">
      <Heading level={2} id="conflict" ref={title as never} tabIndex={-1}>
        {t('conflict.title')}
      </Heading>
      <Alert tone="warning" live title={t('conflict.what', { name: theirs.author.name })}>
        <Paragraph>{t('conflict.means', { when: dates.moment(theirs.at) })}</Paragraph>
      </Alert>
      <ul className="conflict__parts">
        {differencesOf(theirs.body, mine).map(({ path, before, after }) => (
          <Part
            key={path}
            path={path}
            texts={texts}
            mine={after}
            theirs={before}
            name={theirs.author.name}
            chosen={combining ? (fromTheirs.has(path) ? 'theirs' : 'mine') : null}
            onChoose={(which) => choose(path, which === 'theirs')}
          />
        ))}
      </ul>
      <div className="actions">
        {combining ? (
          <>
            <Button variant="primary" onClick={() => onCombined(combine(mine, theirs.body, fromTheirs))}>
              {t('conflict.go-on')}
            </Button>
            <Button onClick={() => setCombining(false)}>{t('conflict.back')}</Button>
          </>
        ) : (
          <>
            <Button onClick={onKeepMine}>{t('conflict.keep-mine')}</Button>
            <Button onClick={onTakeTheirs}>{t('conflict.take-theirs', { name: theirs.author.name })}</Button>
            <Button onClick={() => setCombining(true)}>{t('conflict.combine')}</Button>
          </>
        )}
      </div>
      <Paragraph>{t(combining ? 'conflict.go-on-means' : 'conflict.kept-both')}</Paragraph>
    </section>
  );
}

type Which = 'mine' | 'theirs';

interface PartProps {
  readonly path: string;
  readonly texts: PartTexts;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly name: string;
  /** `null` while nothing is being combined. */
  readonly chosen: Which | null;
  readonly onChoose: (which: Which) => void;
}

function Part({ path, texts, mine, theirs, name, chosen, onChoose }: PartProps) {
  const t = useConsoleText();
  const group = useId();
  const sides = [
    { which: 'mine', title: t('conflict.mine'), value: mine },
    { which: 'theirs', title: t('conflict.theirs', { name }), value: theirs },
  ] as const;
  return (
    <li className="conflict__part">
      <fieldset className="conflict__sides">
        <legend className="conflict__name">{texts.label(path)}</legend>
        {sides.map(({ which, title, value }) => {
          const text = texts.show?.(path, value) ?? plainText(value, t('part.absent'));
          return (
            <div className={chosen === which ? 'side side--chosen' : 'side'} key={which}>
              {chosen === null ? (
                <p className="side__title">{title}</p>
              ) : (
                <label className="side__title side__title--choice">
                  <input
                    type="radio"
                    className="option__mark"
                    name={group}
                    checked={chosen === which}
                    onChange={() => onChoose(which)}
                  />
                  {title}
                </label>
              )}
              <p className="side__text">{text}</p>
            </div>
          );
        })}
      </fieldset>
    </li>
  );
}
