import type { NL_CASE } from './nl-case.ts';

/** What stands around the pages of a case, in English. */
export const EN_CASE: Record<keyof typeof NL_CASE, string> = {
  'case.nav': 'Steps to the clearance',
  'case.steps-left':
    '{count, plural, =0 {All steps are done} one {# step left to the clearance} other {# steps left to the clearance}}',
  'case.page.overview': 'Overview',
  'case.page.assessment': 'Assessment',
  'case.page.plan': 'Plan',
  'case.page.notice': 'Notice for visitors',
  'case.page.dpia': 'DPIA',
  'case.page.review': 'Review by the DPO',
  'case.page.clearance': 'Clearance',
  'case.page.dossier': 'Dossier',
  'case.read-only': 'You read along. Only the organiser can change this.',

  'step.assessment': 'Assessment',
  'step.plan': 'Plan',
  'step.notice': 'Notice for visitors',
  'step.dpia': 'DPIA',
  'step.review': 'Review by the DPO',
  'step.consultation': 'Prior consultation',
  'step.signatures': 'Signatures',
  'step.more-points': '{count, plural, one {# more point} other {# more points}}',
  'step.state.done': 'done',
  'step.state.open': 'to do',
  'step.state.open-count': '{count, plural, one {# point left} other {# points left}}',
  'step.state.waiting': 'waits',
  'step.state.refused': 'stands in the way',
  'step.state.not-needed': 'not needed',

  'exercise.title': 'This is an exercise',
  'exercise.means':
    'The answers come from an example. You can change everything. An exercise can never be cleared.',
  'exercise.adopt': 'Make it my own deployment',
  'exercise.follows':
    'Then typed answers no longer count for what is kept here itself. Those answers follow from what is really there:',
  'exercise.follows-dpia':
    'D1, D2 and D3: from the DPIA that you finish here, the DPO’s advice on it and a prior consultation.',
  'exercise.follows-notice': 'I1 to I9: from the notice for visitors that you write here.',
  'exercise.follows-register': 'R1: from your choice about the public register.',
  'exercise.no-way-back':
    'The other answers stay as a start, without evidence, judgement and places: those were made up. Show them again. Fill in your own name, place and time in the plan, too. You can’t make it an exercise again.',
  'exercise.confirm': 'Yes, make it my own deployment',
  'exercise.leave': 'Leave it an exercise',

  'field.count': '{count, number} of {max, number} characters',
  'save.save': 'Save',
  'save.discard': 'Discard what I typed',
  'save.unsaved': 'Not saved yet.',
  'save.nothing-yet': 'Nothing was saved yet.',
  'save.saved': 'Last saved by {name}, {when}.',
  'save.saved-now': 'Saved. By {name}, {when}.',
  'save.restored': 'What you typed before and had not saved is back.',
  'part.absent': 'nothing filled in',

  'history.title': '{count, plural, one {History: # version} other {History: # versions}}',
  'history.version': 'Version {revision, number}, by {name}',
  'history.same': 'Nothing changed.',
  'history.was': 'was:',
  'history.is': 'is now:',

  'conflict.title': 'Two versions',
  'conflict.what': '{name} changed this in the meantime.',
  'conflict.means':
    'That version was saved on {when}. Yours was not saved yet, and is not lost. Below is where they differ.',
  'conflict.mine': 'Your version',
  'conflict.theirs': 'Version by {name}',
  'conflict.keep-mine': 'Save my version',
  'conflict.take-theirs': 'Take the version by {name}',
  'conflict.combine': 'Choose part by part',
  'conflict.kept-both': 'Whatever you choose: every saved version stays in the history.',
  'conflict.go-on': 'Go on with this choice',
  'conflict.go-on-means': 'You can still change the text. Nothing is saved until you press Save.',
  'conflict.back': 'Back',

  'void.title': 'This change makes the clearance void',
  'void.means':
    'Recognition then goes off at all gates. The regular lane stays open. This is another use than was signed:',
  'void.redo': 'This then has to be done again',
  'void.leave': 'Leave the clearance as it is',
  'void.confirm': 'Save, and let the clearance become void',

  'plan.part.event': 'Event',
  'plan.part.purposes': 'Purposes',
  'plan.part.mode': 'Mode',
  'plan.part.storage': 'Storage',
  'plan.part.model': 'Recognition model',
  'plan.part.threshold': 'Threshold of the model',
  'plan.part.attackDetection': 'Check for photos and screens',
  'plan.part.lanes': 'Lanes',
  'plan.part.parity': 'Rule for equal treatment',
  'plan.part.validity': 'Validity',
  'plan.part.contact': 'Contact',
  'plan.part.dpia': 'DPIA',
  'plan.part.verdict': 'Verdict of the assessment',
  'plan.part.notice': 'Notice for visitors',
};
