import type { Knowledge } from '../../knowledge/types.ts';
import type { Pattern, Scene } from './draft.ts';
import { genesNamed } from './genes-named.ts';
import { RECURRENT } from './recurrent-fusions.ts';

/**
 * Gene fusions by both partners: `EML4::ALK`, `EML4-ALK`, `BCR/ABL1`, `KIF5B–RET`. The double colon says so
 * by itself; a hyphen or slash joins pathways and doublets as well, so it needs a known pair or a cue behind it.
 */

const NAME = '[A-Z][A-Za-z0-9]{1,9}[\\u03b1\\u03b2]?';
const SEPARATOR = '::|--|[-\\u2010-\\u2013/:]';
/** `EML4(6)-ALK(20)`, `EML4(exon 6)::ALK(exon 20)`: the exons that were joined. */
const EXON = '(?:\\((?:[Ee]x(?:on)? ?|[Ee])?\\d{1,2}[a-z]?\\))?';
const CUE =
  /^(?:[\s-]|\u2010|\u2011|\u2013)?(?:\([^()]{1,14}\) ?)?(?:(?:gene|oncogenic|chimeric|kinase) )?(?:fusions?|rearrange|translocat|positive|negative|chimer|transcripts?|oncogenes?|oncoproteins?)\b/i;
/** "MYC/BCL6 translocations" are of the one or of the other, so that a slash wants a plainer word. */
const TOLD_BY_SLASH = /^(?:[\s-])?(?:gene )?(?:fusion|chimer|transcript)/i;
const LISTED_CUE = new RegExp(
  `^(?:(?:,| and| or|, and|, or) ${NAME}(?:${SEPARATOR})${NAME}){1,5}(?: (?:gene|oncogenic|kinase))? (?:fusion|rearrange)`,
);
const CUE_BEFORE =
  /(?:fusions?|rearrangements?|chimeric|translocation)(?: (?:gene|oncogene|protein|kinase|transcript)s?)?,? \(?$/i;

const LIKE = /^[-\u2010-\u2013 ]like/;

/** Known pairs that texts join for what the two proteins do together: fusions only where the text says so. */
const PARTNERS_OTHERWISE = new Set(['CTLA4-CD28', 'EGFR-RAD51']);

const CALLED = /([A-Za-z0-9\u03b1\u03b2()][A-Za-z0-9\u03b1\u03b2():/\u2010-\u2013-]{2,30}) fusion/g;
const called = new WeakMap<Scene, ReadonlySet<string>>();

/** What a scene calls a fusion, wherever it does: the pair is one in all of it. */
function calledFusions(scene: Scene): ReadonlySet<string> {
  let known = called.get(scene);
  if (!known) {
    known = new Set([...scene.prose.matchAll(CALLED)].map(([, name]) => name!));
    called.set(scene, known);
  }
  return known;
}

type Pair = readonly [five: string, three: string];

export const fusions: readonly Pattern[] = [
  {
    regex: new RegExp(
      `(?<![A-Za-z0-9])(${NAME})(${EXON})(${SEPARATOR})(${NAME})(-\\d{1,2}(?![A-Za-z0-9-]))?(${EXON})(?![A-Za-z0-9])`,
      'g',
    ),
    read: (match, scene) => {
      const { prose, knowledge } = scene;
      const [whole, left, exonLeft, separator, name, number = '', exonRight] = match;
      const start = match.index;
      // MLL/AF-4 ends with a number of the gene, another hyphen and number are something else.
      const right = number && genesNamed(name! + number, knowledge).length > 0 ? name! + number : name!;
      const end = start + whole.length - (right === name ? number.length : 0);
      const text = prose.slice(start, end);
      const capitals = /[A-Z0-9]{2}/.test(left!) && /[A-Z0-9]{2}/.test(right!);
      // Bcr-Abl: proteins as papers of the 1990s wrote them.
      if (!capitals && !(/^[A-Z][a-z]{2}/.test(left!) && /^[A-Z][a-z]{2}/.test(right!))) return undefined;
      const named = (name: string) => genesNamed(capitals ? name : name.toUpperCase(), knowledge);
      const [five, three] = [named(left!), named(right!)];
      if (five.length === 0 || three.length === 0) return undefined;
      const known = knownPair(five, three, knowledge) ?? reversed(knownPair(three, five, knowledge));
      if (!capitals && !(known && isKnown(...known, knowledge))) return undefined;
      // BCR-ABL1-like leukaemias have the expression, not the fusion.
      if (LIKE.test(prose.slice(end, end + 5))) return undefined;
      const told =
        separator === '::' ||
        Boolean(exonLeft && exonRight) ||
        (separator === '/' ? TOLD_BY_SLASH : CUE).test(prose.slice(end, end + 48)) ||
        LISTED_CUE.test(prose.slice(end, end + 120)) ||
        CUE_BEFORE.test(prose.slice(Math.max(0, start - 40), start)) ||
        calledFusions(scene).has(text);
      if (!told && !(known && standsAlone(known, separator!, right!, knowledge))) return undefined;
      if (!known && separator === ':') return undefined;
      if (!known && separator !== '::' && areBothDrivers(five, three, knowledge)) return undefined;
      const both = five.length === 1 && three.length === 1 && isSymbol(left!, knowledge) && isSymbol(right!, knowledge);
      const genes = known ?? (both ? ([five[0]!, three[0]!] as const) : undefined);
      // EWS-FLI: a fusion for sure, but whose is not to be guessed from an alias.
      if (!genes || isOneOfSeveral(right!, genes, knowledge)) {
        return { kind: 'fusion', name: text, start, end, gate: 'none' };
      }
      return genes[0] === genes[1]
        ? undefined
        : { kind: 'fusion', name: genes.join('::'), genes, start, end, gate: 'none' };
    },
  },
];

/**
 * Is a known pair a fusion without a word that says so? Not where texts join its partners for something else, and with a
 * slash only in the order of the fusion, since ratios are written so too; RET/PTC1 is a name of its own.
 */
function standsAlone(pair: Pair, separator: string, right: string, knowledge: Knowledge): boolean {
  if (PARTNERS_OTHERWISE.has(pair.join('-'))) return false;
  return separator !== '/' || isKnown(...pair, knowledge) || !isSymbol(right, knowledge);
}

/** Altered in other ways, too, or in fusions with anything: "ALK/ROS1 rearrangements" are of the one or of the other. */
const areBothDrivers = (five: readonly string[], three: readonly string[], knowledge: Knowledge): boolean => {
  const isDriver = (symbol: string) =>
    knowledge
      .knownAlterations(symbol)
      .some(({ kind, genes }) => kind !== 'fusion' || genes.length === 1 || genes.includes('?'));
  return five.some(isDriver) && three.some(isDriver);
};

/** Two genes that a slash or a hyphen joins and of which each is altered by itself, as far as the word behind them says. */
export function isDoublet([left, separator, right]: readonly string[], word: string, knowledge: Knowledge): boolean {
  const [five, three] = [genesNamed(left!, knowledge), genesNamed(right!, knowledge)];
  if (separator === '::' || knownPair(five, three, knowledge) || knownPair(three, five, knowledge)) return false;
  return (separator === '/' && !/^fus/i.test(word)) || areBothDrivers(five, three, knowledge);
}

/** Is the name a gene's approved or former symbol, not just an alias? */
const isSymbol = (name: string, knowledge: Knowledge): boolean =>
  knowledge.geneSenses(name).some(({ kind }) => kind === 'approved' || kind === 'previous');

const reversed = (pair: Pair | undefined): Pair | undefined => pair && [pair[1], pair[0]];

/** The pair of readings that some source or the field names as a fusion, in the order as written. */
function knownPair(five: readonly string[], three: readonly string[], knowledge: Knowledge): Pair | undefined {
  for (const a of five) for (const b of three) if (isKnown(a, b, knowledge)) return [a, b];
  return undefined;
}

const isKnown = (five: string, three: string, knowledge: Knowledge): boolean =>
  RECURRENT.has(`${five}-${three}`) || partnersOf(five, knowledge).includes(three);

/** Three-prime partners of a gene in the fusions that evidence names. */
const partnersOf = (five: string, knowledge: Knowledge): string[] =>
  knowledge
    .knownAlterations(five)
    .flatMap(({ kind, genes }) => (kind === 'fusion' && genes.length === 2 && genes[0] === five ? [genes[1]!] : []));

/** SS18-SSX: the bare name stands for SSX1, SSX2 and SSX4 alike. */
const isOneOfSeveral = (written: string, [five, three]: Pair, knowledge: Knowledge): boolean => {
  const numbered = (symbol: string) => symbol.startsWith(written) && /^\d+$/.test(symbol.slice(written.length));
  return numbered(three) && partnersOf(five, knowledge).filter(numbered).length > 1;
};
