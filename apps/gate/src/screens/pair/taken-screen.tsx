import { Heading, LanguageSwitch, Link, Paragraph, useText } from '@tenzij/ui';
import type { GateText } from '../../messages/nl.ts';

/** A code was brought to a device that is a gate already: that one goes first, in its crew's hands. */
export function TakenScreen() {
  const t = useText<GateText>();
  return (
    <div className="gate">
      <main className="gate__screen gate__screen--start" data-screen="taken">
        <div className="gate__content">
          <div className="gate__panel">
            <LanguageSwitch />
            <Heading level={1}>{t('pair.title')}</Heading>
            <Paragraph>{t('pair.taken')}</Paragraph>
            <Link href="/gate/">{t('pair.taken-open')}</Link>
          </div>
        </div>
      </main>
    </div>
  );
}
