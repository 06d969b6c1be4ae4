import type { NL_DOSSIER } from './nl-dossier.ts';

/** The page with everything to download, in English. */
export const EN_DOSSIER: Readonly<Record<keyof typeof NL_DOSSIER, string>> = {
  'dossier.lead':
    'Everything you can show to others. Whoever gets something from you can verify it without trusting you or this server.',
  'dossier.whole': 'The whole dossier',
  'dossier.whole-about':
    'One archive (ZIP) for the supervisory authority, the safety region or anybody who wants to go over it. In it are the clearance, the assessment with its norms, the DPIA, the DPO’s advice, the notice to visitors, the evaluation report, the evidence, the report of waiting times and an extract of the ledger. It is what was signed, not what was written since.',
  'dossier.whole-download': 'Download the dossier (ZIP)',
  'dossier.whole-privacy':
    'Nothing in it is about visitors: no choices, no passes, no faces. It does have the names of those who wrote, advised and judged.',
  'dossier.not-yet': 'There is no dossier yet',
  'dossier.not-yet-means':
    'A dossier belongs to a clearance. You can download the papers below one by one already. They say of themselves that they are drafts.',
  'dossier.not-for-exercise': 'This is an exercise. It never has a clearance or a dossier.',
  'dossier.state.paused': 'The clearance is paused',
  'dossier.state.revoked': 'The clearance was revoked',
  'dossier.state.void': 'The clearance is void',
  'dossier.state-means': 'Recognition is off. The dossier stays of what was signed, and says so.',
  'dossier.papers': 'Papers one by one',
  'dossier.papers-lead': 'To read (HTML) or to print (PDF), in the language of this screen.',
  'dossier.draft': 'draft',
  'dossier.download': 'Download {title} as {kind}',
  'dossier.assessment-report': 'Assessment report',
  'dossier.assessment-report-about':
    'For anybody who wants to know what comes out and why: the verdict, the reasons, the facts, the evidence and the judgements with names.',
  'dossier.facts': 'Facts',
  'dossier.facts-about': 'For whoever wants to compute the assessment again, with npx tenzij assess.',
  'dossier.dpia': 'DPIA',
  'dossier.dpia-about':
    'For the DPO and the supervisory authority: the processing, the risks and the measures.',
  'dossier.advice': 'The DPO’s advice',
  'dossier.advice-about': 'Advice, objections and answers, as they were given.',
  'dossier.consultation': 'Prior consultation',
  'dossier.consultation-about': 'What was sent to the authority, when, and what it answered.',
  'dossier.waiting-times': 'Report of waiting times',
  'dossier.waiting-times-about':
    'For whoever wants to know whether the regular lane was worse off: how long people waited, and what the rule did.',
  'dossier.lacks-clearance': 'This takes a clearance first.',
  'dossier.lacks-dpia': 'This can be done once the DPIA is finished.',
  'dossier.lacks-consultation': 'No consultation was recorded.',
  'dossier.lacks-contact': 'First fill in where people can ask, in the plan.',
  'dossier.permit': 'For the permit',
  'dossier.permit-about':
    'Two pages for the municipality and the safety region: where it stands, which lanes there are, what happens in an emergency and how to verify it. Always in Dutch.',
  'dossier.permit-download': 'Download the summary (PDF)',
  'dossier.permit-emergency': 'What happens with the lanes in an emergency?',
  'dossier.permit-emergency-hint':
    'For example: all gates open and staff lead everybody outside. Write it in Dutch.',
  'dossier.permit-phone': 'Phone number for the day itself',
  'dossier.permit-phone-hint': 'This number is in the summary and in the dossier.',
  'dossier.exports': 'For other programs',
  'dossier.exports-lead': 'The finished DPIA in the form that another program opens.',
  'dossier.par-dpia': 'The Dutch government’s DPIA form',
  'dossier.par-dpia-about': 'For whoever works with the model DPIA 3.0 of the Dutch central government.',
  'dossier.cnil-pia': 'CNIL’s PIA tool',
  'dossier.cnil-pia-about': 'For whoever works with the tool of the French authority.',
  'dossier.algoritmeregister': 'Algoritmeregister',
  'dossier.algoritmeregister-about':
    'For government bodies that publish in the Dutch algorithm register. The category is ‘Impactvolle algoritmes’; change it there when needed.',
  'dossier.import': 'Take over a file of the DPIA form into this DPIA',
  'dossier.verify': 'Verify a dossier',
  'dossier.verify-lead':
    'Give this command on a computer with Tenzij. It needs no network and no server. It checks every file and every signature and computes the assessment again. One changed byte shows.',
  'dossier.verify-keys':
    'The keys in the dossier only prove that nothing changed after signing. Whose they are you know only when organiser and DPO give them to you by another way. Then add --trust with that file.',
  'dossier.verify-trust': 'See the public keys of organiser and DPO',
  'dossier.verify-limits':
    'A check does not say whether the facts are true, nor whether the clearance still holds.',
};
