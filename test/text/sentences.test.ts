import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';

const split = (prose: string): string[] => sentences(prose).map(({ start, end }) => prose.slice(start, end));

/** One text a line; `|` stands where a sentence ends and the next begins. */
const TEXTS = `
EGFR T790M confers resistance to gefitinib. | Osimertinib retains activity.
Inhibitors (e.g. gefitinib) and others, i.e. Erlotinib, were used. | We saw no response.
As reported by Kobayashi et al. T790M arises late. | It is common.
As reported by Kobayashi et al. | The mutation arises late.
See Fig. 2 and Figs. 3A and 4. | Survival differed (P = 0.03 vs. 0.5).
Dr. Smith treated ca. 40 patients at approx. 5.2 mg/kg. | Most responded.
Sample no. 12 carried the change. | No. 13 did not.
The answer was no. | We stopped.
The change p.Thr790Met (c.2369C>T) was found. | p53 was mutated too.
Cells were resistant. | mTOR was active. | α-Catenin was lost.
Cells were kept at 37 °C. e.g. overnight.
J. R. Smith and A. B. Jones wrote it. | Nobody read it.
Patients had hepatitis B. | Treatment was stopped.
Levels of vitamin D. | A second panel followed.
It was bound by E. coli. | The plasmid was lost.
Resistance was seen.[12] | The drug was stopped. [13]
Resistance was seen.12,13 | The drug was stopped.
Version 2.12 of the tool was used. | Data are shown.
Did it respond? | It did! | "It responded well." | We agree.
He said "it failed." | Then he left.
(The data are not shown.) | They exist.
Drugs (imatinib, nilotinib, etc.) failed. | Drugs failed, etc. | The patient died.
Bought from Qiagen Inc. Valencia. | It worked.
In the U.S. Food and Drug Administration label. | In the U.S. | The label differs.
1. EGFR was sequenced. | 2. ALK was stained.
It rose to 5. | Then it fell.
It began in Jan. 2005 and ended. | Follow-up lasted.
Progression occurred... | Therapy was changed. | Why?
The dose was 250 mg b.i.d. for weeks. | It was tolerated.
We saw response (Smith et al., 2005). | Others did not.
Streptomyces spp. and Candida sp. grew. | Others did not.
Residue 315 of ABL1 is Thr. | Its change to Ile blocks imatinib.
Vemurafenib vs. dabrafenib was compared. | BRAF V600E was required.
The ratio was 1.5. | 20 patients died.
Cells were given 20 µmol/L. | HCC202 is a cell line.
Inhibitors (ie. HKI-272) were used. | We saw no response.
Loss of PTEN. no verb here
`
  .trim()
  .split('\n');

describe('sentences', () => {
  test.each(TEXTS)('%s', (line) => {
    expect(split(line.replaceAll(' | ', ' '))).toEqual(line.split(' | '));
  });

  test('an empty prose has none', () => {
    expect(sentences('')).toEqual([]);
    expect(sentences('   ')).toEqual([]);
  });

  test('cover all that is not white space, in order and apart', () => {
    const pieces = fc.constantFrom(
      'EGFR',
      'The',
      'et al',
      'Fig',
      'p',
      '.',
      '!',
      '?',
      ' ',
      '  ',
      '"',
      '(',
      ')',
      '[12]',
      '12',
      'α',
      '…',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (prose) => {
          let last = 0;
          for (const { start, end } of sentences(prose)) {
            expect(prose.slice(last, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(prose.slice(last).trim()).toBe('');
        },
      ),
    );
  });

  test('take linear time', () => {
    for (const unit of ['a.', '. ', '.', '...', 'A. ', '[12]', '.12', '."', 'et al. ', '(', ' ']) {
      const start = process.cpuUsage();
      sentences(unit.repeat(100_000));
      const { user } = process.cpuUsage(start);
      expect(user / 1000, JSON.stringify(unit)).toBeLessThan(1500);
    }
  });
});
