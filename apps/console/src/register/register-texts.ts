import { type PartTexts, plainText } from '../case/documents/labels.ts';
import type { ConsoleText } from '../use-console.ts';
import { SAID_PARTS } from './choice.ts';

/** How the parts of the choice are called and read, for its history and for choosing between two versions. */
export function registerTexts(t: ConsoleText): PartTexts {
  return {
    label: (path) => {
      const [name = '', language] = path.split('.');
      const part = SAID_PARTS.find((known) => known === name);
      if (!part) return t('register.switch');
      const named = t(`register.${part}`);
      return language === 'nl' || language === 'en' ? `${named} – ${t(`language.in-${language}`)}` : named;
    },
    show: (path, value) =>
      path === 'listed'
        ? t(value ? 'register.is-on' : 'register.is-off')
        : plainText(value, t('part.absent')),
  };
}
