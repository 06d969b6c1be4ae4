import type { RegisterChoice } from '@tenzij/contracts';
import { type Consultation, derivedFacts, type Held, type ReviewState, reviewState } from '@tenzij/dossier';
import { encodeCbor, type IsoDate, orThrow, sha256Hex, toCbor } from '@tenzij/kernel';
import {
  type Assessment,
  assess,
  type Derived,
  type FactsFile,
  type Proposals,
  type Questionnaire,
  questionnaire,
} from '@tenzij/norms';
import type { Context } from '../context.ts';
import { typedFacts } from './answers.ts';
import { bodyOf, type CaseFile } from './case-file.ts';
import { type CaseTerms, termsOf } from './terms.ts';

/** A case with its facts assessed: those that were typed, and those that follow from what is held. */
export interface AssessedCase {
  readonly file: CaseFile;
  readonly terms: CaseTerms;
  readonly review: ReviewState;
  readonly facts: FactsFile;
  readonly derived: Derived;
  readonly assessment: Assessment;
  readonly questionnaire: Questionnaire;
}

type Parts = Pick<Context, 'root' | 'modelFiles' | 'library'>;

export async function assessCase(
  context: Parts,
  file: CaseFile,
  asOf: IsoDate,
  proposals: Proposals = 'applied',
): Promise<AssessedCase> {
  const library = await context.library();
  const terms = await termsOf(context, file);
  const review = reviewState(file.review, file.dpia?.version ?? null);
  const follows = file.row.exercise ? [] : derivedOf(file, terms, review, asOf);
  const facts: FactsFile = {
    deployment: { name: file.row.name, kind: file.row.kind, asOf },
    facts: {
      ...typedFacts(file),
      ...Object.fromEntries(follows.map(({ id, fact }) => [id, fact])),
    },
  };
  const derived: Derived = new Map(follows.map(({ id, because }) => [id, because]));
  return {
    file,
    terms,
    review,
    facts,
    derived,
    assessment: orThrow(assess(facts, library, asOf, { proposals })),
    questionnaire: orThrow(questionnaire(facts, library, asOf, { derived, proposals })),
  };
}

function derivedOf(file: CaseFile, { notice, now }: CaseTerms, review: ReviewState, asOf: IsoDate) {
  return derivedFacts(
    {
      dpia: file.dpia,
      now,
      review,
      consultation: heldOf<Consultation>(file, 'consultation'),
      notice,
      register: heldOf<RegisterChoice>(file, 'register'),
    },
    asOf,
  );
}

/** A document with what names this version of it. */
function heldOf<T>(file: Pick<CaseFile, 'documents'>, document: string): Held<T> | null {
  const body = bodyOf<T>(file, document);
  const revision = file.documents.get(document)?.revision;
  return body === null || revision === undefined
    ? null
    : { body, revision, sha256: sha256Hex(encodeCbor(toCbor(body))) };
}
