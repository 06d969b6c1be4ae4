import { useConsoleText } from '../use-console.ts';
import type { Change } from './hindrances.ts';

/** After an answer was saved: what it did to the list, shown and read out. */
export function ChangeLine({ change }: { readonly change: Change | null }) {
  const t = useConsoleText();
  const text = () => {
    if (change === null) return '';
    const { gone, added, left } = change;
    if (gone.length > added.length) return t('assess.fewer', { gone: gone.length - added.length, left });
    if (added.length > gone.length) return t('assess.more', { added: added.length - gone.length, left });
    return t('assess.same');
  };
  return (
    <p className={change === null ? 'tz-visually-hidden' : 'change-line'} role="status">
      {text()}
    </p>
  );
}
