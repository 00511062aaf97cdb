import type { BiomarkerMention, GeneMention, VariantMention } from '../recognition/types.ts';
import { familyBeside } from './family.ts';
import type { Cue, Found, Sign } from './lexicon/index.ts';
import { wordSet } from './lexicon/words.ts';
import { isLostAt } from './lost.ts';
import { REARRANGED } from './rearranged.ts';
import { shareHeads } from './shared-head.ts';
import type { Token } from './tokens.ts';
import type { AlterationUnit } from './units.ts';

/** Words that may stand between a gene and the variant it belongs to. */
const JOINERS = wordSet(`
  - ( ) , gene p . exon codon kinase domain oncogene with point ’s 's s : / activating somatic germline
  receptor missense hotspot secondary acquired the protein
`);
/** A gene before one of these names a target or a pathway, not an alteration. */
const NOT_ALTERED = wordSet(`
  inhibitor inhibitors inhibition antibody antibodies tki tkis blockade pathway pathways signaling
  signalling phosphorylation directed targeted antagonist antagonists degrader tyrosine axis agonist
  binding status activity assay testing monoclonal therapy treatment targeting blocker pseudokinase kinase
`);
const ANTI = wordSet(`
  anti phospho phosphorylated targeting inhibiting inhibits inhibited inhibit inhibitor against via
  downstream
`);

/** The alterations of a sentence, in order. Genes that belong to a variant beside them are part of it. */
export function alterationsOf(tokens: readonly Token[], lexemes: readonly Found<Cue | Sign>[]): AlterationUnit[] {
  const taken = new Set<number>();
  const units: AlterationUnit[] = [];
  tokens.forEach(({ mention }, i) => {
    if (mention?.type === 'variant') units.push(gone(tokens, variantUnit(tokens, i, mention, taken), lexemes));
    else if (mention?.type === 'biomarker' && mention.gene) units.push(biomarkerUnit(i, mention, mention.gene));
  });
  tokens.forEach(({ mention }, i) => {
    if (mention?.type === 'gene' && !taken.has(i)) units.push(...geneUnit(tokens, i, mention, lexemes));
  });
  const ordered = shareHeads(
    tokens,
    units.filter(({ genes }) => genes.length > 0).sort((a, b) => a.from - b.from),
  );
  return ordered
    .filter(
      (unit, i) =>
        !isNamed(unit, ordered[i + 1]) &&
        !repeats(tokens, ordered[i - 1], unit) &&
        !heralds(tokens, unit, ordered[i + 1]),
    )
    .map((unit) => (ASKED.has(tokens[unit.to]?.text ?? '') ? { asked: true, ...unit } : unit));
}

/** "KRAS mutation status" names a test, not its result. */
const ASKED = wordSet('status testing screening test analysis genotyping');

/** "Thymidylate synthase (TS) expression": the name is part of the alteration that follows it. */
const isNamed = (unit: AlterationUnit, next: AlterationUnit | undefined): boolean =>
  unit.kind === 'gene' && next?.kind === 'variant' && next.genes[0] === unit.genes[0] && next.from - unit.to <= 2;

const GENERAL = new Set<string>(['category', 'gain-of-function']);
const REPEATING =
  wordSet(`- double compound gatekeeper point somatic hotspot secondary missense activating resistance kinase
  domain in of ( the`);
/** An exon or a codon says where the variant before it lies; anything wider than a substitution says it of one. */
const PLACES = new Set<string>(['exon', 'codon']);

/** "T790M mutation", "L858R/T790M double mutants": the general word only says what the variant before it is. */
function repeats(tokens: readonly Token[], before: AlterationUnit | undefined, unit: AlterationUnit): boolean {
  const general = unit.mentions.variants.some(({ kind }) => GENERAL.has(kind) || PLACES.has(kind));
  if (!general || before?.kind !== 'variant' || before.genes[0] !== unit.genes[0]) return false;
  if (before.mentions.variants.some(({ kind }) => GENERAL.has(kind) || PLACES.has(kind))) return false;
  const at = tokens.findIndex(({ mention }) => mention === unit.mentions.variants[0]);
  return tokens.slice(before.to, at).every(({ text, mention }) => mention?.type === 'gene' || REPEATING.has(text));
}

/** "the KIT mutation N822K", "BRAF mutations (V600E)": the general word announces the variant behind it. */
function heralds(tokens: readonly Token[], unit: AlterationUnit, next: AlterationUnit | undefined): boolean {
  // "expression of EGFR L858R": the word says how the variant got into the cells.
  const expressed = unit.mentions.variants.some(({ kind }) => kind === 'expression');
  const general = expressed || unit.mentions.variants.some(({ kind }) => GENERAL.has(kind));
  if (!general || next?.kind !== 'variant' || next.mentions.variants.some(({ kind }) => GENERAL.has(kind)))
    return false;
  if (!unit.genes.includes(next.genes[0]!)) return false;
  if (expressed && (next.position === undefined || next.from >= unit.to)) return false;
  return tokens
    .slice(unit.to, next.from)
    .every(({ text }) => text === '(' || text === ':' || text === 'p' || text === '.');
}

function variantUnit(tokens: readonly Token[], i: number, variant: VariantMention, taken: Set<number>): AlterationUnit {
  const own = variant.genes ?? (variant.gene ? [variant.gene] : []);
  const members = own.length ? [] : familyBeside(tokens, i, variant);
  const genes = own.length ? own : members;
  const mentions: GeneMention[] = [];
  let from = i;
  let to = i + 1;
  const take = (at: number) => {
    const gene = tokens[at]?.mention;
    if (gene?.type !== 'gene' || !names(gene, genes)) return false;
    taken.add(at);
    mentions.push(gene);
    return true;
  };
  for (let at = i - 1; at >= Math.max(0, i - 5); at--) {
    if (take(at)) {
      from = at;
      break;
    }
    if (!tokens[at]!.mention && !JOINERS.has(tokens[at]!.text)) break;
    else if (tokens[at]!.mention && tokens[at]!.mention!.type !== 'variant') break;
  }
  for (let at = i + 1; at <= Math.min(tokens.length - 1, i + 4); at++) {
    if (take(at)) {
      to = at + 1;
      break;
    }
    if (tokens[at]!.mention || !FOLLOWERS.has(tokens[at]!.text)) break;
  }
  return {
    kind: 'variant',
    from,
    to,
    genes,
    ...(members.length > 0 && { family: true as const }),
    names: [variant.name],
    absent: variant.absent === true || tokens.slice(i + 1, to).some(({ text }) => text === 'negative'),
    wildType: variant.kind === 'wild-type',
    position: variant.position,
    mentions: { genes: mentions, variants: [variant], biomarkers: [] },
  };
}

/** "KRAS G12D siRNA", "loss of the T790M mutation": the variant is what was taken away. */
const gone = (tokens: readonly Token[], unit: AlterationUnit, lexemes: readonly Found<Cue | Sign>[]): AlterationUnit =>
  isLostAt(tokens, unit.from) ||
  lexemes.some(
    ({ from, to, value }) =>
      value.tag === 'knock-down' &&
      ((to <= unit.from && unit.from - to <= 1) || (from >= unit.to && from - unit.to <= 1)),
  )
    ? { ...unit, absent: true }
    : unit;

const FOLLOWERS = wordSet('- ( of in the mutation mutations mutant exon gene at codon negative positive');

const names = ({ symbol, members }: GeneMention, genes: readonly string[]) =>
  (symbol !== undefined && genes.includes(symbol)) || members?.some((member) => genes.includes(member)) === true;

function biomarkerUnit(i: number, biomarker: BiomarkerMention, gene: string): AlterationUnit {
  return {
    kind: 'biomarker',
    from: i,
    to: i + 1,
    genes: [gene],
    names: [biomarker.status ?? biomarker.name],
    absent: biomarker.status === 'negative',
    wildType: biomarker.status === 'wild-type',
    position: undefined,
    mentions: { genes: [], variants: [], biomarkers: [biomarker] },
  };
}

function geneUnit(
  tokens: readonly Token[],
  i: number,
  gene: GeneMention,
  lexemes: readonly Found<Cue | Sign>[],
): AlterationUnit[] {
  const genes = gene.symbol ? [gene.symbol] : gene.surface === 'family' ? (gene.members ?? []) : [];
  const next = tokens[i + 1]?.text === '-' ? tokens[i + 2] : tokens[i + 1];
  const before = tokens[i - 1]?.text === '-' ? tokens[i - 2] : tokens[i - 1];
  const down = knockDown(lexemes, i) || isLostAt(tokens, i);
  if (!genes.length) return [];
  if (!down && ((next && NOT_ALTERED.has(next.text)) || (before && ANTI.has(before.text)))) return [];
  if (next?.mention && (next.mention.type === 'drug' || next.mention.type === 'drug-class')) return [];
  const positive = next?.text === 'positive' && !down && genes.every((symbol) => REARRANGED.has(symbol));
  return [
    {
      kind: down ? 'variant' : positive ? 'biomarker' : 'gene',
      from: i,
      to: positive ? tokens.indexOf(next, i) + 1 : i + 1,
      genes,
      names: down ? ['loss'] : positive ? ['positive'] : [],
      absent: false,
      wildType: false,
      position: undefined,
      mentions: { genes: [gene], variants: [], biomarkers: [] },
    },
  ];
}

/** Is the gene at `i` said to be silenced: "knockdown of ABCB1", "ABCB1 silencing"? */
function knockDown(lexemes: readonly Found<Cue | Sign>[], i: number): boolean {
  return lexemes.some(({ from, to, value }) => {
    if (value.tag !== 'knock-down') return false;
    return (to <= i && i - to <= 1) || (from > i && from - i <= 2);
  });
}
