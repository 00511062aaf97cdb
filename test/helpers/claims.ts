import { readClaims } from '../../src/claims/index.ts';
import type { ReadClaim } from '../../src/claims/types.ts';
import { emptyKnowledge } from '../../src/knowledge/empty.ts';
import type { DocumentContext, Mention, VariantKind } from '../../src/recognition/types.ts';
import type { Block } from '../../src/text/types.ts';

/** A paragraph without markup. */
export const paragraph = (prose: string): Block => ({
  kind: 'paragraph',
  source: prose,
  prose,
  map: [0, 0],
  citations: [],
  marks: [],
});

export const noContext: DocumentContext = { key: '', definitions: new Map(), genes: [], diseases: [], drugs: [] };

const words = (list: string) => list.split(/\s*[|\n]\s*/).filter(Boolean);

/** Everyday name → approved symbol, for the genes that the fixtures name. */
const ALIASES: Record<string, string> = {
  HER2: 'ERBB2',
  'P-gp': 'ABCB1',
  MDR1: 'ABCB1',
  MEK1: 'MAP2K1',
  'PD-L1': 'CD274',
  'c-MET': 'MET',
  'BCR-ABL1': 'BCR::ABL1',
};
const GENES = words(
  `EGFR|KRAS|NRAS|BRAF|ALK|ABL1|AR|MET|KIT|PDGFRA|ERBB2|HER2|PTEN|PIK3CA|ABCB1|ABCC1|ABCG2|GSTP1|KEAP1|NFE2L2|TYMS|ERCC1|
  BCL2|TP53|NF1|MAP2K1|MAP2K2|MEK1|AKT1|MAP3K8|PDGFRB|BTK|PLCG2|FLT3|IDH1|IDH2|RET|ROS1|NTRK1|NTRK3|FGFR2|BRCA1|BRCA2|SMO|
  MTOR|ESR1|MGMT|JAK2|B2M|STK11|MLH1|CD274|PD-L1|P-gp|MDR1|AXL|CDKN1B|SMARCB1|ARID1A|DPYD|HGF|CCND1|RB1|MUC4|MT1A|TUBB3`,
);
/** Families by a name that stands for each of their genes. */
const FAMILIES: Record<string, readonly string[]> = {
  BRCA: ['BRCA1', 'BRCA2'],
  IDH: ['IDH1', 'IDH2'],
  RAS: ['HRAS', 'KRAS', 'NRAS'],
  NTRK: ['NTRK1', 'NTRK2', 'NTRK3'],
};
const DRUGS = words(
  `gefitinib|erlotinib|osimertinib|afatinib|imatinib|nilotinib|dasatinib|bosutinib|ponatinib|asciminib|crizotinib|ceritinib|
  alectinib|brigatinib|lorlatinib|flutamide|bicalutamide|enzalutamide|apalutamide|darolutamide|abiraterone|trastuzumab|pertuzumab|
  lapatinib|neratinib|tucatinib|trastuzumab emtansine|T-DM1|trastuzumab deruxtecan|vemurafenib|dabrafenib|encorafenib|trametinib|
  cobimetinib|binimetinib|doxorubicin|paclitaxel|docetaxel|cisplatin|carboplatin|oxaliplatin|pemetrexed|temozolomide|5-FU|
  cetuximab|panitumumab|sunitinib|regorafenib|ibrutinib|acalabrutinib|venetoclax|gilteritinib|midostaurin|quizartinib|enasidenib|
  ivosidenib|sotorasib|adagrasib|selpercatinib|pralsetinib|larotrectinib|entrectinib|capmatinib|savolitinib|tepotinib|cabozantinib|
  pemigatinib|olaparib|rucaparib|vismodegib|everolimus|fulvestrant|tamoxifen|pembrolizumab|nivolumab|sorafenib|selumetinib|
  irinotecan|fluorouracil|vincristine|melphalan|etoposide|topotecan|capecitabine|tazemetostat|palbociclib|elacestrant`,
);
const CLASSES = words(
  `EGFR TKIs|EGFR inhibitors|EGFR tyrosine kinase inhibitors|BRAF inhibitors|BRAF inhibitor|MEK inhibitors|MEK inhibitor|anti-EGFR antibodies|
  platinum|taxanes|ALK inhibitors|PARP inhibitors|first-generation TKIs`,
);
const DISEASES = words(
  `melanoma|NSCLC|lung adenocarcinoma|lung cancer|colorectal cancer|breast cancer|prostate cancer|glioblastoma|CML|AML|GIST|ovarian cancer|
  gastric cancer|CLL|neuroblastoma|cholangiocarcinoma`,
);
const CELL_LINES = words('PC9|H1975|HCC827|MCF-7|MCF7|LNCaP|A375|Ba/F3|K562|BT474|SKBR3|H3122');
const STATES: [RegExp, VariantKind, string][] = [
  [/exon (?:19 deletions?|20 insertions?|14 skipping)|del19|METex14/g, 'exon', ''],
  [/over-?expression|[Uu]pregulation/g, 'expression', 'overexpression'],
  [/amplifi(?:cation|ed)/g, 'amplification', 'amplification'],
  [/[Ll]oss of(?= [A-Z])|\bloss\b(?! of)|deficien(?:cy|t)|underexpression/g, 'loss-of-function', 'loss'],
  [/mutations?|mutants?|mutated/g, 'category', 'mutation'],
  [/(?<=[Rr]educed [A-Z0-9]{3,7} )expression/g, 'expression', 'underexpression'],
  [/expression/g, 'expression', 'expression'],
  [/(?:promoter )?(?:hyper)?methylation/g, 'methylation', 'promoter methylation'],
  [/wild[- ]type/g, 'wild-type', 'wild-type'],
  [/fusions?|rearrange(?:ments?|d)/g, 'fusion', 'fusion'],
  [/AR-V7|EGFRvIII|p95HER2|FLT3-ITD/g, 'isoform', ''],
];

/** Variants that are known of one gene only, where a sentence names none. */
const UNIQUE: Record<string, string> = { T790M: 'EGFR' };

const escaped = (list: readonly string[]) =>
  list
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
const bounded = (list: readonly string[], flags = 'gu') =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped(list)})(?![\\p{L}\\p{N}])`, flags);
const INLINE = /\{([^{}|]{1,60})\|([a-z-]{1,20})\}/g;

/** A mention and where it was found, before it is linked. */
type Found = {
  start: number;
  end: number;
  text: string;
  make: (base: { start: number; end: number; text: string }) => Mention;
};

/**
 * Marks the mentions of a sentence from short lists, so that the reading of clauses can be tested
 * without the recognisers. A variant belongs to the nearest gene, the one before it rather than the one after.
 */
export function mark(text: string): { prose: string; mentions: Mention[] } {
  const prose = text.replace(INLINE, '$1');
  const found: Found[] = [];
  const add = (pattern: RegExp, make: Found['make']) => {
    for (const match of prose.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!found.some((other) => other.start < end && start < other.end))
        found.push({ start, end, text: match[0], make });
    }
  };
  add(bounded(CELL_LINES), (base) => ({ ...base, type: 'cell-line', name: base.text }));
  add(bounded(CLASSES), (base) => ({ ...base, type: 'drug-class', id: base.text, members: [] }));
  add(bounded(DRUGS, 'giu'), (base) => ({
    ...base,
    type: 'drug',
    id: base.text.toLowerCase(),
    name: base.text.toLowerCase(),
    surface: 'inn',
  }));
  add(bounded(DISEASES), (base) => ({ ...base, type: 'disease', id: base.text, name: base.text }));
  add(/\b(HER2|ER|ALK|PD-L1|ROS1|FLT3)-(positive|negative)/g, (base) => biomarker(base));
  add(/\b([A-Z0-9]{2,7})(?:::|-)(ALK|ABL1|ROS1|RET|NTRK[123]|PDGFRA|FGFR2)\b/g, (base) => fusion(base));
  add(
    /(?<![-\w])[ACDEFGHIKLMNPQRSTVWY]\d{1,4}[ACDEFGHIKLMNPQRSTVWY*]?(?:_[A-Z]\d{1,4})?(?:del|dup|ins[A-Z]{1,9})?\b/g,
    (base) => ({
      ...base,
      type: 'variant',
      kind: 'substitution',
      name: base.text,
      position: Number(/\d+/.exec(base.text)![0]),
    }),
  );
  for (const [pattern, kind, name] of STATES) {
    add(pattern, (base) => ({ ...base, type: 'variant', kind, name: name || base.text.replace(/s$/, '') }));
  }
  add(bounded(GENES), (base) => ({
    ...base,
    type: 'gene',
    id: base.text,
    symbol: ALIASES[base.text] ?? base.text,
    surface: 'approved',
  }));
  add(bounded(Object.keys(FAMILIES)), (base) => ({
    ...base,
    type: 'gene',
    surface: 'family',
    members: FAMILIES[base.text]!,
  }));
  const mentions = found.sort((a, b) => a.start - b.start).map(({ make, ...base }) => make(base));
  return { prose, mentions: mentions.map((mention) => link(mention, mentions)) };
}

function biomarker(base: { start: number; end: number; text: string }): Mention {
  const [gene, status] = [
    base.text.slice(0, base.text.lastIndexOf('-')),
    base.text.slice(base.text.lastIndexOf('-') + 1),
  ];
  return {
    ...base,
    type: 'biomarker',
    name: base.text,
    gene: ALIASES[gene] ?? gene,
    status: status as 'positive' | 'negative',
  };
}

function fusion(base: { start: number; end: number; text: string }): Mention {
  return { ...base, type: 'variant', kind: 'fusion', name: 'fusion', genes: base.text.split(/::|-/) };
}

function link(mention: Mention, all: readonly Mention[]): Mention {
  if (mention.type !== 'variant' || mention.genes) return mention;
  if (/^(AR-V7|EGFRvIII|p95HER2|FLT3-ITD|METex14)$/.test(mention.text)) {
    const gene = /AR-V7/.test(mention.text)
      ? 'AR'
      : /HER2/.test(mention.text)
        ? 'ERBB2'
        : mention.text.slice(0, /FLT3/.test(mention.text) ? 4 : /MET/.test(mention.text) ? 3 : 4);
    return { ...mention, gene, link: 'written' };
  }
  const unique = UNIQUE[mention.text];
  if (unique && !all.some(({ type }) => type === 'gene')) return { ...mention, gene: unique, link: 'unique' };
  const genes = all.filter((other) => other.type === 'gene');
  const after = genes.find(({ start }) => start >= mention.end && start - mention.end <= 12);
  const before = genes.findLast(({ end }) => end <= mention.start);
  const gene =
    /loss|deficiency|expression|methylation|mutations|regulation/i.test(mention.text) &&
    after &&
    (!before || mention.start - before.end > 2)
      ? after
      : (before ?? after);
  return gene?.type === 'gene' && gene.symbol ? { ...mention, gene: gene.symbol, link: 'sentence' } : mention;
}

/** Reads the claims of a sentence whose mentions `mark` finds. */
export function read(text: string, section: readonly string[] = [], context = noContext): ReadClaim[] {
  const { prose, mentions } = mark(text);
  return readClaims(paragraph(prose), section, mentions, context, emptyKnowledge);
}

/** A claim as the fixtures write it: `EGFR T790M | gefitinib | not resistance`. */
export function shown({ genes, variants, drugs, drugClasses, relation, negated }: ReadClaim): string {
  const who = `${genes.join('+')} ${variants.join('+')}`.trim();
  return `${who} | ${[...drugs, ...drugClasses].join('+')} | ${negated ? 'not ' : ''}${relation}`;
}
