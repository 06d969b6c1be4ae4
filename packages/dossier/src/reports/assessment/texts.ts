import type { Language } from '@tenzij/kernel';
import type { AnnotationWeight, Answer, AssessedRoute, Fact, Missing, Truth } from '@tenzij/norms';
import { EN } from './texts-en.ts';
import { NL } from './texts-nl.ts';

type Detail = 'places' | 'outcome' | 'notApplicable';

/** The report's own words. Questions, meanings and sources come from the norms. */
export interface ReportTexts {
  readonly title: string;
  readonly subtitle: (name: string, organisation: string | null, date: string) => string;
  readonly unnamed: string;
  readonly verdict: {
    readonly title: string;
    readonly code: string;
    readonly followsFrom: (ids: string) => string;
    readonly change: string;
    readonly tally: (met: number, failing: number, unknown: number) => string;
    readonly remark: string;
  };
  readonly about: Readonly<
    Record<'title' | 'deployment' | 'organisation' | 'notGiven' | 'place' | 'kind' | 'date' | 'route', string>
  > & {
    readonly dateMeans: string;
    readonly kindSaid: (kind: string | null, staff: boolean) => string;
    readonly routes: Readonly<Record<AssessedRoute, string>>;
  };
  readonly open: Readonly<
    Record<
      'title' | 'none' | 'settled' | 'failing' | 'unknown' | 'gates' | 'gatesAfter' | 'standing' | 'change',
      string
    >
  >;
  readonly guards: Readonly<Record<'title' | 'none' | 'intro' | 'caption', string>> & {
    readonly head: readonly [string, string];
  };
  readonly reasons: Readonly<
    Record<
      | 'title'
      | 'intro'
      | 'answer'
      | 'standing'
      | 'source'
      | 'evidence'
      | 'judgedBy'
      | 'reasoning'
      | 'notGiven',
      string
    >
  > & {
    readonly notAsked: (ids: string) => string;
    readonly numbers: (numbers: readonly number[]) => string;
    readonly details: Readonly<Record<Detail, string>>;
  };
  readonly standing: Readonly<
    Record<'met' | 'exempt' | 'notExempt' | 'neutral' | 'notMet' | 'open' | 'unknown', string>
  > & {
    readonly incomplete: (missing: string) => string;
    readonly derived: (text: string, standing: string) => string;
    readonly missing: Readonly<Record<Missing, string>>;
  };
  readonly answers: Readonly<Record<Answer, string>>;
  readonly facts: Readonly<Record<'title' | 'none' | 'intro' | 'caption', string>> & {
    readonly head: readonly [string, string, string, string, string];
  };
  readonly judgements: Readonly<Record<'title' | 'intro' | 'none' | 'caption' | 'noReasoning', string>> & {
    readonly head: readonly [string, string, string, string];
  };
  readonly evidence: Readonly<Record<'title' | 'intro' | 'none' | 'caption' | 'noFile', string>> & {
    readonly head: readonly [string, string, string, string];
    readonly file: (size: string) => string;
    readonly loose: string;
  };
  readonly notes: Readonly<Record<'title' | 'none', string>> & { readonly about: (ids: string) => string };
  readonly norms: Readonly<Record<'title' | 'intro' | 'caption' | 'proposal' | 'inForce', string>> & {
    readonly head: readonly [string, string, string, string];
  };
  readonly proposal: Readonly<
    Record<
      'title' | 'none' | 'applied' | 'leftOut' | 'strict' | 'lenient' | 'decides' | 'same' | 'caption',
      string
    >
  > & {
    readonly head: readonly [string, string, string];
    readonly reading: Readonly<Record<Truth | 'not-asked' | 'absent', string>>;
  };
  readonly annotations: Readonly<
    Record<
      | 'title'
      | 'intro'
      | 'none'
      | 'source'
      | 'applies'
      | 'says'
      | 'depends'
      | 'files'
      | 'caption'
      | 'about'
      | 'notAbout',
      string
    >
  > & {
    readonly head: readonly [string, string, string];
    readonly weight: Readonly<Record<AnnotationWeight, string>>;
    readonly unknown: (keys: string) => string;
    readonly begins: (date: string) => string;
    readonly storage: string;
  };
  readonly recompute: Readonly<
    Record<
      'title' | 'intro' | 'receipt' | 'asOf' | 'norms' | 'save' | 'run' | 'compare' | 'differs' | 'covers',
      string
    >
  >;
  readonly appendix: Readonly<Record<'title' | 'intro' | 'caption', string>>;
}

export const REPORT_TEXTS: Readonly<Record<Language, ReportTexts>> = { nl: NL, en: EN };

/** What a fact says besides its answer, evidence and judgement. */
export const DETAILS: readonly (Detail & keyof Fact)[] = ['places', 'outcome', 'notApplicable'];
