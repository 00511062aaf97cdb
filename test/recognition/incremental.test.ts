import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAnalyser } from '../../src/analyse.ts';
import type { Analysis } from '../../src/analysis.ts';
import { knowledge } from '../helpers/knowledge.ts';

/** Sentences that lean on each other: definitions, uses of what is defined elsewhere, species, links over paragraphs. */
const SENTENCES = [
  'The androgen receptor (AR) drives prostate cancer.',
  'AR T878A was found in two patients.',
  'Computed tomography (CT) was done.',
  'CT showed progression.',
  'EGFR T790M confers resistance to gefitinib in lung adenocarcinoma.',
  'T790M was acquired in half of the patients.',
  'MET amplification bypasses EGFR.',
  'We met the patients in May.',
  'The mice carried Kras G12D and Trp53 was lost.',
  'Patients received doxorubicin (DOX).',
  'DOX was stopped after the third cycle.',
  'BRAF V600E melanoma responds to vemurafenib.',
  'RAS mutations predict resistance to cetuximab in colorectal cancer.',
  'TAZ was expressed in the tumours.',
  'A549 cells were treated with 5 µM of the MEK inhibitor trametinib.',
];

const paragraph = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const text = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: paragraph }, fc.constantFrom('# Results', '## Lung cancer', '- an item', '')),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((all) => all.join('\n\n'));

/** Where, in thousandths of the text; how many characters go; what comes. */
const edit = fc.record({
  at: fc.nat(1000),
  gone: fc.oneof(fc.constant(0), fc.nat(40)),
  come: fc.oneof(
    fc.constantFrom(' ', '\n', '\n\n', ')', '(', 'E', '`', '…'),
    fc.constantFrom(...SENTENCES),
    fc.string({ maxLength: 6 }),
  ),
});

function apply(before: string, { at, gone, come }: { at: number; gone: number; come: string }): string {
  const start = Math.floor((before.length * at) / 1000);
  return before.slice(0, start) + come + before.slice(start + gone);
}

/** What must not depend on history: everything but the cache key's object identity. */
const shown = ({ context, blocks }: Analysis) => ({
  context: {
    genes: context.genes,
    drugs: context.drugs,
    diseases: context.diseases,
    definitions: [...context.definitions],
  },
  blocks: blocks.map(({ start, end, section, analysis }) => ({ start, end, section, analysis })),
});

for (const format of ['plain', 'markdown', 'latex'] as const) {
  it(`analyses ${format} after edits as it does afresh`, () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 5 }), (start, edits) => {
        const { analyse } = createAnalyser(knowledge);
        let source = start;
        let analysis = analyse(source, format);
        for (const one of edits) {
          source = apply(source, one);
          analysis = analyse(source, format, analysis);
          expect(shown(analysis)).toEqual(shown(createAnalyser(knowledge).analyse(source, format)));
        }
      }),
      { numRuns: 60 },
    );
  });
}

it('leaves every other paragraph as it is when one is edited', () => {
  const { analyse } = createAnalyser(knowledge);
  const source = SENTENCES.map((sentence) => `${sentence} It was seen in all of them.`).join('\n\n');
  const before = analyse(source, 'plain');
  const after = analyse(source.replace('seen in all', 'also seen in all'), 'plain', before);
  const kept = after.blocks.filter(({ analysis }) => before.blocks.some((old) => old.analysis === analysis));
  expect(kept).toHaveLength(SENTENCES.length - 1);
});
