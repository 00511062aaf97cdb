import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Format, type Prose, readProse, toSourceOffset, toSourceRange } from '../../src/text/index.ts';

const FORMATS: readonly Format[] = ['plain', 'markdown', 'quarto', 'latex', 'typst'];

/** Pieces of markup, whole and broken, of every format: strung together they reach states that random text does not. */
const PIECES = [
  ...[
    'EGFR',
    'T790M',
    'confers',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '. ',
    ', ',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
  ],
  ...[
    '*',
    '**',
    '_',
    '~',
    '^',
    '`',
    '```',
    '$',
    '$$',
    '\\',
    '&',
    '%',
    '#',
    '=',
    '|',
    '@',
    '!',
    '"',
    '“',
    '”',
    "''",
    '``',
  ],
  ...[
    '[@key; -@b]',
    '[12]',
    '[^1]',
    '[^1]: note',
    '](',
    '[a](b)',
    '![a](b)',
    '{#id .c}',
    '<!--',
    '-->',
    '<i>',
    '</i>',
    '<sup>1</sup>',
  ],
  ...['\\newcommand{\\x}[1]{a \\textit{#1} b}\n', '\\def\\y{\\x{c}}\n', '\\x{', '\\y', '#let z = [_EGFR_ #z]\n', '#z'],
  ...['&alpha;', '&#945;', '&ndash;', 'ﬁ', '\u00ad', '\u00a0', '−', 'β', '😀', '\ud800', '\0'],
  ...[
    '---\n',
    '```r\n',
    ':::\n',
    '> ',
    '- ',
    '1. ',
    '| a | b |\n|---|---|\n',
    '# ',
    '$\\beta$',
    '$x=1$',
    '{{< x >}}',
    '`r x`',
  ],
  ...[
    '\\textit{',
    '\\emph{KIT}',
    '\\cite{a,b}',
    '\\citep[p.~2]{a}',
    '\\begin{',
    '\\end{',
    '\\begin{tabular}{l}',
    '\\item ',
    '\\section{',
  ],
  ...[
    '\\begin{verbatim}',
    '\\end{verbatim}',
    '\\SI{1}{\\gram}',
    '\\footnote{',
    "\\'e",
    '\\"{o}',
    '--',
    '---',
    '\\\\',
    '\\(',
    '\\[',
  ],
  ...[
    '#emph[',
    '#figure(',
    'caption: [',
    '#let x = ',
    '#cite(<k>)',
    '@key',
    '<label>',
    '//',
    '/*',
    '*/',
    '= ',
    '#set text(',
  ],
  ...[
    'https://x.org/T790M',
    'doi:10.1000/x',
    'PMID 123',
    'Kobayashi et al. (2005)',
    '(Kobayashi et al., 2005)',
    'oncoprose-disable x',
  ],
];
const document = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const format = fc.constantFrom(...FORMATS);

function shape(prose: Prose): unknown {
  return {
    ...prose,
    blocks: prose.blocks.map(({ start, end, block, section }) => ({ start, end, section, ...block })),
  };
}

describe('whatever the text', () => {
  test('blocks are in order, apart, inside the source, and hold their slice of it', () => {
    fc.assert(
      fc.property(document, format, (source, written) => {
        const prose = readProse(source, written);
        expect(prose.source).toBe(source);
        let last = 0;
        for (const { start, end, block } of prose.blocks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(block.source).toBe(source.slice(start, end));
          expect(block.prose).toBe(block.prose.trim());
          expect(block.prose).not.toBe('');
          last = end;
        }
        expect(last).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 400 },
    );
  });

  test('offset maps ascend and every word that was not expanded maps to itself', () => {
    fc.assert(
      fc.property(document, format, (source, written) => {
        for (const { block } of readProse(source, written).blocks) {
          const { map, prose } = block;
          for (let i = 2; i < map.length; i += 2) {
            expect(map[i]!).toBeGreaterThanOrEqual(map[i - 2]!);
            expect(map[i + 1]!).toBeGreaterThanOrEqual(map[i - 1]!);
          }
          for (const word of prose.matchAll(/[A-Za-z0-9]+/g)) {
            const range = toSourceRange(map, { start: word.index, end: word.index + word[0].length });
            expect(range.end).toBeLessThanOrEqual(block.source.length);
            const slice = block.source.slice(range.start, range.end);
            let at = 0;
            // Markup may stand inside a word, a ligature for two letters of it, a word of the document's own for all of it.
            for (const letter of word[0]) {
              const found = slice.indexOf(letter, at);
              if (found < 0) expect(slice).toMatch(/[ﬁ\\&#{}[\]]/);
              at = Math.max(at, found + 1);
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('citations and marks lie inside their block, and keys are where they say', () => {
    fc.assert(
      fc.property(document, format, (source, written) => {
        for (const { block } of readProse(source, written).blocks) {
          for (const { at, range, keys } of block.citations) {
            expect(at).toBeLessThanOrEqual(block.prose.length);
            expect(range.start).toBeLessThan(range.end);
            expect(range.end).toBeLessThanOrEqual(block.source.length);
            for (const { key, range: place } of keys) {
              expect(key.endsWith(block.source.slice(place.start, place.end))).toBe(true);
            }
          }
          for (const { start, end } of block.marks) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(block.prose.length);
            expect(toSourceOffset(block.map, start)).toBeLessThan(block.source.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('reading after an edit gives what reading afresh gives, with unchanged blocks the same objects', () => {
    fc.assert(
      fc.property(
        document,
        document,
        format,
        fc.nat(),
        fc.nat(20),
        fc.constantFrom('', 'x', '\n\n', '`', '{'),
        (a, b, written, at, cut, text) => {
          const source = `${a}\n\n${b}`;
          const place = at % (source.length + 1);
          const edited = source.slice(0, place) + text + source.slice(place + cut);
          const before = readProse(source, written);
          const after = readProse(edited, written, before);
          expect(shape(after)).toEqual(shape(readProse(edited, written)));
          // A document that defines words of its own is read anew where the definitions change.
          if (/\\newcommand|\\def|#let/.test(source + edited)) return;
          for (const { block } of after.blocks) {
            const known = before.blocks.filter(
              ({ block: old }) => old.source === block.source && old.kind === block.kind && old.level === block.level,
            );
            if (known.length > 0) expect(known.some(({ block: old }) => old === block)).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('reading after edits, one after the other, gives what reading a long text afresh gives', () => {
    const edits = fc.array(
      fc.tuple(fc.nat(), fc.nat(60), fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom('', '\n\n', 'x'))),
      { minLength: 1, maxLength: 6 },
    );
    const filler = fc.constantFrom(
      'EGFR T790M confers resistance.\n\n',
      '# Part\n\n',
      'One line\nand another.\n\n',
      '- an item\n\n',
    );
    const long = fc.array(
      fc.oneof({ weight: 12, arbitrary: filler }, { weight: 1, arbitrary: fc.constantFrom(...PIECES) }),
      { minLength: 300, maxLength: 700 },
    );
    fc.assert(
      fc.property(long, format, edits, (pieces, written, changes) => {
        let source = pieces.join('');
        let prose = readProse(source, written);
        for (const [at, cut, text] of changes) {
          const place = at % (source.length + 1);
          source = source.slice(0, place) + text + source.slice(place + cut);
          prose = readProse(source, written, prose);
          expect(shape(prose)).toEqual(shape(readProse(source, written)));
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

describe('hostile texts cost linear time', () => {
  const units = [
    ...[
      '[',
      '[a][',
      '[12]',
      '(',
      '(A 2',
      '{',
      '{@',
      '{{',
      '<',
      '<a ',
      '<!--',
      '&',
      '*',
      'x**',
      '_a',
      '`',
      '`` ` ',
      '$',
      '$$',
      '"a" ',
    ],
    ...[
      '\\a',
      '\\(',
      '\\begin{',
      '\\begin{equation}',
      '\\caption{',
      '\\cite[',
      '\\verb',
      '#x(',
      '#block[',
      '#let a(\n',
      '/*',
      '//',
    ],
    ...[
      '> > ',
      '- [',
      '- - - x\n',
      '\n```',
      '# a\n\n',
      '| -',
      ' ',
      '\n',
      'oncoprose-disable',
      '<!-- oncoprose-disable x ',
      'et al ',
      '10.1000/x ',
    ],
  ];
  const milliseconds = (source: string, written: Format): number => {
    const start = process.cpuUsage();
    readProse(source, written);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };

  // Quarto reads as Markdown does.
  test.each(FORMATS.filter((written) => written !== 'quarto'))('%s', (written) => {
    for (const unit of units) {
      // A quadratic reading of 120,000 characters takes tens of seconds.
      const spent = milliseconds(unit.repeat(Math.ceil(120_000 / unit.length)), written);
      expect(spent, JSON.stringify(unit)).toBeLessThan(1500);
    }
  });

  // Long runs overflow the stack of a regular expression whose repetitions are not bounded.
  test('ten megabytes of one character do not throw', () => {
    for (const unit of ['*', '- ', '= ', '|-', '`', '>', '#']) {
      expect(() => readProse(unit.repeat(10_000_000 / unit.length), 'markdown')).not.toThrow();
    }
  });
});
