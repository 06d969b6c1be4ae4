import { Heading, Paragraph } from '@tenzij/ui';
import type { WipedBy } from '../journey/wiping.ts';
import { useTexts } from '../texts/use-texts.ts';

/** The last page on a desk's device. */
export function WipedScreen({ by }: { readonly by: WipedBy }) {
  const t = useTexts();
  return (
    <>
      <Heading level={1}>{t('wiped.title')}</Heading>
      <Paragraph purpose="lead">{t(`wiped.${by}`)}</Paragraph>
      <Paragraph>{t('wiped.crew')}</Paragraph>
    </>
  );
}
