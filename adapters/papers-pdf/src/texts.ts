import type { Language } from '@tenzij/kernel';

export const TEXTS: Readonly<Record<Language, { readonly lacking: string }>> = {
  nl: {
    lacking:
      'Dit document bevat tekens die deze pdf niet kan tonen, zoals uit een ander schrift. De webpagina van dit document toont ze wel.',
  },
  en: {
    lacking:
      'This document has characters that this PDF cannot show, such as those of another script. The web page of this document does show them.',
  },
};
