import { SHIPPED_MODELS } from '@tenzij/face';
import type { Template } from '@tenzij/kernel';
import { Paragraph } from '@tenzij/ui';
import type { HeldPass } from '../journey/model.ts';
import { useTexts } from '../texts/use-texts.ts';

/** What this phone holds, in words: how many numbers and by which program, never the numbers. */
export function HeldHere({ held }: { readonly held: HeldPass | null }) {
  const t = useTexts();
  if (!held) return <Paragraph>{t('rights.phone-nothing')}</Paragraph>;
  const paper = String(held.paper !== undefined);
  if (held.sealed) return <Paragraph>{t('rights.phone-sealed', { paper })}</Paragraph>;
  if (!held.carried) return <Paragraph>{t('rights.phone-regular')}</Paragraph>;
  const { template } = held.carried;
  const amount = t('rights.amount', numbersIn(template));
  return <Paragraph>{t('rights.phone-face', { amount, model: template.modelId, paper })}</Paragraph>;
}

/** How many numbers a template is; for a model that this page doesn't know, only how many bytes. */
function numbersIn({ modelId, bytes }: Template): { kind: string; count: number } {
  const known = SHIPPED_MODELS.find(({ id }) => id === modelId);
  if (!known) return { kind: 'bytes', count: bytes.length };
  return { kind: 'numbers', count: known.template.length };
}

/** The same, as data. The template itself isn't in it: it is a face, and a file of it would be a copy. */
export function heldHereAsData(held: HeldPass | null): unknown {
  if (!held) return null;
  const { kind, expires, carried, sealed } = held;
  const template = carried && {
    model: carried.template.modelId,
    bytes: carried.template.bytes.length,
    saltBytes: carried.salt.length,
  };
  const key = sealed ? { locatorBytes: sealed.locator.length, keyBytes: sealed.key.length } : null;
  return { kind, expires: new Date(expires * 1000).toISOString(), template, key };
}
