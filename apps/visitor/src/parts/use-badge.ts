import type { Visit } from '@tenzij/contracts';
import type { PassBadge } from '@tenzij/papers-pdf/sheet';
import { BADGE, BADGE_CODE_SIDE, passQr, passQrSvgPath, QUIET_ZONE } from '@tenzij/pass';
import { useLanguage } from '@tenzij/ui';
import { useTexts } from '../texts/use-texts.ts';

interface OnBadge {
  readonly visit: Visit;
  readonly specimen: boolean;
  /** The text of the code. */
  readonly text: string;
}

/** Writes what stands on a badge, in the language of the page: the same whichever pass it is. */
export function useBadge(): (of: OnBadge) => PassBadge {
  const t = useTexts();
  const { language } = useLanguage();
  return ({ visit, specimen, text }) => {
    const qr = passQr(text);
    return {
      language,
      title: t('badge.title'),
      name: visit.deployment.name,
      role: t('badge.role'),
      organisation: visit.organisation.name,
      how: t('badge.how'),
      specimen: specimen ? t('sheet.specimen') : null,
      code: { side: qr.size + 2 * QUIET_ZONE, path: passQrSvgPath(qr), label: t('sheet.qr') },
      size: { ...BADGE, code: BADGE_CODE_SIDE },
    };
  };
}
