import { Alert, Button, Heading, Paragraph } from '@tenzij/ui';
import { type ReactNode, useRef } from 'react';
import { Screen } from '../components/screen.tsx';
import { WayBack } from '../components/way-back.tsx';
import type { ConsoleApi } from '../console-api.ts';
import { OwnForm } from '../new/own-form.tsx';
import { PresetCards } from '../new/preset-cards.tsx';
import { hrefOf } from '../route.ts';
import { useConsoleText } from '../use-console.ts';

export interface NewScreenProps {
  readonly api: ConsoleApi;
  readonly role: 'organiser' | 'dpo';
  /** After a deployment was made: has the list asked for again. */
  readonly onCreated: () => Promise<void>;
  readonly onRefused: () => void;
  readonly actions: ReactNode;
  readonly footer: ReactNode;
}

/** A deployment of one's own, or an example to learn from. */
export function NewScreen({ api, role, onCreated, onRefused, actions, footer }: NewScreenProps) {
  const t = useConsoleText();
  const examples = useRef<HTMLDivElement>(null);
  const goTo = async (id: string) => {
    await onCreated();
    location.hash = hrefOf({ screen: 'deployment', id, section: null });
  };
  const parts = { api, onCreated: (id: string) => void goTo(id), onRefused };
  return (
    <Screen name="new" title={t('new.title')} actions={actions} footer={footer}>
      <WayBack />
      <div className="narrow">
        <Heading level={1}>{t('new.title')}</Heading>
        {role !== 'organiser' ? (
          <Alert tone="info" title={t('new.organiser-only')} />
        ) : (
          <>
            <Paragraph purpose="lead">{t('new.lead')}</Paragraph>
            <p>
              <Button onClick={() => examples.current?.focus()}>{t('new.to-examples')}</Button>
            </p>
            <section aria-labelledby="own">
              <Heading level={2} id="own">
                {t('new.own')}
              </Heading>
              <OwnForm {...parts} />
            </section>
          </>
        )}
      </div>
      {role === 'organiser' && (
        <section className="section" aria-labelledby="examples">
          <div ref={examples} tabIndex={-1} className="anchor">
            <Heading level={2} id="examples" className="section__heading">
              {t('new.examples')}
            </Heading>
          </div>
          <Paragraph>{t('new.examples-lead')}</Paragraph>
          <PresetCards {...parts} />
        </section>
      )}
    </Screen>
  );
}
