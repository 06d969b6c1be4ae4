import type { CrewInvitation } from '@tenzij/contracts';
import { Alert, Paragraph } from '@tenzij/ui';
import { useEffect, useRef } from 'react';
import { Command } from '../components/command.tsx';
import { LinkQr } from '../components/link-qr.tsx';
import { useConsoleText, useDates } from '../use-console.ts';

/** A sign-in link to hand over: as text and for the camera of their phone. It is nowhere else. */
export function Invitation({ invitation: { name, link, expires } }: { readonly invitation: CrewInvitation }) {
  const t = useConsoleText();
  const dates = useDates();
  const start = useRef<HTMLDivElement>(null);
  useEffect(() => start.current?.focus(), []);
  return (
    <div ref={start} tabIndex={-1} className="invitation">
      <Alert tone="ok" title={t('crew.link-for', { name })} live>
        <Paragraph>{t('crew.link-means', { name, when: dates.moment(expires) })}</Paragraph>
        <LinkQr address={link} label={t('crew.link-qr', { name })} />
        <Command text={link} copyable labels={{ copy: t('crew.link-copy'), copied: t('crew.link-copied') }} />
      </Alert>
    </div>
  );
}
