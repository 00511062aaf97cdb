import type { Scene } from './draft.ts';

/** Words of statements about a gene, where they say something else. */

/**
 * "upregulation of the MAPK pathway", "loss of EGFR signalling" are of its activity, "downregulation of MYC targets" of
 * other genes.
 */
const OF_PATHWAY =
  /^ (?:of|in) (?:the )?[\w/-]{2,14}(?:(?:, | and |, and )[\w/-]{2,14}){0,2} (?:pathway|signal|cascade|target|axis|activit|network|signature|program|positivity|dependen|inhibition|phosphorylation)/;

/** "translocation of NF-kB to the nucleus", "nuclear translocation of p65" move a protein. */
const TO_PLACE = /\b(?:in|to|into|from) (?:the )?(?:nucle|membran|plasma|cyto|mitochond|cell|surface)/;
const OF_PROTEIN =
  /(?:nuclear|cytosolic|cytoplasmic|mitochondrial|membrane|surface|subcellular|protein|induced|dependent|mediated) (?:[\w-]{2,12} )?$/;
/** What a text about chromosomes speaks of. */
const CHROMOSOMES =
  /chromosom|\bt\(\d|FISH|in situ hybridi|rearrang|[Ff]usion|[Ff]used|breakpoint|[Ll]eu[ck]|[Ll]ymphom|[Ss]arcom|[Mm]yelom|\bIGH|cytogenet|karyotyp/;

/** Proteins made for the bench: "recombinant TSG-6 fusion protein". */
const PROTEIN = /^ (?:construct|protein|peptide)s?\b/;
const BENCH =
  /recombinant|antiserum|antisera|\bGST\b|glutathione S-transferase|\bE\. coli|Escherichia|\bGFP\b|\bFc\b|[Tt]agged|\bHis6?\b|\bMBP\b|yeast two-hybrid/;

/** "PCR amplification of BRAF exon 15", "amplification of the KRAS gene by PCR": what is done in a tube. */
const IN_TUBE_BEFORE =
  /(?:PCR|primers?|cDNA|transcript|product|signal|genome|nested|isothermal)(?: for(?: the)?)?[ -]$/;
const IN_TUBE_AFTER =
  /^ (?:of )?(?:the )?[\w-]{2,12} (?:exons?|introns?|fragments?|cDNA|transcripts?|amplicons?)\b|\bby (?:[a-z]{2,12} )?(?:RT-|q)?PCR|\bwith primers/;

/** "gains importance", "gain of function" are none of copies. */
const NO_GAIN = /^(?: in | (?:importance|attention|interest|traction|access|momentum|resistance)\b|[- ]of[- ]function)/;

/** Proteins are methylated at arginines and lysines. */
const OF_RESIDUE_BEFORE = /(?:protein|arginine|lysine|histone) $/i;
const OF_RESIDUE_AFTER = /^ of [\w-]{2,12} (?:at|on) (?:[RK]\d|Arg|Lys|arginine|lysine)/;

/** H3K79 methylation is a mark of chromatin. */
const HISTONE_MARK = /\bH[1-4][AB]?(?:\.\d)?[A-Z]\d{1,3} $/;

/**
 * Does the word at a gene's name say something else than that the gene is altered?
 * @param before what stands in front of the word
 * @param after what follows it
 */
export function isNoAlteration(
  [before, word, after]: readonly [string, string, string],
  holds: Scene['holds'],
): boolean {
  const text = word.toLowerCase();
  if (text.startsWith('transloc')) return TO_PLACE.test(after) || OF_PROTEIN.test(before) || !holds(CHROMOSOMES);
  if (text.startsWith('fusion')) return PROTEIN.test(after) && holds(BENCH);
  if (/^gains?$/.test(text)) return NO_GAIN.test(after) || OF_PATHWAY.test(after);
  if (text.startsWith('amplif'))
    return IN_TUBE_BEFORE.test(before) || IN_TUBE_AFTER.test(after) || OF_PATHWAY.test(after);
  // "homolog deleted on chromosome ten" is PTEN's name.
  if (text === 'deleted') return /^ (?:on|in|from) chromosome/.test(after);
  if (text.includes('regulat') || text === 'loss') return OF_PATHWAY.test(after);
  return (
    text.endsWith('methylation') &&
    (HISTONE_MARK.test(before) || OF_RESIDUE_BEFORE.test(before) || OF_RESIDUE_AFTER.test(after))
  );
}
