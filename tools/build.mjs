import { build, install, prepareModels, requireNode } from './lib/steps.mjs';

requireNode();
install();
prepareModels();
build();
