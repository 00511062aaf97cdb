import type { Alteration } from './types.ts';

/** Words, the most telling first: pattern, kind, and the short name (the words themselves, small, where none is given). */
const WORDS: readonly (readonly [RegExp, string, string?])[] = [
  [/^(?:mutation|alteration)s?$/i, 'category', 'mutation'],
  [/^(?:amplification|copy number gain|gain)$/i, 'amplification', 'amplification'],
  [/^(?:deletion|copy number loss|homozygous deletion)$/i, 'copy-loss', 'deletion'],
  [/^loss$/i, 'copy-loss', 'loss'],
  [/^(?:LOH|copy-neutral loss of heterozygosity)$/i, 'copy-loss', 'loss of heterozygosity'],
  [/over-?expression/i, 'expression', 'overexpression'],
  [/under-?expression|^decreased\b.{0,40}expression/i, 'expression', 'underexpression'],
  [/loss of (?:nuclear )?(?:protein )?expression/i, 'expression', 'loss of expression'],
  [/^CD44/i, 'isoform'],
  [/^p61\b/i, 'isoform', 'p61BRAF'],
  [/^p95(?:HER2)?\b/i, 'isoform', 'p95HER2'],
  [/nuclear expression$/i, 'expression', 'nuclear expression'],
  [/expression$/i, 'expression', 'expression'],
  [/^wild-?type$/i, 'wild-type', 'wild type'],
  [/demethylation/i, 'other'],
  [/methylation$/i, 'methylation', 'methylation'],
  [
    /^(?:loss-of-function|inactivating mutation|deleterious mutation|biallelic inactivation|null)\b/i,
    'loss-of-function',
    'loss of function',
  ],
  [/^truncat|truncation$|^frameshift$|n-terminal frame shift/i, 'loss-of-function', 'truncating mutation'],
  [/^(?:gain-of-function|activating mutation)/i, 'gain-of-function', 'activating mutation'],
  [/^(?:fusion|rearrangements?|translocation)$/i, 'fusion', 'fusion'],
  [/^(?:ITD|internal (?:tandem )?duplication)$/i, 'duplication', 'ITD'],
  [/^(?:EGFR)?vIII$/i, 'isoform', 'vIII'],
  [/^AR-?V\d{1,2}$/i, 'isoform'],
  [/alternative transcript/i, 'isoform', 'alternative transcript'],
  [/^rs\d{3,12}/i, 'rsid'],
  [/^splice|^c\.\S{1,20}[+-]\d|^IVS/i, 'splice-site'],
  [/promoter mutation/i, 'category', 'promoter mutation'],
  [/^reversion\b/i, 'category', 'reversion mutation'],
  [/\b(?:TKD|domain|loop|rare)\b.{0,30}\bmut/i, 'category'],
];

/**
 * Reads a statement about a gene in words (`Amplification`, `Promoter Methylation`, `Loss-of-function`).
 * @param bare the words without what stands in brackets behind them; @param full with it
 * @returns the alteration, or undefined where no word is known
 */
export function alterationInWords(gene: string, bare: string, full: string): Alteration | undefined {
  const word = WORDS.find(([pattern]) => pattern.test(bare));
  if (!word) return undefined;
  const [, kind, name] = word;
  const kept = /^AR-?V|^CD44/i.test(bare) ? bare : kind === 'rsid' ? bare.toLowerCase().split(' ')[0]! : full;
  return { genes: [gene], kind, name: name ?? (kind === 'category' || kind === 'other' ? kept.toLowerCase() : kept) };
}
