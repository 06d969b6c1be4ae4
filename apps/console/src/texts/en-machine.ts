import type { NL_MACHINE } from './nl-machine.ts';

export const EN_MACHINE: Readonly<Record<keyof typeof NL_MACHINE, string>> = {
  'machine.title': 'What the machine sees',
  'machine.lead':
    'Face recognition takes five steps. The Dutch data protection authority (AP) describes it that way too. Choose a photo and see what each step makes of it.',
  'machine.stays-here': 'Everything stays in this browser',
  'machine.stays-here-means':
    'We send your photo nowhere and do not keep it. When you leave this page, we erase everything you see here.',
  'machine.deployment': 'With the clearance of',
  'machine.go': 'What the machine sees',

  'machine.step': 'Step {step, number}',
  'machine.step-1': 'The photo',
  'machine.step-1-what':
    'A computer sees no person, only separate pixels. Light, distance and what covers the face decide how useful a photo is. AP calls this the input image.',
  'machine.step-1-busy': 'We are reading the photo.',
  'machine.step-2': 'Finding a face',
  'machine.step-2-what':
    'The computer looks for where a face is. To it that is no different from finding a zebra crossing or a road sign. Whose face it is, it does not know. AP calls this face detection.',
  'machine.step-2-busy': 'We are loading the model and looking for faces. The first time takes a while.',
  'machine.step-3': 'Setting the face upright',
  'machine.step-3-what':
    'The computer finds points of the face, sets it upright and cuts it out at one fixed size. How the photo was taken then matters less. AP calls this normalisation.',
  'machine.step-3-busy': 'We are setting the face upright.',
  'machine.step-4': 'The face as numbers',
  'machine.step-4-what':
    'A network turns the face into a row of numbers: a template. Other photos of the same person give almost the same row. How the network gets there can hardly be followed. AP calls this the numeric representation.',
  'machine.step-4-busy': 'We are making the template.',
  'machine.step-5': 'Comparing',
  'machine.step-5-what':
    'Two templates are compared. That gives one number: how alike they are. At or above the threshold it is called a match. The threshold comes from the clearance. AP calls this the result.',
  'machine.step-5-busy': 'We are comparing.',
  'machine.waiting': 'Choose a photo first.',
  'machine.not-reached': 'This photo did not get this far.',

  'machine.choose-photo': 'Choose a photo',
  'machine.other-photo': 'Choose another photo',
  'machine.clear-photo': 'Erase this photo',
  'machine.use-camera': 'Use the camera',
  'machine.take-photo': 'Take the photo',
  'machine.close-camera': 'Close the camera',
  'machine.camera': 'What the camera sees',
  'machine.photo-hint':
    'JPEG, PNG or WebP. You can also drag a photo here. Take one of yourself, or of somebody who is fine with it.',
  'machine.photo-label': 'The chosen photo',
  'machine.photo-size': '{width, number} by {height, number} pixels',

  'machine.faces-found': '{count, plural, one {One face found} other {# faces found. Choose one.}}',
  'machine.faces-picture':
    'The photo with a frame around {count, plural, one {the face} other {each of the # faces}}',
  'machine.face': 'Face {number, number}',
  'machine.sure': 'sure that this is a face',
  'machine.face-height': '{pixels, number} pixels high',
  'machine.face-chosen': 'chosen',
  'machine.landmarks-label': 'The face with {count, number} points on jaw, brows, eyes, nose and mouth',
  'machine.landmarks': '{count, number} points: jaw, brows, eyes, nose and mouth.',
  'machine.crop-label': 'The face set upright and cut out',
  'machine.crop': 'Upright and cut out: {width, number} by {height, number} pixels, enlarged here.',

  'machine.quality': 'How useful is this photo?',
  'machine.quality-verdict':
    '{failing, plural, =0 {Good enough to compare} one {One thing is not good enough} other {# things are not good enough}}',
  'machine.quality-what':
    'On a phone we would ask for a better photo first. Here we go on, so that you see what difference it makes.',
  'machine.quality-table': 'Everything we measure, in a table',
  'machine.quality-caption': 'Measures of image quality, as ISO/IEC 29794-5 names them',
  'machine.quality-measure': 'Measure',
  'machine.quality-value': 'This photo',
  'machine.quality-limit': 'Limit',
  'machine.quality-at-least': 'at least {limit, number}',
  'machine.quality-at-most': 'at most {limit, number}',
  'machine.quality-failing': 'not good enough',
  'quality.interEyeDistance': 'Distance between the eyes (pixels)',
  'quality.yaw': 'Turned to the left or right (degrees)',
  'quality.pitch': 'Turned up or down (degrees)',
  'quality.underExposure': 'Part that is nearly black',
  'quality.overExposure': 'Part that is nearly white',
  'quality.dynamicRange': 'Shades between light and dark (bits)',
  'quality.noise': 'Noise, beside the contrast',
  'quality.sharpness': 'Sharpness (0 to 1)',
  'quality.eyesVisible': 'How much of the eyes is to be seen',
  'quality.mouthVisible': 'How much of the mouth is to be seen',

  'machine.border': 'Here runs the line',
  'machine.border-before':
    'Up to and including step 3 it is a photo. A photo of somebody is personal data: the GDPR applies. But a photo is not biometric data by itself.',
  'machine.border-after':
    'From step 4 on it is numbers by which somebody can be recognised. That can be biometric data in the sense of article 4(14) GDPR. Then the prohibition of article 9 GDPR holds: no, unless. Also to only confirm who somebody is.',
  'machine.border-more': 'When something is biometric data',
  'machine.border-kind': 'It is about the body or behaviour of a person, such as a face.',
  'machine.border-processing':
    'A technique has made something of it to compare with. A template is such processing. A photo in a newspaper is not.',
  'machine.border-purpose': 'With it somebody can be recognised, or it can be confirmed who somebody is.',
  'machine.border-household':
    'All three have to hold. That is why Tenzij asks for a clearance at every step 4 and 5. On this page it takes a specimen clearance.',
  'machine.border-source':
    'Source: AP, Juridisch kader gezichtsherkenning (2024, in Dutch), “De techniek achter gezichtsherkenning” (the five steps), question 2 (three criteria) and question 3 (article 9).',

  'machine.template-label':
    'Bar code of {length, number} numbers between {low, number} and {high, number}. The first {read, number}: {start}',
  'machine.template-facts':
    '{length, number} numbers from {low, number} to {high, number}: {bytes, number} bytes together. Treat them like a photo. Whoever has them can make a face that resembles it.',
  'machine.template-start': 'This row begins with:',

  'machine.second-photo': 'Compare with a second photo',
  'machine.match': 'Match',
  'machine.no-match': 'No match',
  'machine.match-means':
    'The likeness is {score, number, ::.000}. That is at or above the threshold of {threshold, number, ::.000}. The machine takes these to be one person. It can be wrong.',
  'machine.no-match-means':
    'The likeness is {score, number, ::.000}. That is below the threshold of {threshold, number, ::.000}. At the gate somebody would then go to the regular lane, to the front. The machine can be wrong.',
  'machine.threshold-chosen':
    'A false match: the machine takes two different people for one. With a low threshold that happens more often. With a high one more people with a pass of their own are referred. This threshold was chosen so that it goes wrong in one of {attempts, number} comparisons of strangers.',
  'machine.threshold-not-measured':
    'A false match: the machine takes two different people for one. With a low threshold that happens more often, with a high one more people are referred. How often it happens at this threshold was not measured for this clearance.',
  'machine.threshold': 'threshold',
  'machine.this-pair': 'these two photos',
  'machine.likeness': 'Likeness',
  'machine.key-impostor': 'Two different people',
  'machine.key-genuine': 'The same person twice',
  'machine.chart-label':
    'Chart: the likeness of two different people lies on the left, that of the same person on the right. Between them lies the threshold.',
  'machine.chart-label-pair':
    'Chart: these two photos score {score, number, ::.00}. The threshold lies at {threshold, number, ::.00}. Two different people score on the left, the same person twice on the right.',
  'machine.chart-table': 'The chart as a table',
  'machine.chart-caption': 'What part of the comparisons in the evaluation report had which likeness',
  'machine.chart-source':
    'From the evaluation report: {genuine, number} comparisons of the same person and {impostor, number} of two different people.',
  'machine.other-report': 'Mind: this is not the report that the clearance names.',
  'machine.pair-place':
    'Of the comparisons of two different people about {impostor, number, ::percent .#} scored lower than this pair. Of those of the same person about {genuine, number, ::percent .#}.',
  'machine.no-scores': 'The evaluation report holds no distribution of likeness.',
};
