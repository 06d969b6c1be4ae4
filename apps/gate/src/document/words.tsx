import { useLanguage } from '@tenzij/ui';
import { type DocumentText, EN_DOCUMENT, NL_DOCUMENT } from './messages.ts';

/** What a person reads: the gate's own language, with the other one beneath it. */
export function useBoth() {
  const { language } = useLanguage();
  const [own, other] = language === 'nl' ? [NL_DOCUMENT, EN_DOCUMENT] : [EN_DOCUMENT, NL_DOCUMENT];
  return {
    language,
    otherLanguage: language === 'nl' ? ('en' as const) : ('nl' as const),
    text: (id: DocumentText): string => own[id],
    other: (id: DocumentText): string => other[id],
  };
}

/** Titles have no full stop; one after the other they need one. */
export function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** The same in the other language, small. */
export function Other({ ids }: { readonly ids: readonly DocumentText[] }) {
  const { other, otherLanguage } = useBoth();
  return (
    <p className="gate__other" lang={otherLanguage}>
      {ids.map((id) => sentence(other(id))).join(' ')}
    </p>
  );
}
