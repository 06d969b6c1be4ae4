import type { NL_REGISTER } from './nl-register.ts';

/** The page of the public register, in English. */
export const EN_REGISTER: Record<keyof typeof NL_REGISTER, string> = {
  'case.page.register': 'Public register',
  'register.lead':
    'In the public register everybody reads who uses face recognition, where, when and what for. You choose yourself whether this deployment is in it.',
  'register.listed-at': 'This deployment is in the register now:',
  'register.switch': 'List this deployment in the public register',
  'register.is-on': 'On. It is listed once it is cleared. Switching it off takes it out at once.',
  'register.is-off': 'Off. Nobody reads anything of this deployment.',
  'register.summary': 'In short',
  'register.summary-lead': 'What is done, and why? Two sentences, for everybody.',
  'register.retention': 'Kept for how long',
  'register.retention-lead': 'What is kept, where, and until when?',
  'register.objection': 'Objecting',
  'register.objection-lead': 'What does somebody do who disagrees?',
  'register.unsaid':
    '{count, plural, one {# text is still empty. The register then shows the other language, or that you stated nothing.} other {# texts are still empty. The register then shows the other language, or that you stated nothing.}}',
  'register.preview': 'This is what everybody reads',
  'register.preview-lead': 'It stands there like this, word for word, with what you type above.',
  'register.preview-planned':
    'The deployment was not cleared yet. It would stand there like this if it were cleared as it is planned now.',
  'register.preview-also':
    'With it stand: whether the clearance is in force and since when, who paused or revoked it (the organiser or the DPO, without a name or reason), and hashes to check it by. Of the DPO’s overall advice the choice (proceed, if or not) stands there, and what the DPO wrote about it for the register.',
  'register.specimen': 'Invented specimen',
  'register.specimen-means': 'The register shows this wherever the deployment stands.',
  'register.left-out': 'This deployment isn’t in the register, although it was cleared',
  'register.lacks': 'Too little is decided yet to show how it would stand there',
  'register.others': 'Deployments of other servers',
  'register.others-lead':
    'Your register can show deployments of other organisers too. You add their signed entry; nothing is fetched by itself.',
  'register.others-none': 'You have not added an entry of another server yet.',
  'register.as-of': 'As it stood on {when}. Signed with:',
  'register.remove': 'Take {name} off',
  'register.add': 'Add an entry',
  'register.file': 'File from the other server (.cose)',
  'register.paste': 'Or paste the entry',
  'register.paste-hint': 'The text at "signed" in the other register’s JSON.',
  'register.key': 'Key of that register',
  'register.key-hint':
    '64 characters. Ask the organiser themselves, on the phone for instance. Don’t take it from the same place as the entry.',
  'register.key-wrong': 'This is not a key. A key has 64 characters: digits and a to f.',
  'register.add-now': 'Check and add',
  'register.added': '{name} was checked and added.',
  'register.own-key': 'Key of this register',
  'register.own-key-lead': 'Give this key to whoever wants to show your deployments in another register.',
  'register.copy-key': 'Copy the key',
  'register.copied': 'The key was copied.',
};
