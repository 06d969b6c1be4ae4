/**
 * Makes sure that `models/` holds the models that ship. `npm install` ends with it (`--install`), and `npm
 * start`, `npm test` and `npm run build` begin with it. Plain JavaScript on Node alone, because it runs before
 * anything is installed.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { prepareModels as prepare } from '../../adapters/model-files/src/prepare.mjs';
import { explainModelProblem, ModelProblem } from '../../adapters/model-files/src/problems.mjs';

const MODELS = fileURLToPath(new URL('../../models', import.meta.url));

/** What follows when the packages are installed and the models can't be fetched. */
const LATER = `  Al het andere is geïnstalleerd. npm start en npm test halen de modellen alsnog op.
  All else was installed. npm start and npm test will fetch the models.`;

/** As the adapter does, in the project's own folder unless another is named. */
export function prepareModels(options = {}) {
  return prepare({ folder: MODELS, ...options });
}

async function main(args) {
  try {
    const { folder, changed } = await prepareModels();
    if (changed) process.stdout.write(`Modellen klaar / models ready: ${folder}\n`);
  } catch (error) {
    if (!(error instanceof ModelProblem)) throw error;
    const goesOn = args.includes('--install') && error.code === 'models.registry-unreachable';
    process.stderr.write(`\n${explainModelProblem(error)}\n${goesOn ? `${LATER}\n` : ''}\n`);
    process.exitCode = goesOn ? 0 : 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
