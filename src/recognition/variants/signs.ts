import { RESIDUE_NAMES, THREE_LETTER } from '../aminoacids.ts';
import { Gap, type Words, wordTraits } from '../phrases/index.ts';
import { BASE_WORD } from './fragments.ts';

/**
 * Cheap signs that a prose may hold a way of writing, as bits. They are read off its words in one pass, so that most
 * expressions never see most texts: each asks for the signs without which it cannot match. A sign may be there for
 * nothing; it is never missing where the writing is there.
 */
export const SIGNS = {
  // Told by one word.
  /** replaced, mutated, substituted, changed, converted, altered. */
  changed: 1 << 0,
  /** allele, carrier, genotype, polymorphism, variant, haplotype. */
  allele: 1 << 1,
  /** IVS. */
  intron: 1 << 2,
  /** rs or ss, as identifiers begin. */
  identifier: 1 << 3,
  /** Delta, Δ, and del before a residue. */
  delta: 1 << 4,
  /** delAG. */
  deletedBases: 1 << 5,
  /** A word that ends in mut, wt or amp, or a gene with an m (EGFRm). */
  status: 1 << 6,
  /** AR-V7, EGFRvIII, FLT3-ITD, KDD, tandem, BCR, NPM1, TERTp, CALR, Leiden; 16, 44, 61 and 95, the numbers in names of isoforms. */
  isoform: 1 << 7,
  /** 19, EGFR's exon. */
  nineteen: 1 << 8,
  /** bp, base pairs, nucleotides, amino acids, kb, Mb. */
  unit: 1 << 9,
  /** deletion, insertion, duplication. */
  event: 1 << 10,
  /** Thr, threonine. */
  residue: 1 << 27,
  // Told by a word and its neighbour.
  /** T790: one capital that codes for a residue, right before a number. */
  residueLetter: 1 << 11,
  /** BRAFV600: the same at the end of a word. */
  gluedLetter: 1 << 12,
  /** Thr790, threonine 790. */
  residueNumber: 1 << 13,
  /** Val>Ala. */
  residuePair: 1 << 14,
  /** T-790. */
  letterHyphen: 1 << 15,
  /** codon 12, nucleotide position -308. */
  site: 1 << 16,
  /** A letter of DNA-, RNA- or mitochondrial descriptions and a full stop. */
  dnaPrefix: 1 << 17,
  /** p. */
  proteinPrefix: 1 << 18,
  /** 2369C, 2235del. */
  numberChange: 1 << 19,
  /** C-1228, G(1947). */
  basesNumber: 1 << 20,
  /** C>T. */
  basesPair: 1 << 21,
  /** WK557-558. */
  gluedRange: 1 << 22,
  /** 1151Tins. */
  numberIns: 1 << 23,
  /** exon 19, ex20, METex14. */
  exonNumber: 1 << 24,
  /** del24bp. */
  eventNumber: 1 << 25,
  /** t(9;22, inv(16. */
  translocation: 1 << 26,
  /** G, guanine. */
  base: 1 << 28,
} as const;

/** Traits of one word; those below `residueLetter` and `residue` are signs by themselves. */
const ALONE = (SIGNS.residueLetter - 1) | SIGNS.residue;
const TRAIT = {
  number: 1 << 11,
  residue: 1 << 12,
  site: 1 << 13,
  exon: 1 << 14,
  bases: 1 << 15,
  operation: 1 << 16,
  ins: 1 << 17,
  dnaPrefix: 1 << 18,
  proteinPrefix: 1 << 19,
  letter: 1 << 20,
  shortEvent: 1 << 21,
  t: 1 << 22,
  /** What statements about a whole gene begin with (statements.ts). */
  statement: 1 << 23,
  base: 1 << 24,
} as const;

const CODES = THREE_LETTER.toLowerCase();
const NAMES = RESIDUE_NAMES.replaceAll(' acid', '');
/** Plural folding takes the s of Lys and Cys where a chain's name stands before them. */
const RESIDUE = new RegExp(`(?:${CODES}|${NAMES}|acid|cy|^[a-z]{0,2}ly)$`);

const TELLING: readonly (readonly [trait: number, folded: RegExp])[] = [
  [SIGNS.changed, /replac|mutat|substitut|chang|conver|alter/],
  [SIGNS.allele, /allele|carrier|homozyg|heterozyg|genotyp|polymorphi|variant|haplotyp/],
  [SIGNS.intron, /ivs/],
  [SIGNS.identifier, /^[rs]s$/],
  [SIGNS.delta, new RegExp(`delta|^del(?:[a-y]|${CODES})?$`)],
  [SIGNS.deletedBases, /^del[acgt]{2}/],
  [SIGNS.status, /(?:mut|wt|amp)$|^(?:[gst]?brca|egfr|[khn]?ras|braf|met|ret|alk)m$/],
  [SIGNS.isoform, /^arv?$|iii$|itd|kdd$|^tandem$|bcr|^npm$|^tertp$|^calr|^leiden$|^(?:16|44|61|95)$/],
  [SIGNS.nineteen, /^19$/],
  [SIGNS.unit, /^(?:bp|base|basepair|pair|nt|nucleotide|acid|kb|kilobase|mb)$/],
  [SIGNS.event, /^(?:deletion|insertion|duplication)$/],
  [SIGNS.residue, new RegExp(`^(?:${CODES}|${NAMES})$`)],
  [TRAIT.number, /^\d/],
  [TRAIT.residue, RESIDUE],
  [TRAIT.site, /(?:odon|esidue|osition|cid|aa|ucleotide|ase|air|nt|bp|umber)s?$/],
  [TRAIT.exon, /ex(?:on)?$/],
  [TRAIT.bases, /^[acgtu]{1,20}$/],
  [TRAIT.base, new RegExp(`^(?:[acgtu]{1,20}|${BASE_WORD})$`)],
  [TRAIT.operation, /^(?:del|dup|inv)(?:[acgtun]|in|$)|^ins(?:[a-y]|$)|^indel/],
  [TRAIT.ins, /ins?$/],
  [TRAIT.dnaPrefix, /^[cgmnor]$/],
  [TRAIT.proteinPrefix, /^p$/],
  [TRAIT.letter, /^[a-y]$/],
  [TRAIT.shortEvent, /^(?:del|dup|ins|indel)$/],
  [TRAIT.t, /^(?:t|inv)$/],
  [
    TRAIT.statement,
    /^(?:truncating|loss|inactivat|deleterious|biallelic|deficient|gain|activating|promoter|reversion|muta|mut$|amp$|amplif|copy|homozygous|delet|loh|lack|express|lost|null|over|up|under|down|nuclear|methylat|hyper|hypo|demethyl|unmethyl|wild|wt|fus(?:ion|ed)|rearrange|transloc)/,
  ],
];

const TRAITS = wordTraits((folded) => {
  let traits = 0;
  for (const [trait, regex] of TELLING) if (regex.test(folded)) traits |= trait;
  return traits;
});

/** May a statement about a whole gene begin with the word? */
export const beginsStatement = (words: Words, i: number): boolean => (TRAITS.of(words, i) & TRAIT.statement) !== 0;

/** `ΔF508`, `αD60N`, `METΔex14`: one word, in which expressions see two. */
const GREEK_AND_LATIN = /[\u0370-\u03ff][A-Za-z]|[A-Za-z]\u0394/;
const ALL = -1;

/** The signs that the words of a prose show, as bits of `SIGNS`. */
export function signsIn(words: Words): number {
  const { prose, starts, ends, gaps } = words;
  const { length } = starts;
  if (GREEK_AND_LATIN.test(prose)) return ALL;
  // The increment sign is no letter, so that it is in no word.
  let signs = prose.includes('\u2206') ? SIGNS.delta : 0;
  let before = 0;
  let traits = length > 0 ? TRAITS.of(words, 0) : 0;
  for (let i = 0; i < length; i++) {
    const next = i + 1 < length ? TRAITS.of(words, i + 1) : 0;
    signs |= traits & ALONE;
    if (traits & TRAIT.base && (ends[i]! - starts[i]! > 5 || isCapital(prose, starts[i]!))) signs |= SIGNS.base;
    if (traits & TRAIT.number) {
      if (i > 0 && gaps[i - 1] === Gap.none) {
        signs |= letterBefore(prose, starts[i]!);
        if (next & TRAIT.number && gaps[i] !== Gap.space) signs |= SIGNS.gluedRange;
      }
      if (next & TRAIT.operation || (next & TRAIT.bases && isCapital(prose, starts[i + 1]!)))
        signs |= SIGNS.numberChange;
      if (next & TRAIT.ins && gaps[i] === Gap.none) signs |= SIGNS.numberIns;
    } else if (next & TRAIT.number) {
      if (traits & TRAIT.residue) signs |= SIGNS.residueNumber;
      if (traits & TRAIT.exon) signs |= SIGNS.exonNumber;
      if (traits & TRAIT.shortEvent) signs |= SIGNS.eventNumber;
      if (traits & TRAIT.bases && isCapital(prose, starts[i]!)) signs |= SIGNS.basesNumber;
      if (traits & TRAIT.letter && gaps[i] === Gap.hyphen) signs |= SIGNS.letterHyphen;
      // Nothing but a space or a full stop: "kinase-3" is no site. "position c.134" is one.
      const behind = prose.charCodeAt(ends[i]!);
      if ((traits & TRAIT.site && (behind === 32 || behind === 46)) || before & TRAIT.site) signs |= SIGNS.site;
    } else {
      if (traits & TRAIT.residue && next & TRAIT.residue) signs |= SIGNS.residuePair;
      if (traits & TRAIT.bases && next & TRAIT.bases && isCapital(prose, starts[i]!)) signs |= SIGNS.basesPair;
    }
    if (traits & (TRAIT.dnaPrefix | TRAIT.proteinPrefix) && prose.charCodeAt(ends[i]!) === 46)
      signs |= traits & TRAIT.dnaPrefix ? SIGNS.dnaPrefix : SIGNS.proteinPrefix;
    if (traits & TRAIT.t && prose[ends[i]!] === '(') signs |= SIGNS.translocation;
    before = traits;
    traits = next;
  }
  return signs;
}

const isCapital = (prose: string, at: number): boolean => {
  const code = prose.charCodeAt(at);
  return code >= 65 && code <= 90;
};

/** What stands right before a number: a capital alone, or one at the end of a word. */
function letterBefore(prose: string, start: number): number {
  if (!isCapital(prose, start - 1)) return 0;
  const before = start > 1 ? prose.charCodeAt(start - 2) : 32;
  const underscore = before === 95;
  const inWord = (before | 32) >= 97 && (before | 32) <= 122 ? true : before >= 48 && before <= 57;
  return (inWord || underscore ? SIGNS.gluedLetter : 0) | (inWord ? 0 : SIGNS.residueLetter);
}
