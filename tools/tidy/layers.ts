import { findLines, isCode, isTest, type Rule, type SourceFile, type Violation } from './files.ts';

const DOMAIN = [
  'norms',
  'dossier',
  'consent',
  'face',
  'pass',
  'admission',
  'evaluation',
  'turnstile',
  'lanes',
];
const ALL = ['kernel', ...DOMAIN, 'contracts'];

/** Which packages each part may import. A part that isn't listed may import nothing of ours. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'packages/kernel': [],
  'packages/norms': ['kernel'],
  'packages/consent': ['kernel'],
  'packages/face': ['kernel'],
  'packages/evaluation': ['kernel'],
  'packages/lanes': ['kernel'],
  'packages/pass': ['kernel'],
  'packages/turnstile': ['kernel'],
  'packages/dossier': ['kernel', 'norms'],
  'packages/admission': ['kernel', 'pass', 'face', 'consent'],
  'packages/contracts': ['kernel', ...DOMAIN],
  'packages/ui': ['kernel', 'contracts'],
  'adapters/face-ort-node': ['kernel', 'face'],
  'adapters/face-ort-web': ['kernel', 'face'],
  'adapters/model-files': [],
  'adapters/store-sql': ['kernel', 'consent'],
  'adapters/store-idb': ['kernel'],
  'adapters/papers-pdf': ['kernel', 'dossier'],
  'adapters/turnstile-http': ['kernel', 'turnstile'],
  'adapters/turnstile-mqtt': ['kernel', 'turnstile'],
  'adapters/turnstile-modbus': ['kernel', 'turnstile'],
  'adapters/ticketing-pretix': ['kernel'],
  'apps/server': [...ALL, 'store-sql', 'papers-pdf', 'ticketing-pretix'],
  'apps/cli': [
    ...ALL,
    'server',
    'face-ort-node',
    'model-files',
    'papers-pdf',
    'turnstile-http',
    'turnstile-mqtt',
    'turnstile-modbus',
  ],
  'apps/console': [...ALL, 'ui', 'face-ort-web'],
  'apps/visitor': [...ALL, 'ui', 'face-ort-web', 'store-idb', 'papers-pdf'],
  'apps/gate': [...ALL, 'ui', 'face-ort-web', 'store-idb', 'ticketing-pretix'],
};

const IMPORT = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

/** Packages import along the architecture's direction only, and each other only by name. */
export const layers: Rule = (files) => files.filter(({ path }) => isCode(path)).flatMap(checkFile);

function checkFile(file: SourceFile): Violation[] {
  const part = file.path.split('/').slice(0, 2).join('/');
  if (!/^(packages|adapters|apps)\//.test(file.path)) return [];
  return findLines(file.text, IMPORT).flatMap(({ line, match }) => {
    const message = problemWith(match[1] ?? '', part, file.path);
    return message === undefined ? [] : [{ path: file.path, line, message }];
  });
}

function problemWith(specifier: string, part: string, path: string): string | undefined {
  if (isBuildTool(specifier, path)) return undefined;
  if (specifier.startsWith('.'))
    return leaves(specifier, path, part)
      ? `reaches out of ${part}: import the package by its name`
      : undefined;
  if (specifier === '@tenzij/kernel/clearance-mint') {
    return part === 'packages/dossier' || isTest(path)
      ? undefined
      : 'only verifyClearance may mint a Clearance';
  }
  const name = /^@tenzij\/([\w-]+)/.exec(specifier)?.[1];
  if (name === undefined || part.endsWith(`/${name}`) || isTest(path)) return undefined;
  return MAY_IMPORT[part]?.includes(name) ? undefined : `${part} must not import ${name}`;
}

/** How a page is built is no part of it, and may be the same for several. */
function isBuildTool(specifier: string, path: string): boolean {
  return /^apps\/[\w-]+\/vite\.config\.ts$/.test(path) && specifier.startsWith('../../tools/lib/');
}

function leaves(specifier: string, path: string, part: string): boolean {
  if (isTest(path)) return false;
  const depth = path.slice(part.length + 1).split('/').length - 1;
  return specifier.split('/').filter((step) => step === '..').length > depth;
}
