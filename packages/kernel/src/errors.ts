/** What a person reads when something is refused, as ICU messages over the problem's params. */
export interface ErrorText {
  /** What went wrong. */
  readonly what: string;
  /** What it means for the reader. */
  readonly means: string;
  /** What to do about it. */
  readonly do: string;
}

export type Language = 'nl' | 'en';
export const LANGUAGES = ['nl', 'en'] as const satisfies readonly Language[];

/** The errors one package can give: code → text in both languages. Codes read `package.what-happened`. */
export type ErrorCatalogue<Code extends string = string> = Readonly<
  Record<Code, Readonly<Record<Language, ErrorText>>>
>;

export function defineErrors<const Code extends string>(
  catalogue: ErrorCatalogue<Code>,
): ErrorCatalogue<Code> {
  return catalogue;
}
