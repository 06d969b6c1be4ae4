import type { Visit } from '@tenzij/contracts';
import { Paragraph } from '@tenzij/ui';
import { useIntl } from 'react-intl';
import type { Offer } from '../journey/model.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Which version this is, and since when it holds: the date that both signatures are under. */
export function NoticeVersion({ visit, offer }: { readonly visit: Visit; readonly offer: Offer | null }) {
  const t = useTexts();
  const intl = useIntl();
  const { version } = visit.notice;
  if (!offer?.face) return <Paragraph>{t('notice.version-only', { version })}</Paragraph>;
  const since = new Date(offer.clearance.validity.notBefore * 1000);
  const from = intl.formatDate(since, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
  return <Paragraph className="v-version">{t('notice.version', { version, from })}</Paragraph>;
}
