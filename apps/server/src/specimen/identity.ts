import type { Scope } from '@tenzij/store-sql';

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
