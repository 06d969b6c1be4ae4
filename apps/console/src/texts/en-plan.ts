import type { NL_PLAN } from './nl-plan.ts';

/** The page with the plan, in English. */
export const EN_PLAN: Readonly<Record<keyof typeof NL_PLAN, string>> = {
  'plan.lead':
    'How you are going to use face recognition. What stands here comes into the clearance, and what was signed can’t change unnoticed. You can leave parts open and go on later.',
  'plan.label.event.name': 'Name that visitors see',
  'plan.label.event.place': 'Place',
  'plan.label.event.starts': 'Start',
  'plan.label.event.ends': 'End',
  'plan.label.lanes.face': 'Face gates',
  'plan.label.lanes.regular': 'Regular gates',
  'plan.label.parity.p90GapSeconds': 'How much longer may the wait in the regular lane be?',
  'plan.label.parity.reason': 'Why this limit?',
  'plan.label.parity.terms.afterSeconds':
    'How long must the regular lane be worse off before the face gates pause by themselves?',
  'plan.label.parity.terms.resumeSeconds': 'How long must it go well again before they go on?',
  'plan.label.parity.terms.unmeasured': 'What if it can’t be measured?',
  'plan.label.parity.terms': 'Pausing by the rule',
  'parity.terms.unmeasured.alarm': 'An alarm only',
  'parity.terms.unmeasured.pause': 'The face gates pause',
  'plan.label.validity.notBefore': 'Valid from',
  'plan.label.validity.expires': 'Valid until',
  'plan.label.contact.name': 'Name or department',
  'plan.label.contact.email': 'E-mail address',
  'plan.label.model.id': 'Recognition model',
  'plan.label.model.falseMatchRate': 'Chance that two strangers look alike',
  'plan.label.attackDetection.passiveMinimum': 'Check for photos and screens',
  'plan.label.attackDetection.challenge': 'Turn of the head',
  'plan.purposes-lead':
    'This is what a visitor says yes or no to, per purpose. One sentence, in plain language, about one thing. For example: “Use my face to let me through the face gate.”',
  'plan.no-purposes': 'There is no purpose yet.',
  'plan.purpose-nl': 'Purpose {number, number}, in Dutch',
  'plan.purpose-en': 'Purpose {number, number}, in English',
  'plan.purpose-add': 'Add a purpose',
  'plan.purpose-remove': 'Take purpose {number, number} out',
  'plan.purpose-missing': 'Write this purpose in both languages, or take it out.',
  'plan.technique': 'Technique',
  'plan.mode-lead': 'How do you compare faces? Your answers in the assessment have to say the same.',
  'plan.mode-choose': 'Choose one way',
  'plan.mode-fixed': 'Only the organiser can change this.',
  'plan.mode-by-hand':
    'This needs no clearance when the assessment says that it is not biometrics. The ordinary GDPR does apply. So there are no purposes, model or waiting times to choose.',
  'plan.technique-lead': 'Storage is fixed in this mode. The model is chosen on a page of its own.',
  'plan.model-rate': 'When measured, one of every {count, number} pairs of strangers looked enough alike.',
  'plan.no-model': 'Not chosen yet.',
  'plan.to-models': 'See what was measured and choose a model',
  'plan.see-models': 'See what was measured of the models',
  'plan.lanes-lead':
    'There is always at least one regular gate. Whoever says no, or is referred, enters there.',
  'plan.lanes-number': 'Fill in a whole number from 1 to 999.',
  'plan.parity-lead':
    'Whoever chooses the regular lane may not be worse off. This is your own threshold. The law has no number.',
  'plan.parity-hint':
    'We compare how long the ten per cent wait who wait longest, in both lanes. When the difference is larger than this limit, the regular lane is worse off.',
  'plan.parity-reason-hint':
    'The DPO reviews this reason. For example: how long visitors usually wait with you, and what they themselves find a large difference.',
  'plan.parity-number': 'Fill in a whole number of seconds, from 1 to 86,400.',
  'plan.parity-reason-missing': 'Write down why you choose this limit.',
  'plan.parity-after-hint':
    'A busy moment often passes by itself. You choose how long you wait. Ten minutes are 600 seconds.',
  'plan.parity-resume-hint':
    'Without interruption, and while the face gates stand still. So they don’t go on and off all the time.',
  'plan.parity-unmeasured-hint':
    'For example when nobody counts in the queue. This holds after the same time as above.',
  'plan.parity-unmeasured-alarm':
    'The crew and the DPO see that it can’t be measured. The face gates stay open, also where the regular lane waited too long just before.',
  'plan.parity-unmeasured-pause': 'They go on once it can be measured and goes well.',
  'plan.parity-unmeasured-missing': 'Choose what happens then.',
  'plan.seconds': 'seconds',
  'plan.validity-lead':
    'Outside this time recognition is off, whatever was signed. Include the days on which visitors make their pass beforehand.',
  'plan.validity-missing': 'Fill in both moments.',
  'plan.validity-reversed': 'The end is not after the start.',
  'plan.contact-lead': 'Where people can ask something or object. Everybody can see this.',
  'plan.contact-name-hint': 'For example: Privacy team of the organisation.',
  'plan.contact-name-missing': 'Fill in whom people can turn to.',
  'plan.contact-email-wrong': 'This is no e-mail address. For example: privacy@example.org.',
};
