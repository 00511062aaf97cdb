import type { Knowledge } from '../../knowledge/types.ts';
import type { Pattern } from './draft.ts';
import { genesNamed } from './genes-named.ts';

/**
 * Gene fusions by both partners: `EML4::ALK`, `EML4-ALK`, `BCR/ABL1`, `KIF5B–RET`. The double colon says so
 * by itself; a hyphen or slash joins pathways and doublets as well, so it needs a known pair or a cue behind it.
 */

const NAME = '[A-Z][A-Za-z0-9]{1,9}';
const CUE =
  /^(?:[\s-]|\u2010|\u2011|\u2013)?(?:\([^()]{1,14}\) ?)?(?:(?:gene|oncogenic|chimeric|kinase) )?(?:fusions?|rearrange|translocat|positive|negative|chimer|transcripts?|oncogenes?|oncoproteins?)\b/i;
const TOLD_BY_SLASH = /^(?:[\s-])?(?:gene )?(?:fusion|rearrange|translocat|chimer|transcript)/i;
const LISTED_CUE = new RegExp(
  `^(?:(?:,| and| or|, and|, or) ${NAME}(?:::|--|[-\\u2010-\\u2013/:])${NAME}){1,5}(?: (?:gene|oncogenic|kinase))? (?:fusion|rearrange)`,
);
const CUE_BEFORE =
  /(?:fusions?|rearrangements?|chimeric|translocation)(?: (?:gene|oncogene|protein|kinase|transcript)s?)?,? \(?$/i;

export const fusions: readonly Pattern[] = [
  {
    regex: new RegExp(`(?<![A-Za-z0-9])(${NAME})(::|--|[-\\u2010-\\u2013/:])(${NAME})(?![A-Za-z0-9])`, 'g'),
    read: (match, { prose, knowledge }) => {
      const [text, left, separator, right] = match;
      const start = match.index;
      const end = start + text.length;
      if (!/[A-Z0-9]{2}/.test(left!) || !/[A-Z0-9]{2}/.test(right!)) return undefined;
      const five = genesNamed(left!, knowledge);
      const three = genesNamed(right!, knowledge);
      if (five.length === 0 || three.length === 0) return undefined;
      const known = knownPair(five, three, knowledge);
      const told =
        separator === '::' ||
        (separator === '/' ? TOLD_BY_SLASH : CUE).test(prose.slice(end, end + 48)) ||
        LISTED_CUE.test(prose.slice(end, end + 120)) ||
        CUE_BEFORE.test(prose.slice(Math.max(0, start - 40), start));
      if (!known && (!told || separator === ':')) return undefined;
      const both = five.length === 1 && three.length === 1 && isSymbol(left!, knowledge) && isSymbol(right!, knowledge);
      const genes = known ?? (both ? [five[0]!, three[0]!] : undefined);
      // EWS-FLI: a fusion for sure, but whose is not to be guessed from an alias.
      if (!genes) return { kind: 'fusion', name: text, start, end, gate: 'none' };
      return genes[0] === genes[1]
        ? undefined
        : { kind: 'fusion', name: genes.join('::'), genes, start, end, gate: 'none' };
    },
  },
];

/** Is the name a gene's approved or former symbol, not just an alias? */
const isSymbol = (name: string, knowledge: Knowledge): boolean =>
  knowledge.geneSenses(name).some(({ kind }) => kind === 'approved' || kind === 'previous');

/** The pair of readings that some source names as a fusion, in the order as written. */
function knownPair(
  five: readonly string[],
  three: readonly string[],
  knowledge: Knowledge,
): [string, string] | undefined {
  for (const a of five) {
    for (const b of three) {
      const known = [...knowledge.knownAlterations(b), ...knowledge.knownAlterations(a)].some(
        ({ kind, genes }) => kind === 'fusion' && genes.includes(a) && genes.includes(b),
      );
      if (known) return [a, b];
    }
  }
  return undefined;
}
