import { useLanguage } from '@tenzij/ui';
import { EN } from '../messages/en.ts';
import { type GateText, NL } from '../messages/nl.ts';

/** What a visitor reads: the gate's own language, with the other one beneath it. */
export function useVisitorText(): {
  text: (id: GateText) => string;
  other: (id: GateText) => string;
  otherLang: 'nl' | 'en';
} {
  const { language } = useLanguage();
  const [own, other] = language === 'nl' ? [NL, EN] : [EN, NL];
  return { text: (id) => own[id], other: (id) => other[id], otherLang: language === 'nl' ? 'en' : 'nl' };
}

/** The same in the other language, small. */
export function InOther({ ids }: { readonly ids: readonly GateText[] }) {
  const { other, otherLang } = useVisitorText();
  return (
    <p className="gate__other" lang={otherLang}>
      {ids.map(other).join(' ')}
    </p>
  );
}
