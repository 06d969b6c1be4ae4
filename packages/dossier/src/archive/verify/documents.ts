import { sha256Hex } from '@tenzij/kernel';
import { readDpiaVersion } from '../../dpia/finish.ts';
import { PATHS } from '../paths.ts';
import { failed, jsonIn, passed } from './check.ts';
import type { DossierCheck, DossierCheckId, DossierTools, OpenDossier } from './types.ts';

/** Each document that the clearance names by hash is the one in the archive. */
export function checkDocuments(open: OpenDossier, tools: DossierTools): readonly DossierCheck[] {
  const { content, files } = open;
  const json = (path: string) => jsonIn(files, path);
  const { evaluation, attackDetection } = content;
  return [
    checkDpia(open),
    compare('notice', PATHS.notice, tools.noticeSha256(json(PATHS.notice)), content.hashes.notice),
    evaluation.computed
      ? compare('evaluation', PATHS.evaluation, hashOf(open, PATHS.evaluation), evaluation.sha256)
      : absent('evaluation', open, PATHS.evaluation),
    compare('card', PATHS.card, tools.cardSha256(json(PATHS.card)), content.model.card),
    attackDetection.passive
      ? compare(
          'attack-card',
          PATHS.attackCard,
          tools.attackCardSha256(json(PATHS.attackCard)),
          attackDetection.passive.card,
        )
      : absent('attack-card', open, PATHS.attackCard),
  ];
}

function hashOf({ files }: OpenDossier, path: string): string | null {
  const bytes = files.get(path);
  return bytes ? sha256Hex(bytes) : null;
}

function compare(id: DossierCheckId, path: string, sha256: string | null, signed: string): DossierCheck {
  if (sha256 === null) return failed(id, 'dossier.file-unreadable', { path });
  return sha256 === signed ? passed(id, { sha256 }) : failed(id, 'dossier.not-what-was-signed', { path });
}

/** What was signed without has nothing of it in the archive either. */
function absent(id: DossierCheckId, { files }: OpenDossier, path: string): DossierCheck {
  return files.has(path) ? failed(id, 'dossier.file-extra', { path }) : passed(id, { sha256: 'none' });
}

function checkDpia({ files, content }: OpenDossier): DossierCheck {
  const dpia = readDpiaVersion(jsonIn(files, PATHS.dpia));
  if (!dpia.ok) return failed('dpia', dpia.problem.code, dpia.problem.params);
  const { sha256, version, terms } = dpia.value;
  const path = PATHS.dpia;
  if (sha256 !== content.hashes.dpia || terms.noticeSha256 !== content.hashes.notice)
    return failed('dpia', 'dossier.not-what-was-signed', { path });
  return passed('dpia', { sha256, version });
}
