import { CreatedCase, NewCase } from '@tenzij/contracts';
import { checkPlan, EXERCISE_PLACE, NOTHING_DECIDED, Plan } from '@tenzij/dossier';
import { type EpochSeconds, TenzijError, toHex } from '@tenzij/kernel';
import { type CaseRow, type Database, insertCase, insertRevision } from '@tenzij/store-sql';
import { sessionOf } from '../../auth/authorise.ts';
import { answerKey, answerOf } from '../../cases/answers.ts';
import { type OfferedPreset, readPresets } from '../../cases/exercises.ts';
import type { Context } from '../../context.ts';
import { record } from '../../deployments/ledger.ts';
import { type Api, REFUSED, WRITE_LIMIT } from '../../http/api.ts';
import { createDeploymentSecrets } from '../../keys/key-store.ts';

const DAY = 86_400;
/** An exercise gets an invented evening some weeks ahead. */
const EXERCISE_AHEAD = 60 * DAY;

type Opening = Pick<CaseRow, 'name' | 'kind' | 'exercise' | 'preset' | 'event'>;

export function createCase(app: Api, context: Context): void {
  app.route({
    method: 'POST',
    url: '/api/deployments',
    config: { roles: ['organiser'], rateLimit: WRITE_LIMIT },
    schema: {
      operationId: 'createCase',
      summary: "Begin a deployment of one's own, or an exercise with the facts of a worked example",
      body: NewCase,
      response: { 200: CreatedCase, ...REFUSED },
    },
    handler: async (request) => {
      const { organisation, member } = sessionOf(request);
      const now = Math.floor(context.clock());
      const preset = 'preset' in request.body ? await presetOf(context, request.body.preset) : null;
      const opening = preset ? openingOf(preset, now) : ownOpening(request.body, now);
      const id = `inzet-${toHex(context.random(6))}`;
      await createDeploymentSecrets(context.keys, id);
      await context.db.transaction(async (tx) => {
        await insertCase(tx, { organisation, id, specimen: false, ...opening }, now);
        const scope = { organisation, deployment: id };
        const write = (document: string, body: unknown) =>
          insertRevision(tx, scope, { document, basedOn: 0, body, member }, now);
        await write('plan', firstPlan(opening));
        for (const [condition, fact] of Object.entries(preset?.scenario.file.facts ?? {}))
          await write(answerKey(condition as never), answerOf(fact));
        await recordCreation(tx, scope, opening, now);
      });
      return { id };
    },
  });
}

async function presetOf({ root }: Context, id: string): Promise<OfferedPreset> {
  const preset = (await readPresets(root)).find((offered) => offered.id === id);
  if (!preset) throw new TenzijError('case.preset-unknown');
  return preset;
}

function openingOf({ id, preset, scenario }: OfferedPreset, now: EpochSeconds): Opening {
  const starts = now - (now % DAY) + EXERCISE_AHEAD;
  return {
    name: preset.title.nl,
    kind: scenario.file.deployment.kind ?? 'event',
    exercise: true,
    preset: id,
    event: { name: preset.title.nl, place: EXERCISE_PLACE, starts, ends: starts + DAY },
  };
}

function ownOpening(body: NewCase, now: EpochSeconds): Opening {
  if ('preset' in body) throw new TenzijError('case.preset-unknown');
  const { name, place } = body.event;
  const starts = secondsOf(body.event.starts);
  const ends = secondsOf(body.event.ends);
  if (ends <= starts) throw new TenzijError('case.times-reversed');
  if (ends <= now) throw new TenzijError('case.in-the-past');
  return {
    name: body.name,
    kind: body.kind,
    exercise: false,
    preset: null,
    event: { name, place, starts, ends },
  };
}

/** A plan counts in whole seconds. */
function secondsOf(instant: string): EpochSeconds {
  return Math.floor(Date.parse(instant) / 1000);
}

/** Nothing is decided yet but where and when. */
function firstPlan({ event }: Opening): Plan {
  const plan: Plan = { event: { ...event }, ...NOTHING_DECIDED, purposes: [] };
  const parsed = Plan.safeParse(plan);
  if (!parsed.success)
    throw new TenzijError('document.invalid', { field: parsed.error.issues[0]?.path.join('.') ?? 'plan' });
  if (!checkPlan(plan).ok) throw new TenzijError('case.times-reversed');
  return plan;
}

async function recordCreation(
  tx: Database,
  scope: { readonly organisation: string; readonly deployment: string },
  { exercise, preset }: Opening,
  at: EpochSeconds,
): Promise<void> {
  const body = { deployment: scope.deployment, specimen: false, exercise, preset };
  await record(tx, scope, [{ at, kind: 'deployment-created', subject: null, body }]);
}
