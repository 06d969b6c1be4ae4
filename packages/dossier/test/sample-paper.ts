import type { Block, Paper } from '../src/paper/paper.ts';

const HASH = '0123456789abcdef'.repeat(4);
const URL = `https://example.org/${'a-very-long-path/'.repeat(14)}end?with=query&and=more`;

const chapter = (number: number): readonly Block[] => [
  { kind: 'heading', level: 2, text: `Hoofdstuk ${number}: wachten & kiezen`, id: `hoofdstuk-${number}` },
  { kind: 'heading', level: 3, text: 'Vrije keuze' },
  {
    kind: 'paragraph',
    text: [
      'Wie nee zegt, is niet slechter af. ',
      { strong: 'Dat moet blijken' },
      ' uit een meting, en niet uit een verwachting alleen. Zie ',
      { link: '#hoofdstuk-1', text: 'hoofdstuk 1' },
      ' en ',
      { link: 'https://example.org/uitleg', text: 'de uitleg' },
      '.',
    ],
  },
  {
    kind: 'remark',
    tone: number % 2 === 0 ? 'warning' : 'info',
    text: ['Dit is een voorbeeld.', ` ${'langwoord'.repeat(number * 6)}`],
  },
];

/** A paper with every kind of block, with words too long for a line and a table too long for a page. */
export const SAMPLE: Paper = {
  language: 'nl',
  title: 'Toetsingsrapport <van> "alles" & meer',
  subtitle: 'Stichting Proefweide · 22 november 2026',
  specimen: true,
  blocks: [
    ...[1, 2, 3, 4, 5, 6, 7].flatMap(chapter),
    { kind: 'list', items: [['Eén'], ['Twee ', { code: HASH }], [{ link: URL, text: URL }]] },
    { kind: 'list', ordered: true, items: [['Eerst dit'], ['Dan dat']] },
    {
      kind: 'terms',
      items: [
        { term: 'Antwoord', text: ['ja'] },
        { term: 'Bewijs van deze toetsing', text: [{ code: HASH }] },
      ],
    },
    {
      kind: 'table',
      caption: 'Bestanden met hun SHA-256',
      head: ['Nr.', 'Bestand', 'Grootte', 'SHA-256'],
      rows: Array.from({ length: 60 }, (_, index) => [
        [`${index + 1}`],
        [`bijlage-${index + 1}-${'lang'.repeat(index % 9)}.pdf`],
        [`${index * 13} kB`],
        [{ code: HASH }],
      ]),
    },
    {
      kind: 'listing',
      caption: 'De feiten',
      text: `facts:\n  C1:\n    value: yes\n    reasoning: "${'lang '.repeat(60)}"\n`,
    },
  ],
};
