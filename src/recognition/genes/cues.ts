import type { Atoms } from './atoms.ts';

/** What stands around a name and speaks for or against a gene, as bits. */
export const CUES = {
  /** gene, allele, locus, mRNA follows. */
  geneAfter: 1 << 0,
  /** protein, receptor, kinase, antibody follows. */
  proteinAfter: 1 << 1,
  /** expression, signalling, levels follow. */
  activityAfter: 1 << 2,
  /** mutation, mutant, amplification, deletion, fusion follow. */
  alterationAfter: 1 << 3,
  /** inhibitor, agonist, antibody, blockade follow. */
  inhibitionAfter: 1 << 4,
  /** cells, lines follow. */
  cellsAfter: 1 << 5,
  /** A clinical or statistical word follows: patients, score, syndrome. */
  clinicAfter: 1 << 6,
  /** A number, `=`, `<` or `%` follows. */
  numberAfter: 1 << 7,
  /** gene, protein, receptor, human, anti stand before. */
  geneBefore: 1 << 8,
  /** mutant, mutated, phosphorylated stand before. */
  alterationBefore: 1 << 9,
  /** "expression of", "loss of", "encoding", "mutations in" stand before. */
  relationBefore: 1 << 10,
  /** A number stands before. */
  numberBefore: 1 << 11,
  /** Another candidate stands next in a list or pair. */
  inList: 1 << 12,
  /** Stands in brackets. */
  bracketed: 1 << 13,
  /** Hyphenated to a word that only genes take: -deficient, -mediated, -driven. */
  hyphenated: 1 << 14,
  /** A variant stands next to it. */
  variantNext: 1 << 15,
  /** Starts a sentence. */
  sentenceStart: 1 << 16,
  /** Stands in emphasis, code or a gene macro. */
  marked: 1 << 17,
  /** Joined by a hyphen or a slash to something that is no candidate. */
  glued: 1 << 18,
  /** The domain, motif, family or class follows: the name is a kind of protein. */
  familyAfter: 1 << 19,
  /** An organism other than human is named just before: mouse, yeast. */
  organismBefore: 1 << 20,
  /** A plus sign follows: CD4+ cells. */
  plusAfter: 1 << 21,
  /** The name goes on: NF-E2-related factor, Src-like. */
  goesOn: 1 << 22,
  /** The organism that was named last before the name, in the same paragraph: human, … */
  nearHuman: 1 << 23,
  /** … mouse or rat, … */
  nearRodent: 1 << 24,
  /** … or another. */
  nearOther: 1 << 25,
  /** file, format follow: MAF and BED are formats then. */
  formatAfter: 1 << 26,
  /** The organisms that the name's sentence names: human, … */
  sameHuman: 1 << 27,
  /** … mouse or rat, … */
  sameRodent: 1 << 28,
  /** … or another. */
  sameOther: 1 << 29,
  /** The neighbour in the list is no short abbreviation. */
  inSureList: 1 << 30,
} as const;

export type Cue = keyof typeof CUES;

const words = (list: string): string[] => list.trim().split(/\s+/);

const AFTER = new Map<string, number>();
const BEFORE = new Map<string, number>();
const fill = (map: Map<string, number>, cue: Cue, list: string) => {
  for (const word of words(list)) map.set(word, (map.get(word) ?? 0) | CUES[cue]);
};

fill(
  AFTER,
  'geneAfter',
  `gene genes locus loci allele alleles promoter exon exons intron mrna mrnas transcript transcripts
  cdna polymorphism polymorphisms snp snps genotype genotypes haplotype haplotypes isoform isoforms homolog homologs
  homologue homologues ortholog orthologs orthologue oncogene oncogenes sirna shrna crispr cdnas transgene proto`,
);
fill(
  AFTER,
  'proteinAfter',
  `protein proteins receptor receptors kinase kinases enzyme enzymes subunit subunits ligand
  ligands polypeptide oncoprotein peptide phosphatase complex antigen dimer homodimers heterodimers phosphorylation
  ubiquitination transporter channel channels`,
);
fill(
  AFTER,
  'activityAfter',
  `expression overexpression activity activities signaling signalling pathway pathways level levels
  activation transcription production secretion binding function functions induction deficiency depletion silencing
  knockdown knockout knock stimulation upregulation downregulation release localization mediated dependent induced
  driven regulated expressing overexpressing stimulated activated transfected transduced cascade axis network staining
  immunoreactivity immunostaining status addiction levels copy binds interacts encodes regulates activates inhibits
  expressed overexpressed phosphorylated silenced upregulated downregulated`,
);
fill(
  AFTER,
  'alterationAfter',
  `deleted lost sequenced methylated fused inactivated mutation mutations mutant mutants mutated variant variants amplification amplifications
  deletion deletions loss fusion fusions rearrangement rearrangements rearranged translocation translocations null
  deficient altered alteration alterations amplified methylation hypermethylation inactivation wild negative positive`,
);
fill(
  AFTER,
  'inhibitionAfter',
  `inhibitor inhibitors inhibition agonist agonists antagonist antagonists antibody antibodies
  blockade blocker blockers antisense targeted targeting degrader degradation tki tkis`,
);
fill(AFTER, 'cellsAfter', 'cell cells line lines');
fill(
  AFTER,
  'clinicAfter',
  `patients patient score scores syndrome disease diseases criteria ratio scan scans test tests group
  groups imaging therapy treatment trial trials study studies survival analysis model models risk assay assays method
  technique years months weeks days mg ml kg cm mm kb kda bp min hours infection disorder disorders symptoms surgery
  virus viruses buffer medium database software consortium`,
);
fill(
  AFTER,
  'familyAfter',
  'domain domains motif motifs family families superfamily class like subfamily box finger repeat repeats',
);
fill(AFTER, 'formatAfter', 'file files format formats formatted');
fill(
  BEFORE,
  'geneBefore',
  `gene genes protein proteins human receptor receptors anti kinase factor oncogene suppressor
  ligand recombinant antigen enzyme cytokine chemokine cyclin caspase endogenous soluble named called homolog homologue
  molecule subunit`,
);
fill(
  BEFORE,
  'alterationBefore',
  `mutant mutated phosphorylated phospho activated amplified altered overexpressed methylated
  truncated tagged active inactive oncogenic constitutively`,
);
fill(
  BEFORE,
  'organismBefore',
  'mouse murine rat yeast drosophila zebrafish bovine chicken xenopus arabidopsis viral bacterial',
);

/** Words that name an activity: with "of" or "in" they announce a gene. */
const RELATION = new Set(
  words(`expression overexpression activity activation inhibition loss levels level role mutation mutations mutant
  amplification deletion knockdown silencing phosphorylation transcription induction regulation function secretion
  production inhibitor inhibitors downregulation upregulation depletion overexpress promoter variants alterations
  polymorphisms isoforms interaction domain binding expressing stimulation ligand substrate target targets lesions lesion
  inactivation methylation hypermethylation rearrangement rearrangements translocation translocations fusion fusions knockout
  aberrations ablation deletions amplifications inhibitory overproduction`),
);
const VERB = new Set(
  words(`encoding encodes encode binds expressing express expressed overexpressing inhibits inhibit inhibited activates
  activate activated targeting target targets phosphorylates regulates regulate regulated induces induced lacking via
  upregulates downregulates including upregulated downregulated blocking`),
);
const HYPHENS = '-‐‑–−';
const GENE_HYPHEN = new Set(
  words(`deficient mediated dependent induced driven null mutant mutated positive negative overexpressing expressing
  amplified rearranged independent regulated targeted specific transfected binding dependence activated altered
  targeting directed inhibitor inhibitory stimulated knockout knockdown transgenic wild high low silenced depleted
  encoded selective addicted resistant fused`),
);

const GOES_ON = new Set(words('related like associated binding interacting containing homologous type'));

const NUMBER_AFTER = /^\s?(?:[=<>≤≥%±×]|\d)/;
const NUMBER_BEFORE = /\d\s?$/;

const AUXILIARY = new Set(['is', 'are', 'was', 'were', 'has', 'be', 'been']);

/** The word at `i`, or the one that says something behind "was", "has been": "B2M was mutated". */
function predicate(atoms: Atoms, i: number): string {
  let at = i;
  while (at < i + 2 && at + 1 < atoms.starts.length && AUXILIARY.has(atoms.word(at))) at++;
  return atoms.word(at);
}

/**
 * The cues around the atoms from `first` to `last`.
 * @param at where the name stands in `text`
 */
export function cuesAround(
  text: string,
  atoms: Atoms,
  first: number,
  last: number,
  start: number,
  end: number,
): number {
  const { starts, ends } = atoms;
  let cues = 0;
  const next = last + 1;
  if (next < starts.length) {
    const between = text.slice(end, Math.min(starts[next]!, end + 4));
    const word = atoms.word(next);
    if (between.length < 4 && /^[\s)\]]{0,2}$/.test(between)) cues |= AFTER.get(predicate(atoms, next)) ?? 0;
    if (between.length === 1 && HYPHENS.includes(between)) {
      if (GOES_ON.has(word)) cues |= CUES.goesOn;
      else if (GENE_HYPHEN.has(word)) cues |= CUES.hyphenated;
      else cues |= (AFTER.get(word) ?? 0) || CUES.glued;
    }
    if (between === '/') cues |= CUES.glued;
  }
  if (NUMBER_AFTER.test(text.slice(end, end + 2))) cues |= CUES.numberAfter;
  const previous = first - 1;
  if (previous >= 0) {
    const between = text.slice(Math.max(ends[previous]!, start - 4), start);
    const word = atoms.word(previous);
    if (between.length < 3 && /^\s?[-‐‑–(]?$/.test(between)) {
      cues |= BEFORE.get(word) ?? 0;
      if (VERB.has(word)) cues |= CUES.relationBefore;
      if (
        (word === 'of' || word === 'in' || word === 'for' || word === 'with') &&
        previous > 0 &&
        RELATION.has(atoms.word(previous - 1))
      )
        cues |= CUES.relationBefore;
      // p-S6K is phosphorylated S6K.
      if (between === '-' && word === 'p') cues |= CUES.alterationBefore;
      else if (between === '-' && !BEFORE.has(word)) cues |= CUES.glued;
    }
    if (/[.!?]\s+$/.test(between)) cues |= CUES.sentenceStart;
  } else cues |= CUES.sentenceStart;
  if (NUMBER_BEFORE.test(text.slice(Math.max(0, start - 2), start))) cues |= CUES.numberBefore;
  const before = text[start - 1];
  if (before === '(' || before === '[') cues |= CUES.bracketed;
  if (text[end] === '+' || text[end] === '⁺') cues |= CUES.plusAfter;
  return cues;
}
