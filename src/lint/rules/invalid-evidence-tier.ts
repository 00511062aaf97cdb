import type { Rule } from '../types.ts';

/** The levels that each scale has. */
const SCALES = [
  {
    name: 'ESCAT',
    find: /\bESCAT\b(?:\s+(?:tier|level|class|score))?\s*[:=]?\s*((?:[IVX]{1,4}|[1-9])[-–\s]?[A-F]?)(?![\w-])/g,
    valid: ['IA', 'IB', 'IC', 'IIA', 'IIB', 'IIIA', 'IIIB', 'IVA', 'IVB', 'I', 'II', 'III', 'IV', 'V', 'X'],
    words: 'I-A to I-C, II-A, II-B, III-A, III-B, IV-A, IV-B, V and X',
  },
  {
    name: 'OncoKB',
    find: /\bOncoKB\b(?:\s+(?:therapeutic|evidence))?\s+(?:level|tier)s?\s*[:=]?\s*((?:R?\d|[IVX]{1,3})[A-Z]?)(?![\w-])/g,
    valid: ['1', '2', '3', '3A', '3B', '4', 'R1', 'R2'],
    words: '1, 2, 3A, 3B, 4, R1 and R2',
  },
  {
    name: 'AMP/ASCO/CAP',
    find: /\b(?:AMP\/ASCO\/CAP|ASCO\/AMP\/CAP|AMP)\s+(?:tier|level)\s*[:=]?\s*([IVX]{1,4}[-–\s]?[A-F]?)(?![\w-])/gi,
    valid: ['IA', 'IB', 'IIC', 'IID', 'I', 'II', 'III', 'IV'],
    words: 'I-A, I-B, II-C, II-D, III and IV',
  },
  {
    name: 'CIViC',
    find: /\bCIViC\b\s+(?:evidence\s+)?level\s*[:=]?\s*([A-Z])(?![\w-])/g,
    valid: ['A', 'B', 'C', 'D', 'E'],
    words: 'A to E',
  },
] as const;

export const invalidEvidenceTier: Rule = {
  id: 'invalid-evidence-tier',
  title: 'A level that the scale does not have',
  scope: 'block',
  severity: 'warning',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A level is given on the ESCAT, OncoKB, AMP/ASCO/CAP or CIViC scale that the scale does not have.',
    why: 'A tier decides on treatment and reimbursement; the scales look alike and their levels are easily mixed.',
    whenNot: 'Switch it off for texts about older versions of a scale.',
    sources: [
      'ESCAT: Mateo 2018, PMID 30137196',
      'AMP/ASCO/CAP: Li 2017, PMID 27993330',
      'OncoKB levels V2',
      'CIViC documentation',
    ],
  },
  messages: { tier: '{scale} has no level {level}: its levels are {levels}. Check the level or the scale.' },
  examples: {
    incorrect: [
      { text: 'The variant carries OncoKB level ⟦R3⟧ evidence.' },
      { text: 'It was classed as ESCAT ⟦II-C⟧ [3].' },
      { text: 'ESCAT tier ⟦VI⟧ was assigned [3].' },
    ],
    correct: [
      { text: 'It was classed as ESCAT I-B and OncoKB level R1 [3].' },
      { text: 'It was classed as ESCAT tier 2B [3].' },
    ],
  },
  *check({ block: { block } }) {
    for (const { name, find, valid, words } of SCALES) {
      for (const match of block.prose.matchAll(find)) {
        const written = match[1]!.trim();
        const level = romanised(written.toUpperCase().replace(/[-–\s]/g, ''), name);
        if ((valid as readonly string[]).includes(level)) continue;
        const start = match.index + match[0].lastIndexOf(written);
        yield {
          start,
          end: start + written.length,
          messageId: 'tier',
          data: { scale: name, level: written, levels: words },
        };
      }
    }
  },
};

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V'];

/** ESCAT tiers are written in Arabic numerals as well. */
function romanised(level: string, scale: string): string {
  return scale === 'ESCAT' ? level.replace(/^[1-5]/, (digit) => ROMAN[Number(digit)]!) : level;
}
