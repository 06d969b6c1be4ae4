/** The parts of a deployment's page that have an address of their own, in reading order. */
export const SECTIONS = ['verdict', 'clearance', 'counts', 'ledger'] as const;
export type Section = (typeof SECTIONS)[number];

export type Route =
  | { readonly screen: 'start' }
  | { readonly screen: 'deployment'; readonly id: string; readonly section: Section | null }
  /** `id`: the deployment it is about, when one was chosen. */
  | { readonly screen: 'machine' | 'models'; readonly id: string | null };

const START: Route = { screen: 'start' };

/** The route in a location's fragment. Whatever we don't know leads to the start. */
export function parseRoute(fragment: string): Route {
  const [, tool, about = null] = /^#\/(machine|models)(?:\/([a-z0-9][a-z0-9-]{0,63}))?$/.exec(fragment) ?? [];
  if (tool === 'machine' || tool === 'models') return { screen: tool, id: about };
  const [, id, section] = /^#\/deployments\/([a-z0-9][a-z0-9-]{0,63})(?:\/([a-z]+))?$/.exec(fragment) ?? [];
  if (id === undefined) return START;
  return { screen: 'deployment', id, section: SECTIONS.find((known) => known === section) ?? null };
}

export function hrefOf(route: Route): string {
  if (route.screen === 'start') return '#/';
  if (route.screen !== 'deployment') return `#/${route.screen}${route.id === null ? '' : `/${route.id}`}`;
  return `#/deployments/${route.id}${route.section === null ? '' : `/${route.section}`}`;
}
