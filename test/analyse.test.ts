import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../src/analysis.ts';
import { defaultConfig } from '../src/lint/config.ts';
import { createOncoprose } from '../src/service.ts';
import { knowledge } from './helpers/knowledge.ts';

const TEXT = `# Resistance to EGFR inhibitors in mice

Non-small cell lung cancer (NSCLC) with EGFR T790M was resistant to gefitinib.

The androgen receptor (AR) F877L is activated by enzalutamide. MET was seen in NSCLC.

- doxorubicin (DOX) in patients
- AR, MET and CAT in mouse livers
`;
const PIECES = [
  'x',
  ' ',
  '\n\n',
  'AR',
  ' (AR)',
  'EGFR ',
  'T790M',
  'gefitinib',
  'melanoma',
  'patients ',
  'mouse ',
  'NSCLC',
  'catalase (CAT)',
  'BRAF ',
  'V600E confers resistance to vemurafenib. ',
  '# Melanoma\n\n',
  'Non-small cell lung cancer (NSCLC) with EGFR T790M was resistant to gefitinib.\n\n',
];

const edits = fc.array(fc.record({ at: fc.nat(TEXT.length), cut: fc.nat(6), put: fc.constantFrom(...PIECES) }), {
  minLength: 1,
  maxLength: 6,
});

describe('an analysis after edits', () => {
  it('is the same as one from the beginning, findings too', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const service = createOncoprose({ knowledge });
        let source = TEXT;
        let analysis: Analysis = service.analyse(source, 'markdown');
        service.lint(analysis, defaultConfig);
        for (const { at, cut, put } of all) {
          source = source.slice(0, at) + put + source.slice(at + cut);
          analysis = service.analyse(source, 'markdown', analysis);
          const fresh = createOncoprose({ knowledge });
          const expected = fresh.analyse(source, 'markdown');
          expect(analysis).toEqual(expected);
          expect(service.lint(analysis, defaultConfig)).toEqual(fresh.lint(expected, defaultConfig));
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('what a paragraph takes from the rest of its document', () => {
  const shown = ({ blocks }: Analysis) => {
    const { mentions, claims } = blocks.at(-1)!.analysis;
    return [
      ...mentions.map((mention) => `${mention.text}: ${('gene' in mention && mention.gene) || mention.type}`),
      ...claims.map(({ diseaseScope, diseases }) => `${diseaseScope} ${diseases.length}`),
    ];
  };

  it.each([
    ['its genes', 'KRAS', 'NRAS', 'KRAS was sequenced.\n\nThe G12D mutation was found.', 'G12D: NRAS'],
    [
      'its definitions',
      'melanoma (MLM)',
      'melanoma',
      'Most melanoma (MLM) is curable.\n\nHere MLM was seen.',
      undefined,
    ],
    [
      'its diseases',
      'melanoma',
      'disease',
      'All had melanoma.\n\nBRAF V600E confers sensitivity to vemurafenib.',
      'undefined 0',
    ],
    [
      'the headings above it',
      '# Melanoma',
      '# Methods',
      '# Melanoma\n\nBRAF V600E confers sensitivity to vemurafenib.',
      'undefined 0',
    ],
  ])('is read again where that changes: %s', (_, old, now, text, expected) => {
    const service = createOncoprose({ knowledge });
    const before = service.analyse(text, 'markdown');
    const edited = text.replace(old, now);
    const after = service.analyse(edited, 'markdown', before);
    expect(shown(after)).not.toEqual(shown(before));
    expect(shown(after)).toEqual(shown(createOncoprose({ knowledge }).analyse(edited, 'markdown')));
    if (expected) expect(shown(after)).toContain(expected);
  });

  it('is all that has it read again: a new gene leaves other paragraphs as they are', () => {
    const service = createOncoprose({ knowledge });
    const text = 'Here is a gap.\n\nEGFR T790M confers resistance to gefitinib.';
    const before = service.analyse(text, 'markdown');
    const after = service.analyse(text.replace('a gap', 'MET amplification'), 'markdown', before);
    expect(after.context.genes).toContain('MET');
    expect(after.blocks[1]!.analysis).toBe(before.blocks[1]!.analysis);
  });
});

describe('documents analysed together', () => {
  it('read as each does alone', () => {
    const text = fc
      .array(fc.constantFrom(...PIECES, 'confers resistance to '), { maxLength: 12 })
      .map((all) => all.join(' '));
    const document = fc.record({ source: text, format: fc.constantFrom('plain' as const, 'markdown' as const) });
    fc.assert(
      fc.property(fc.array(document, { maxLength: 6 }), (documents) => {
        const alone = documents.map(({ source, format }) => createOncoprose({ knowledge }).analyse(source, format));
        expect(createOncoprose({ knowledge }).analyseAll(documents)).toEqual(alone);
      }),
      { numRuns: 25 },
    );
  });
});
