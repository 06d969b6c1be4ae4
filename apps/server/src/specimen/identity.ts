import type { CaseRole, MemberRow, Scope } from '@tenzij/store-sql';

/** The one organisation and deployment of the demonstration. */
export const SPECIMEN = {
  organisation: { id: 'proefweide', name: 'Stichting Proefweide (specimen)' },
  deployment: { id: 'lichtjes-aan-het-water', name: 'Gezichtspas bij Lichtjes aan het Water' },
  event: { name: 'Lichtjes aan het Water (voorbeeldfestival)', place: 'De Proefweide, Utrecht' },
} as const;

export const SPECIMEN_SCOPE: Scope = {
  organisation: SPECIMEN.organisation.id,
  deployment: SPECIMEN.deployment.id,
};

/** Who signs in to try it: two people who don't exist. */
export const SPECIMEN_MEMBERS = {
  organiser: {
    organisation: SPECIMEN.organisation.id,
    id: 'voorbeeld-organisator',
    name: 'Organisator van het voorbeeld',
    email: null,
    role: 'organiser',
  },
  dpo: {
    organisation: SPECIMEN.organisation.id,
    id: 'voorbeeld-fg',
    name: 'FG van het voorbeeld',
    email: null,
    role: 'dpo',
  },
} as const satisfies Readonly<Record<CaseRole, MemberRow>>;

/** The names of the software keys that sign for each of them, as only a specimen may be signed. */
export const SPECIMEN_KEYS = { organiser: 'specimen-controller', dpo: 'specimen-dpo' } as const;

/** Whom a sign-in link of the specimen is for. */
export function linkFor(role: CaseRole): { readonly organisation: string; readonly member: string } {
  const { organisation, id } = SPECIMEN_MEMBERS[role];
  return { organisation, member: id };
}
