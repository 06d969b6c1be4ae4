import type { Visit } from '@tenzij/contracts';
import type { PassSheet } from '@tenzij/papers-pdf/sheet';
import { passQr, passQrSvgPath, QUIET_ZONE } from '@tenzij/pass';
import { useLanguage } from '@tenzij/ui';
import { useIntl } from 'react-intl';
import { now } from '../device/world.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useWhen } from './when.ts';

const MADE = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' } as const;

interface OnPaper {
  readonly visit: Visit;
  readonly kind: 'face' | 'regular';
  readonly specimen: boolean;
  /** The text of the code. */
  readonly text: string;
}

/** Writes what stands on a pass on paper, in the language of the page. */
export function useSheet(): (of: OnPaper) => PassSheet {
  const t = useTexts();
  const intl = useIntl();
  const when = useWhen();
  const { language } = useLanguage();
  return ({ visit, kind, specimen, text }) => {
    const { event, lanes, organisation } = visit;
    const qr = passQr(text);
    const address = location.host + location.pathname;
    const step = kind === 'face' ? 'pass.gate.look' : 'pass.gate.through';
    const made = intl.formatDate(now() * 1000, MADE);
    return {
      language,
      title: t('sheet.title'),
      event: event.name,
      facts: [when(event), event.place, t(`pass.${kind}.lane`, { count: lanes[kind] })],
      specimen: specimen ? t('sheet.specimen') : null,
      code: { side: qr.size + 2 * QUIET_ZONE, path: passQrSvgPath(qr), label: t('sheet.qr') },
      keep: t('sheet.keep'),
      parts: [
        { title: t('sheet.gate'), lines: [t('sheet.gate.code'), t(step), t('pass.gate.referred')] },
        {
          title: t(`sheet.${kind}.back`),
          lines: [t(`sheet.${kind}.inside`), t(`sheet.${kind}.how`, { address })],
        },
      ],
      footer: t('sheet.made', { organisation: organisation.name, when: made }),
    };
  };
}
