import type { Language } from '@tenzij/kernel';
import type { Command } from 'commander';
import type { PlanOptions } from './lanes-plan.ts';
import { LANES_TEXTS } from './lanes-texts.ts';
import { jsonOption } from './language.ts';

export function declareLanes(program: Command, language: Language): void {
  const texts = LANES_TEXTS[language].help;
  const lanes = program.command('lanes').description(texts.about).helpCommand(false);
  lanes
    .command('plan')
    .description(texts.plan)
    .argument(...texts.file)
    .option(...texts.out)
    .addOption(jsonOption(language))
    .addHelpText('after', texts.more)
    .action(async (file: string, options: PlanOptions) => {
      const { planEntrance } = await import('./lanes-plan.ts');
      await planEntrance(file, options, language);
    });
  lanes
    .command('example')
    .description(texts.example)
    .action(async () => {
      const { examplePlan } = await import('./lanes-example.ts');
      process.stdout.write(examplePlan(language));
    });
}
