import type { RegisterTexts } from './texts-nl.ts';

export const EN: RegisterTexts = {
  who: {
    title: 'Who, where and when',
    organisation: 'Organisation',
    deployment: 'Deployment',
    event: 'Event',
    place: 'Where',
    when: 'When',
    validity: 'Clearance',
    state: 'State',
  },
  what: {
    title: 'What is done and why',
    summary: 'In short',
    purposes: 'Purpose',
    route: 'Ground',
    verdict: 'Verdict of the assessment',
    verdictMeans:
      'The organiser gave the facts, people judged open norms. Whether it may be done so, only the Dutch data protection authority or a court can say.',
    mode: 'Comparison',
  },
  data: {
    title: 'The face and the data',
    storage: 'Storage',
    retention: 'Kept for how long',
    attack: 'Against photos and screens',
  },
  lanes: {
    title: 'The lanes',
    lanes: 'Gates',
    parity: 'Fair to those who choose the regular lane',
    parityReason: 'Reason for that limit',
    parityTerms: 'When it takes longer there',
    waiting: 'Waiting times',
    waitRegular: 'Wait in the regular lane',
    waitFace: 'Wait in the face lane',
    waitGap: 'Difference in waiting',
    waitPauses: 'Paused by itself',
  },
  errors: {
    title: 'How often it goes wrong',
    model: 'Model',
    strangers: 'Strangers',
    owners: 'Owners of a pass',
    enrol: 'Photos without a usable face',
    groups: 'Differences between groups',
    chosen: 'Limit that was chosen',
    data: 'Measured on',
    report: 'Evaluation report (SHA-256)',
    notComputed: 'Error rates',
  },
  advice: {
    title: 'Advice of the data protection officer (DPO)',
    opinion: 'Advice',
    summary: 'In short, by the DPO',
    at: 'Given on',
    about: 'About',
  },
  contact: {
    title: 'Questions, objections and complaints',
    contact: 'Contact',
    objection: 'How to object',
    authority: 'You can also complain to',
  },
  verify: {
    title: 'Check it yourself',
    issuedAt: 'As it stood on',
    key: 'Key of the register',
    entry: 'Signed entry',
    clearance: 'Clearance',
    trust: 'Keys of organiser and DPO',
    notice: 'What visitors are told',
    clearanceHash: 'Clearance (SHA-256)',
    dpiaHash: 'DPIA (SHA-256)',
    noticeHash: 'Notice (SHA-256)',
    assessmentHash: 'Assessment (SHA-256)',
    command: 'With Tenzij, without a server',
  },
  validityIs: (when) => `From ${when}. Outside it recognition is off.`,
  notStated: 'The organiser did not state this.',
  noContact: 'The organiser stated no contact.',
  states: {
    'in-force': 'Clearance in force',
    upcoming: 'Cleared, not begun yet',
    paused: 'Paused',
    revoked: 'Revoked',
    void: 'Void',
    over: 'Over',
  },
  stateMeans: {
    'in-force': 'The face gates can be on, for those who choose them.',
    upcoming: 'Recognition is still off.',
    paused: 'Recognition is off. The regular lane is open.',
    revoked: 'Recognition is off and can’t simply go on again.',
    void: 'The deployment isn’t what was signed any more. Recognition is off.',
    over: 'Recognition is off.',
  },
  since: 'since',
  by: {
    organiser: 'by the organiser',
    dpo: 'by the DPO',
    'parity-rule': 'by itself, because the regular lane took too long or that couldn’t be measured',
  },
  routes: {
    consent: 'Explicit consent of the visitor (article 9(2)(a) GDPR)',
    'public-interest': 'Substantial public interest (article 9(2)(g) GDPR and article 29 UAVG)',
  },
  modes: {
    verification: 'One to one: the face at the gate with the one pass that somebody shows.',
    identification: 'One to many: the face at the gate with a collection of faces.',
    'human-comparison': 'By a person. The computer doesn’t compare and makes no template.',
    'document-verification':
      'One to one: the face at the gate with the photo on the document that somebody shows.',
  },
  storages: {
    none: 'Nowhere. The gate erases everything at the decision.',
    carried: 'Only in the pass on the visitor’s phone. The server has no template.',
    sealed: 'Encrypted on the server. The key is only in the visitor’s pass.',
  },
  attack: {
    passive: 'A model looks for signs of a photo or screen.',
    challenge: 'The visitor turns their head to a side that is drawn by lot.',
    none: 'No separate check. The crew keeps watch.',
  },
  lanesAre: (face, regular) =>
    `${face} face ${face === 1 ? 'gate' : 'gates'} and ${regular} regular ${regular === 1 ? 'gate' : 'gates'}`,
  parityIs: (time) =>
    `The organiser’s own rule: in the regular lane nine in ten people wait at most ${time} longer than in the face lane.`,
  noTerms: 'The face gates don’t pause by themselves. The organiser and the DPO can pause them.',
  termsAre: (after, resume) =>
    `When it takes too long for ${after}, the face gates pause by themselves. Once it goes well for ${resume} after that, they go on.`,
  unmeasured: {
    alarm: (after) => `When it can’t be measured for ${after}, the crew and the DPO are told.`,
    pause: (after) => `When it can’t be measured for ${after}, they pause too.`,
  },
  waits: {
    and: 'and',
    longer: 'longer',
    shorter: 'shorter',
    half: (time) => `Half of the people waited at most ${time}.`,
    halfLonger: (time) => `Half of the people waited ${time} or longer.`,
    nine: (time, low, high) =>
      `Nine in ten people waited at most ${time} (95% confidence: ${low} to ${high}).`,
    nineLonger: (time, low) =>
      `One in ten people waited ${time} or longer (95% confidence: ${low} or longer).`,
    methods: {
      cards: (n) => `Measured with ${n} cards: given at the tail of the queue, read at the gate.`,
      counts: (n) => `Estimated from ${n} counts of the queue and from who went through the gates.`,
    },
    gapIs: (time, low, high) =>
      `What nine in ten people waited at most, was ${time} in the regular lane (95% confidence: ${low} to ${high}).`,
    gapAtLeast: (time, low) =>
      `What nine in ten people waited at most, was at least ${time} in the regular lane (95% confidence: at least ${low}).`,
    gapNot: 'The difference can’t be told: too little was measured.',
    notMeasured: (percent) => `In ${percent}% of the time the difference could not be measured.`,
    pausedNever: 'The face gates did not pause by themselves.',
    pausedTimes: (times, time) =>
      `The face gates paused by themselves ${times === 1 ? 'once' : `${times} times`}, for ${time} together.`,
  },
  seconds: ['second', 'seconds'],
  minutes: ['minute', 'minutes'],
  strangers: (of, count, one) =>
    `Of ${of} strangers, ${count} ${one ? 'is' : 'are'} taken for the owner of the pass.`,
  owners: (of, count, one) =>
    `Of ${of} owners, ${count} ${one ? 'is' : 'are'} not recognised. Whoever isn’t recognised goes to the front of the regular lane.`,
  enrol: (of, count, one) => `Of ${of} photos, ${count} ${one ? 'gives' : 'give'} no template.`,
  interval: (low, high, of, n) => `With 95% confidence ${low} to ${high} of ${of}. Measured in ${n} trials.`,
  remark: {
    'rule-of-3': (count) => `In ${count} independent trials it didn’t go wrong once.`,
    'rule-of-30': (count) => `This rests on only ${count} errors: it can be far off.`,
  },
  chosenIs: (of, count) =>
    `The organiser chose the limit at which, of ${of} strangers, ${count} would get through.`,
  groupsNot: 'Whether it works less well for some groups of people was not measured.',
  groupsCompared: (count) => `${count} groups compared.`,
  groupsRatio: {
    falseMatch: (ratio) =>
      `The group with the most mix-ups has ${ratio} times as many as the one with the fewest.`,
    falseNonMatch: (ratio) =>
      `The group that is most often not recognised has that ${ratio} times as often as the one with the fewest.`,
  },
  measuredOn: (data, date, persons) =>
    `${data} Measured on ${date}${persons === null ? '' : `, ${persons} people`}.`,
  opinions: {
    proceed: 'Go ahead',
    'proceed-if': 'Go ahead, on conditions',
    'do-not-proceed': 'Don’t go ahead',
  },
  adviceNone: 'The DPO gave no overall advice.',
  adviceNoSummary: 'The DPO wrote nothing about it for the register.',
  adviceOfCleared: 'the DPIA that the clearance rests on',
  adviceOfLater: 'a later version of the DPIA than the one that the clearance rests on',
  authority: [
    'Autoriteit Persoonsgegevens (Dutch data protection authority), Postbus 93374, 2509 AJ Den Haag',
    'https://autoriteitpersoonsgegevens.nl',
  ],
};
