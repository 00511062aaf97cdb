import type { Scene } from './draft.ts';

/** Words of statements about a gene, where they say something else. */

/** "upregulation of the MAPK pathway" is of its activity, "downregulation of MYC targets" of other genes. */
const OF_PATHWAY =
  /^ (?:of|in) (?:the )?[\w/-]{2,14}(?:(?:, | and |, and )[\w/-]{2,14}){0,2} (?:pathway|signal|cascade|target|axis|activit|network|signature|program)/;

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
  // A gain in something is not one of copies.
  if (text.startsWith('gain')) return /^ in /.test(after);
  // "homolog deleted on chromosome ten" is PTEN's name.
  if (text === 'deleted') return /^ (?:on|in|from) chromosome/.test(after);
  if (text.includes('regulat')) return OF_PATHWAY.test(after);
  return text.endsWith('methylation') && HISTONE_MARK.test(before);
}
