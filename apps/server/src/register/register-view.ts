import type { Bilingual, RegisterChoice, RegisterView } from '@tenzij/contracts';
import { explain } from '@tenzij/contracts';
import { decidedPlan, RegisterTerms, undecided } from '@tenzij/dossier';
import type { Problem } from '@tenzij/kernel';
import type { Scope } from '@tenzij/store-sql';
import type { AssessedCase } from '../cases/assess-case.ts';
import { bodyOf, type CaseFile } from '../cases/case-file.ts';
import { loadCase } from '../cases/load-case.ts';
import { attackTermsOf } from '../cases/terms.ts';
import type { Context } from '../context.ts';
import { clearedBasis, clearedDeployment } from './build-entry.ts';
import { lookUpEntry } from './find-entry.ts';
import { type PublicBasis, publicTerms } from './public-terms.ts';
import { NOT_YET } from './public-waiting.ts';

type Preview = { readonly basis: PublicBasis } | { readonly lacks: readonly Bilingual[] };

/** What the public sees of a deployment, or would see when it were cleared as it is planned now. */
export async function viewRegister(context: Context, scope: Scope): Promise<RegisterView> {
  const assessed = await loadCase(context, scope);
  const { file } = assessed;
  const cleared = await clearedDeployment(context, scope);
  const preview = cleared
    ? { basis: await clearedBasis(context, cleared, context.clock()) }
    : await planned(context, assessed);
  const shown = 'basis' in preview ? await shownTerms(context, file, preview.basis) : preview;
  const listed = bodyOf<RegisterChoice>(file, 'register')?.listed === true;
  const isThere = listed && (await lookUpEntry(context.register, file.row.id)) !== null;
  const leftOut = listed && cleared && !isThere && 'terms' in shown;
  return {
    page: isThere ? `${context.publicUrl()}/register/${file.row.id}` : null,
    cleared: cleared !== null,
    terms: 'terms' in shown ? shown.terms : null,
    lacks: 'lacks' in shown ? [...shown.lacks] : leftOut ? [said('register.left-out')] : [],
    key: await context.register.key(),
  };
}

/** What would be public; or which part of it is not what an entry can hold. */
async function shownTerms(context: Context, file: CaseFile, basis: PublicBasis) {
  const terms = RegisterTerms.safeParse(await publicTerms(context, file, basis));
  if (terms.success) return { terms: terms.data };
  const field = terms.error.issues[0]?.path.join('.') || 'entry';
  return { lacks: [said('register.left-out'), said('register.content-invalid', { field })] };
}

/** What a clearance would hold now, or what has to be decided first. */
async function planned(context: Context, assessed: AssessedCase): Promise<Preview> {
  const { terms, assessment, file } = assessed;
  const { route, verdict } = assessment;
  if (!terms.plan) return { lacks: [said('plan.undecided', { field: 'plan' })] };
  const open = undecided(terms.plan).map((field) => said('plan.undecided', { field }));
  if (open.length > 0) return { lacks: open };
  const plan = decidedPlan(terms.plan);
  const attackDetection = await attackTermsOf(context, terms.plan);
  const problems = [plan, terms.model, attackDetection].flatMap((part) =>
    part && !part.ok ? [said(part.problem.code, part.problem.params)] : [],
  );
  const isRoute = route === 'consent' || route === 'public-interest';
  if (!isRoute) problems.push(said('clearance.not-clearable', { verdict }));
  if (!plan.ok || !terms.model?.ok || !attackDetection.ok || !isRoute) return { lacks: problems };
  const dpiaVersion = file.dpia?.version ?? null;
  return {
    basis: {
      ...plan.value,
      ...terms.model.value,
      attackDetection: attackDetection.value,
      route,
      verdict,
      dpiaVersion,
      waiting: NOT_YET,
    },
  };
}

function said(code: string, params: Problem['params'] = {}): Bilingual {
  const { nl, en } = explain({ code, params }).text;
  return { nl: nl.what, en: en.what };
}
