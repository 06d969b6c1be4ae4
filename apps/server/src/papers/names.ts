/** The name a dossier is downloaded under. */
export function archiveName(deployment: string): string {
  return `tenzij-dossier-${deployment}.zip`;
}

/** `tenzij-<deployment>-<paper>[-<language>].<kind>`. Ids are lower-case letters, digits and hyphens. */
export function fileName(deployment: string, paper: string, kind: string, language?: string): string {
  return `tenzij-${[deployment, paper, ...(language ? [language] : [])].join('-')}.${kind}`;
}

export function attachment(name: string): string {
  return `attachment; filename="${name}"`;
}
