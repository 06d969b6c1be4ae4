import type { MessageKey } from './messages-nl.ts';

/** The report's English texts. `{name}` is filled in. */
export const EN: Readonly<Record<MessageKey, string>> = {
  title: 'How well does {model} recognise people?',
  kicker: 'Face recognition evaluation report',
  made: 'Measured on {date}',
  'nav.label': 'Contents',
  'brief.title': 'In short',
  'brief.what':
    'We had {model} compare two photos at a time. Comparisons of two photos of the same person: {genuine}; of photos of two different people: {impostor}. For that there were {images}.',
  'brief.images': '{images} photos',
  'brief.images-of-one': '{images} photos of 1 person',
  'brief.images-of': '{images} photos of {persons} people',
  'photos.title': 'Which photos these are',
  'photos.source': 'Where they came from: {source}',
  'photos.licence': 'Terms: {licence}',
  'brief.operating':
    'Suppose that at most 1 time in {odds} somebody may get in on another person’s pass. Then the threshold is {threshold}, and of every 1,000 visitors with their own pass {referred} are expected to be sent to the regular lane ({range}).',
  'brief.no-operating':
    'This sample is too small to base a threshold on. So we give none at a chance of 1 in {odds}.',
  'worth.title': 'What this measurement is worth',
  'worth.here':
    'The figures hold for these photos. At a gate the light, the camera and the people are different. So measure on site too, before you rely on a figure.',
  'worth.aligned':
    'The photos were already cropped to the face. So finding the face (steps 2 and 3) was not measured. In practice something goes wrong there too, now and then.',
  'worth.raw':
    'The whole chain was measured: finding the face, cropping it, turning it into a template and comparing.',
  'worth.persons':
    'We know who is in each photo. The ranges take into account that photos of one person are alike.',
  'worth.no-persons':
    'We do not know who is in each photo. The ranges treat every comparison as separate from the others. So they are too narrow rather than too wide.',
  'worth.unsupported': 'At a chance of {odds} the sample is too small. We do not give those figures.',
  'worth.no-groups': 'Whether recognition works less well for some groups of people was not measured.',
  'worth.groups-apart':
    '{groups} groups were given. For a full comparison the sample is too small: see “Groups”.',
  'worth.groups': '{groups} groups of people were compared with each other: see “Groups”.',
  'worth.attack':
    'This report is about ordinary visitors. How well a photo or screen held up to the camera is noticed is not in it.',
  'figures.title': 'The main figures',
  'figures.caption': 'Each figure with the range it lies in with 95% confidence',
  'figures.figure': 'Figure',
  'figures.value': 'Measured',
  'figures.range': 'Range',
  'figures.eer': 'Equal error rate (EER)',
  'figures.eer-means':
    'How often it goes wrong at the threshold where both errors are equally frequent. Lower is better; handy to compare models.',
  'figures.fte': 'No template to be made (FTE)',
  'figures.fte-means': 'Photos in which no usable face was found: {failed} of {images}.',
  'figures.lost': 'Comparisons that could not be made',
  'figures.lost-means':
    'Comparisons with such a photo, {genuine} of one person and {impostor} of two people. They do not count in FMR and FNMR; they do in the last column of the thresholds.',
  'thresholds.title': 'Which threshold belongs to which risk?',
  'thresholds.intro':
    'The threshold says how much two faces must be alike. Higher is stricter: fewer people get in on another person’s pass, but more people with their own pass have to use the regular lane after all. Who is referred is not refused.',
  'thresholds.caption':
    'Per accepted risk: the threshold, and how many of 1,000 rightful visitors are referred',
  'thresholds.fmr': 'Accepted false match rate (FMR)',
  'thresholds.threshold': 'Threshold',
  'thresholds.referred': 'Referred of 1,000 visitors',
  'thresholds.fnmr': 'False non-match (FNMR)',
  'thresholds.gfrr': 'Referred, failed photos counted',
  'det.title': 'The trade-off between the two errors',
  'det.intro':
    'Every point on the line is a threshold. To the left somebody is taken for somebody else less often; upwards somebody is not recognised more often. Bottom left is best. Both axes run in steps of ten times.',
  'det.label': 'DET curve: false non-match against false match.',
  'det.x': 'False match (FMR)',
  'det.y': 'False non-match (FNMR)',
  'det.caption': 'Points of the DET curve. All points are in the JSON file.',
  'det.empty': 'There is no curve to draw: at no threshold do both errors occur.',
  'scores.title': 'How much faces are alike',
  'scores.intro':
    'The further apart the two hills, the better the model tells people apart. The dashed lines are the thresholds above.',
  'scores.label':
    'Distribution of the scores of comparisons, {genuine} of one person and {impostor} of two people, with the thresholds.',
  'scores.genuine': 'same person',
  'scores.impostor': 'two people',
  'scores.x': 'Score (higher: more alike)',
  'scores.y': 'Share',
  'scores.from': 'Score from',
  'scores.to': 'to',
  'scores.caption': 'Number of comparisons per score',
  'groups.title': 'Groups',
  'groups.intro':
    'Does it work equally well for everybody? Per group, the errors at the same threshold: that of a false match rate of {odds}. Only people within the group were compared. When we know who is in each photo, a group counts by its people, not by its photos.',
  'groups.none': 'No groups were given. Whether it works less well for some people was not measured.',
  'groups.caption': 'Errors per group at one threshold for everybody',
  'groups.group': 'Group',
  'groups.comparisons': 'Comparisons (same person / two people)',
  'groups.fmr': 'False match (FMR)',
  'groups.fnmr': 'False non-match (FNMR)',
  'groups.ratio-fmr': 'False match: in “{worst}” {ratio} times as often as in “{best}” ({range}).',
  'groups.ratio-fnmr': 'False non-match: in “{worst}” {ratio} times as often as in “{best}” ({range}).',
  'groups.no-ratio-fmr': 'False match: the difference is not computed. {reason}',
  'groups.no-ratio-fnmr': 'False non-match: the difference is not computed. {reason}',
  'groups.one': 'When 1 is in this range, the difference may be chance.',
  'groups.chart': '{error} per group, with ranges.',
  'discard.title': 'Does it help to skip poor photos?',
  'discard.intro':
    'When a quality measure is good, false non-matches go down as the worst photos are left out. Measured at the threshold of a false match rate of {odds}.',
  'discard.none': 'No quality measures were given.',
  'discard.no-errors':
    'At the threshold of a false match rate of {odds} everybody was recognised. Skipping photos cannot improve that.',
  'discard.sentence': '{measure}: with all photos {before}, without the worst {share} {after}.',
  'discard.chart': 'False non-match after skipping the worst photos by {measure}.',
  'discard.x': 'Worst photos skipped',
  'discard.caption': 'False non-match after skipping, by {measure}',
  'discard.share': 'Asked',
  'discard.discarded': 'Skipped',
  'discard.left': 'Comparisons left',
  'failures.title': 'Photos that gave no template',
  'failures.none': 'Every photo gave a template.',
  'failures.intro': '{failed} of {images} photos. The full list is below; no photo was quietly left out.',
  'failures.reasons': 'How often each reason occurred',
  'failures.reason': 'Reason',
  'failures.count': 'Number',
  'failures.list': 'List of these photos ({failed})',
  'failures.image': 'Photo',
  'method.title': 'How it was computed',
  'method.standard':
    'The terms are those of ISO/IEC 19795-1 and 19795-10. A match is a score at or above the threshold. The threshold at a rate is the lowest measured score at which at most that share of the comparisons of two people is a match.',
  'method.persons':
    'The ranges come from {replicates} repetitions in which we drew people again and again from the {persons} who took part (bootstrap, by person).',
  'method.comparisons':
    'The ranges come from {replicates} repetitions in which we drew comparisons again and again (bootstrap, by comparison).',
  'method.rules':
    'When nothing went wrong in n independent trials, the upper bound is 3/n (rule of 3). With fewer than 30 errors the true value may be more than 30% off (rule of 30).',
  'method.repeat':
    'To repeat: measure the same photos and pairs with the same model and seed {seed}. The outcome is then the same, byte for byte, but for the date.',
  'method.command': 'Command:',
  'method.caption': 'What this report was made with',
  'method.item': 'Item',
  'method.value': 'Value',
  'method.model': 'Model',
  'method.card': 'Model card (SHA-256)',
  'method.no-card': 'no model card',
  'method.pairs': 'File of pairs (SHA-256)',
  'method.subjects': 'File of who is in each photo (SHA-256)',
  'method.report': 'Report, JSON file (SHA-256)',
  'method.seed': 'Seed',
  'words.title': 'Words',
  'words.fmr': 'False match (FMR)',
  'words.fmr-means': 'Two different people are taken for one person.',
  'words.fnmr': 'False non-match (FNMR)',
  'words.fnmr-means':
    'Two photos of one person are not recognised as the same. At the gate: referred to the regular lane.',
  'words.score': 'Score',
  'words.score-means': 'A number for how alike two templates are. It says nothing about a person.',
  'words.range': 'Range',
  'words.range-means':
    'If we measured a hundred times with other people, the range would hold the true value about 95 times.',
  'not-computed': 'Not computed',
  between: 'between {low} and {high}',
  exactly: 'no spread measured',
  'odds.one-in': '1 in {n}',
  'table.show': 'Figures in a table',
  'table.scroll': 'table, scrolls sideways',
  'remark.rule-of-3': 'No error seen in {count} independent trials: the upper bound is 3/{count}.',
  'remark.rule-of-30': 'Rests on {count} errors: a rough estimate.',
  'remark.one-error': 'Rests on 1 error: a rough estimate.',
  foot: 'This file stands by itself: it fetches nothing and sends nothing.',
};
