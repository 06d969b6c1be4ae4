import type { Recipe } from '../recipe.ts';
import { ASSERTIONS } from './assertions.ts';
import { CONTENTS } from './contents.ts';
import { FORMS } from './forms.ts';
import { GOOD } from './good.ts';
import { PARTIES } from './parties.ts';

export const RECIPES: readonly Recipe[] = [...GOOD, ...ASSERTIONS, ...FORMS, ...PARTIES, ...CONTENTS].map(
  ([name, description, expected, rest]) => ({ name, description, expected, ...rest }),
);
