import type { NL_LANE_SWITCH } from './nl-lane-switch.ts';

/** A gate that becomes a lane of another kind, in English. */
export const EN_LANE_SWITCH: Readonly<Record<keyof typeof NL_LANE_SWITCH, string>> = {
  'lane-switch.to-regular': 'Turn {name} into a regular lane',
  'lane-switch.to-face': 'Turn {name} into a face lane',
  'lane-switch.means-regular':
    '{name} becomes a regular lane. Everybody can go in there, also those who did want to use their face. It no longer looks at faces.',
  'lane-switch.means-face':
    '{name} becomes a face lane. While the models for that are loading, it sends everybody to the regular lane.',
  'lane-switch.when':
    'The gate changes as soon as it hears: with a network after a few seconds. Whoever stands there then is served first.',
  'lane-switch.people-regular': 'Those who are in the queue can stay there.',
  'lane-switch.people-face':
    'Those in the queue who do not want to use their face have to go to another regular lane. Show them the way.',
  'lane-switch.sign': 'Turn the sign at the queue, and tell the crew there.',
  'lane-switch.confirm': 'Yes, change {name}',
  'lane-switch.leave': 'Leave it as it is',
  'lane-switch.waits':
    'Has not heard yet that it is a {lane, select, face {face lane} other {regular lane}} now (changed: {when}). Until then it goes on as a {lane, select, face {regular lane} other {face lane}}.',
  'lane-switch.waits-word': 'not changed yet',
  'lane-switch.taken': 'Has been a {lane, select, face {face lane} other {regular lane}} since {when}.',
};
