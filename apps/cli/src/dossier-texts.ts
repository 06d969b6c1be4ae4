import type { DossierCheckId } from '@tenzij/dossier';
import type { Language } from '@tenzij/kernel';
import { DOSSIER_CHECKS_EN } from './dossier-texts-en.ts';
import { DOSSIER_CHECKS_NL } from './dossier-texts-nl.ts';
import { type Term, term } from './help.ts';

/** A check by its name, and what is said when it passes (`ok`) or when there is something to know (`note`). */
interface CheckTexts {
  readonly title: string;
  readonly ok: string;
  readonly note: string;
}

interface DossierTexts {
  readonly help: Readonly<Record<'about' | 'verify' | 'show' | 'more', string>> & {
    readonly file: Term;
    readonly trust: Term;
  };
  readonly asOf: string;
  readonly specimen: string;
  readonly outcomes: Readonly<Record<'ok' | 'note' | 'failed', string>>;
  readonly checks: Readonly<Record<DossierCheckId, CheckTexts>>;
  readonly verifies: string;
  readonly fails: string;
  readonly limits: readonly string[];
  readonly show: Readonly<
    Record<
      'clearance' | 'verdict' | 'purposes' | 'technique' | 'lanes' | 'lanesValue' | 'validity' | 'verify',
      string
    >
  >;
}

export const DOSSIER_TEXTS: Readonly<Record<Language, DossierTexts>> = {
  nl: {
    help: {
      about: 'Controleer een dossier van een inzet, zonder server en zonder netwerk.',
      verify: 'Controleer elk bestand en elke handtekening, en reken de toetsing opnieuw uit.',
      show: 'Laat zien wat er is vrijgegeven en welke bestanden erin zitten.',
      file: term('<dossier>', 'het dossier (.zip), zoals de server het gaf; - leest van de invoer (stdin)'),
      trust: term(
        '--trust <bestand>',
        'de openbare sleutels van organisator en FG, uit een andere bron dan het dossier',
      ),
      more: `
Voorbeelden:
  npx tenzij dossier verify tenzij-dossier-mijn-festival.zip
  npx tenzij dossier verify dossier.zip --trust sleutels.json

Exitcode 0: alles klopt. Exitcode 1: er klopt iets niet; de opdracht zegt wat.
Exitcode 2: het bestand is er niet, of de invoer klopt niet.`,
    },
    asOf: 'Stand van {asOf}',
    specimen: 'VOORBEELD: deze inzet is verzonnen.',
    outcomes: { ok: 'klopt', note: 'let op', failed: 'FOUT' },
    checks: DOSSIER_CHECKS_NL,
    verifies: 'Het dossier klopt.',
    fails: 'Het dossier klopt NIET.',
    limits: [
      'Getekend zijn de vrijgave zelf en wat zij met een controlegetal noemt: toetsing, DPIA, informatie, modelkaart en evaluatierapport. De HTML- en pdf-bestanden zijn om te lezen; bij verschil geldt wat is getekend.',
      'Dit zegt niet of de feiten waar zijn. En het zegt niet of de vrijgave nu nog geldt: zij kan later zijn gepauzeerd of ingetrokken.',
    ],
    show: {
      clearance: 'Vrijgave',
      verdict: 'Uitkomst',
      purposes: 'Doelen',
      technique: 'Techniek',
      lanes: 'Poorten',
      lanesValue: '{face} met gezicht, {regular} gewoon',
      validity: 'Geldig',
      verify: 'Alle controles ziet u met: npx tenzij dossier verify',
    },
  },
  en: {
    help: {
      about: "Verify a deployment's dossier, without a server and without a network.",
      verify: 'Check every file and every signature, and compute the assessment again.',
      show: 'Show what was cleared and which files are in it.',
      file: term('<dossier>', 'the dossier (.zip) as the server gave it; - reads standard input'),
      trust: term(
        '--trust <file>',
        'the public keys of organiser and DPO, from another source than the dossier',
      ),
      more: `
Examples:
  npx tenzij dossier verify tenzij-dossier-my-festival.zip --lang en
  npx tenzij dossier verify dossier.zip --trust keys.json --lang en

Exit code 0: everything is right. Exit code 1: something is not; the command says what.
Exit code 2: the file is not there, or the input is wrong.`,
    },
    asOf: 'As things stood on {asOf}',
    specimen: 'SPECIMEN: this deployment is invented.',
    outcomes: { ok: 'ok', note: 'note', failed: 'WRONG' },
    checks: DOSSIER_CHECKS_EN,
    verifies: 'The dossier is right.',
    fails: 'The dossier is NOT right.',
    limits: [
      'Signed are the clearance itself and what it names by hash: assessment, DPIA, notice, model card and evaluation report. The HTML and PDF files are to read; where they differ, what was signed counts.',
      'This does not say whether the facts are true. Nor does it say whether the clearance still holds: it can have been paused or revoked later.',
    ],
    show: {
      clearance: 'Clearance',
      verdict: 'Verdict',
      purposes: 'Purposes',
      technique: 'Technique',
      lanes: 'Lanes',
      lanesValue: '{face} with a face, {regular} regular',
      validity: 'Valid',
      verify: 'See every check with: npx tenzij dossier verify --lang en',
    },
  },
};
