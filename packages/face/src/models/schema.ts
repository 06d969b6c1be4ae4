import { z } from 'zod';

/** What every card is made of. Words to be shown: no characters that a terminal obeys, or that turn other text around. */
export const Text = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^[^\p{Cc}\p{Cf}]*$/u);
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const Side = z.number().int().min(8).max(1024);
export const Positive = z.number().positive();
const Bilingual = z.strictObject({ nl: Text, en: Text });

export const About = z.strictObject({
  name: Text,
  source: Text,
  licence: Text,
  copyright: Text,
  known: Bilingual,
  unknown: Bilingual,
});

/** As long as a pass has room for. */
export const CardId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,43}$/);
