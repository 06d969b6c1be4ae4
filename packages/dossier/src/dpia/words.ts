import { hasText, type Language } from '@tenzij/kernel';
import { z } from 'zod';

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

export function both(nl: string, en: string): Bilingual {
  return { nl, en };
}

/** One line: no line breaks, 1–200 characters. */
export const Title = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\r\n]+$/)
  .refine(hasText);

/** A person or post as written down: one line without square brackets, which exports use to set it apart. */
export const Name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\r\n[\]]+$/)
  .refine(hasText);

/** One line that may be longer: 1–1,000 characters. */
export const LongLine = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .regex(/^[^\r\n]+$/)
  .refine(hasText);

/** Text as people write it, of several paragraphs: 1–20,000 characters. */
export const Prose = z.string().trim().min(1).max(20_000).refine(hasText);

export const BilingualText = z.strictObject({ nl: z.string(), en: z.string() });

/** SHA-256, hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Epoch seconds. */
export const At = z.int().positive().max(32_503_680_000);

export const LEVELS = ['low', 'medium', 'high'] as const;
export const Level = z.enum(LEVELS);
/** How likely, how severe, or how high. */
export type Level = z.infer<typeof Level>;

export const LEVEL_WORDS: Readonly<Record<Level, Bilingual>> = {
  low: both('laag', 'low'),
  medium: both('midden', 'medium'),
  high: both('hoog', 'high'),
};
