import type { Knowledge } from '../../knowledge/types.ts';
import type { Range } from '../../text/types.ts';
import { genesNamed } from './genes-named.ts';

/** Words that may stand between a gene and what is said of it: "the HER2 gene amplification", "PTEN protein loss". */
const FILLERS = new Set(
  (
    'gene genes oncogene protein mRNA receptor kinase domain tumor tumour suppressor promoter genomic focal high-level ' +
    'copy number copy-number acquired somatic germline secondary concurrent concomitant co-occurring homozygous ' +
    'heterozygous biallelic hotspot driver oncogenic pathogenic resistance nuclear nonsense missense point common other status co large gross'
  ).split(' '),
);
const WORD_AFTER = /^[A-Za-z][A-Za-z0-9]*(?:[-/][A-Za-z0-9]+)*/;
const PREPOSITION = '(?:in|of|at|within|involving|affecting|for) ';
const AFTER = new RegExp(`^(?: |, (?=${PREPOSITION}))(?:${PREPOSITION})?(?:the )?(?:human )?(?:c-)?`);
/** Names of families that no single gene bears. */
const FAMILY = /^(?:RAS|RAF|AKT|FGFR|NTRK|BRCA|BRCA1\/2|HER|IDH|IDH1\/2|MEK|MEK1\/2|ERK|JAK|MAPK|PI3K|TRK|FGFR1-[34])$/;

/**
 * Is the name one of a gene or of a family of genes? A word in small letters is not, unless it is a protein's
 * everyday name (p53), for too many aliases are words.
 */
export function namesGene(name: string, knowledge: Knowledge): boolean {
  if (/^[a-z]+$/.test(name) || name.length < 2) return false;
  if (FAMILY.test(name) || genesNamed(name, knowledge).length > 0) return true;
  return name.includes('/') && name.split('/').some((part) => namesGene(part, knowledge));
}

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 47 && code <= 57) || code === 45;

/** Start of the word that ends at `end`, hyphens and slashes counted in; at most 24 characters back. */
function wordStart(prose: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < 24 && isWordCode(prose.charCodeAt(start - 1))) start--;
  return start;
}

const MAX_WORDS = 4;

/** The gene's name that ends directly before `at`, or a few filling words away. */
export function geneBefore(prose: string, at: number, knowledge: Knowledge): string | undefined {
  let end = prose[at - 1] === '(' ? at - 1 : at;
  if (/[\s\u2010-\u2013-]/.test(prose[end - 1] ?? '')) end--;
  for (let hops = 0; hops < MAX_WORDS; hops++) {
    if (prose[end - 1] === ')') end--;
    const start = wordStart(prose, end);
    const word = prose.slice(start, end);
    if (!word) return undefined;
    if (namesGene(word, knowledge) || (hops < 2 && longNameBefore(prose, start, end, knowledge))) return word;
    if (!FILLERS.has(word) || !/[\s\u2010-\u2013-]/.test(prose[start - 1] ?? '')) return undefined;
    end = start - 1;
  }
  return undefined;
}

/** A name in words that ends here: androgen receptor, epidermal growth factor receptor. */
function longNameBefore(prose: string, last: number, end: number, knowledge: Knowledge): boolean {
  let start = last;
  for (let words = 1; words < MAX_WORDS && prose[start - 1] === ' '; words++) {
    start = wordStart(prose, start - 1);
    if (genesNamed(prose.slice(start, end).toLowerCase(), knowledge).length > 0) return true;
  }
  return false;
}

/** The gene's name that follows at `at`, with "in", "of the" and the like between. */
export function geneAfter(prose: string, at: number, knowledge: Knowledge): string | undefined {
  const rest = prose.slice(at, at + 64);
  const lead = AFTER.exec(rest)?.[0];
  const word = lead && WORD_AFTER.exec(rest.slice(lead.length))?.[0];
  return [word, word?.split('-')[0]].find((name) => name && namesGene(name, knowledge));
}

/** The symbol of a gene that stands directly beside an exon's event, whether the text leaves it open otherwise or not. */
export function symbolBeside({ start, end }: Range, prose: string, knowledge: Knowledge): string | undefined {
  const names = [geneBefore(prose, start, knowledge), geneAfter(prose, end, knowledge)];
  return names.find((name) => name && /^[A-Z][A-Z0-9]+$/.test(name) && knowledge.gene(name)?.symbol === name);
}

/** Words that are said of genes and of little else. */
const OF_GENES = /^(?:muta|amplif|rearrang|fusion|transloc|delet|(?:hyper|promoter )?methyl)/i;

/**
 * The gene that such a word is said of, where a symbol of a gene that drives cancer stands beside it: so ALK, MET, RET and
 * AR are no abbreviations there, whatever the text leaves open otherwise.
 */
export function driverBeside(
  { start, end, text }: Range & { readonly text: string },
  prose: string,
  knowledge: Knowledge,
): string | undefined {
  if (!OF_GENES.test(text)) return undefined;
  const name = geneBefore(prose, start, knowledge) ?? geneAfter(prose, end, knowledge);
  const gene = name && /^[A-Z][A-Z0-9]+$/.test(name) ? knowledge.gene(name) : undefined;
  return gene?.symbol === name && gene?.role ? name : undefined;
}
