/** The parts of a deployment's overview that have an address of their own, in reading order. */
export const SECTIONS = ['verdict', 'terms', 'counts', 'ledger'] as const;
export type Section = (typeof SECTIONS)[number];

/** The pages of a case beside its overview. */
export const CASE_PAGES = [
  'assessment',
  'plan',
  'notice',
  'dpia',
  'review',
  'clearance',
  'lanes',
  'tickets',
  'gates',
  'waiting',
  'dossier',
  'register',
] as const;
export type CasePage = (typeof CASE_PAGES)[number];

export type Route =
  | { readonly screen: 'start' | 'new' | 'account' | 'desk' | 'lanes' }
  | { readonly screen: 'deployment'; readonly id: string; readonly section: Section | null }
  /** `part`: what of the page it is about, such as one question of the assessment. */
  | { readonly screen: 'case'; readonly id: string; readonly page: CasePage; readonly part: string | null }
  /** The tails of a deployment's queues. */
  | { readonly screen: 'queue'; readonly id: string }
  /** `id`: the deployment it is about, when one was chosen. */
  | { readonly screen: 'machine' | 'models'; readonly id: string | null };

const START: Route = { screen: 'start' };
const ID = '[a-z0-9][a-z0-9-]{0,63}';
const TOOL = new RegExp(`^#/(machine|models)(?:/(${ID}))?$`);
const QUEUE = new RegExp(`^#/desk/(${ID})/queue$`);
const DEPLOYMENT = new RegExp(`^#/deployments/(${ID})(?:/([a-z]+)(?:/([A-Za-z0-9.-]{1,64}))?)?$`);

/** The route in a location's fragment. Whatever we don't know leads to the start. */
export function parseRoute(fragment: string): Route {
  if (fragment === '#/new') return { screen: 'new' };
  if (fragment === '#/account') return { screen: 'account' };
  if (fragment === '#/desk') return { screen: 'desk' };
  if (fragment === '#/lanes') return { screen: 'lanes' };
  const [, queue] = QUEUE.exec(fragment) ?? [];
  if (queue !== undefined) return { screen: 'queue', id: queue };
  const [, tool, about = null] = TOOL.exec(fragment) ?? [];
  if (tool === 'machine' || tool === 'models') return { screen: tool, id: about };
  const [, id, name, part = null] = DEPLOYMENT.exec(fragment) ?? [];
  if (id === undefined) return START;
  const page = CASE_PAGES.find((known) => known === name);
  if (page) return { screen: 'case', id, page, part };
  return { screen: 'deployment', id, section: SECTIONS.find((known) => known === name) ?? null };
}

export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'start':
      return '#/';
    case 'new':
    case 'account':
    case 'desk':
    case 'lanes':
      return `#/${route.screen}`;
    case 'queue':
      return `#/desk/${route.id}/queue`;
    case 'machine':
    case 'models':
      return `#/${route.screen}${tail(route.id)}`;
    case 'case':
      return `#/deployments/${route.id}/${route.page}${tail(route.part)}`;
    case 'deployment':
      return `#/deployments/${route.id}${tail(route.section)}`;
  }
}

/** The address of a page of a case. */
export function caseHref(id: string, page: CasePage, part: string | null = null): string {
  return hrefOf({ screen: 'case', id, page, part });
}

function tail(part: string | null): string {
  return part === null ? '' : `/${part}`;
}
