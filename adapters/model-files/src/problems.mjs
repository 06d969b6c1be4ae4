/** What can go wrong while the models are prepared, in Dutch and English. */
export const MODEL_PROBLEMS = {
  'models.registry-unreachable': {
    nl: 'De modellen konden niet worden opgehaald: het npm-register is niet bereikbaar. Controleer het netwerk en start opnieuw.',
    en: 'The models could not be fetched: the npm registry cannot be reached. Check the network and start again.',
  },
  'models.integrity-mismatch': {
    nl: 'Het opgehaalde modelbestand is niet het bestand dat wij kennen. Er is niets gebruikt. Probeer het opnieuw vanaf een ander netwerk.',
    en: 'The fetched model file is not the file we know. Nothing of it was used. Try again from another network.',
  },
  'models.folder-not-writable': {
    nl: 'De map "models" kan niet worden geschreven. Geef schrijfrechten op deze map en start opnieuw.',
    en: 'The folder "models" cannot be written. Allow writing to it and start again.',
  },
};

/** A stop with a stable code. `detail` names a file or a tool's own words, for who looks into it. */
export class ModelProblem extends Error {
  constructor(code, detail = '') {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** @returns {string} the problem in both languages, with its code */
export function explainModelProblem(problem) {
  const texts = MODEL_PROBLEMS[problem.code];
  const detail = problem.detail ? `\n  ${problem.detail}` : '';
  return `${problem.code}\n  ${texts.nl}\n  ${texts.en}${detail}`;
}
