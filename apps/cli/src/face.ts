import type { Language } from '@tenzij/kernel';
import type { Command } from 'commander';
import type { CompareOptions } from './face-compare.ts';
import type { DetectOptions } from './face-detect.ts';
import { FACE_TEXTS } from './face-texts.ts';
import { jsonOption } from './language.ts';

export function declareFace(program: Command, language: Language): void {
  const texts = FACE_TEXTS[language].help;
  const face = program.command('face').description(texts.about).helpCommand(false);
  face
    .command('detect')
    .description(texts.detect)
    .argument(...texts.photo)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.detectMore)
    .action(async (photo: string, options: DetectOptions) => {
      const { detectFaces } = await import('./face-detect.ts');
      await detectFaces(photo, options, language);
    });
  face
    .command('compare')
    .description(texts.compare)
    .argument(...texts.first)
    .argument(...texts.second)
    .option(...texts.clearance)
    .option(...texts.trust)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.compareMore)
    .action(async (first: string, second: string, options: CompareOptions) => {
      const { compareFaces } = await import('./face-compare.ts');
      await compareFaces([first, second], options, language);
    });
}
