import type { VariantMention } from '../recognition/types.ts';
import { wordSet } from './lexicon/words.ts';
import { isVerb, type Token } from './tokens.ts';
import type { AlterationUnit } from './units.ts';

const JOINS = wordSet(', and or nor / - &');
/** What a noun says of any gene: "mutations", "loss"; a named variant belongs to its own gene only. */
const GENERAL = new Set<string>([
  'category',
  'copy-loss',
  'loss-of-function',
  'gain-of-function',
  'amplification',
  'expression',
]);

/** "ALK and ROS1 fusions"; the one of "EGFR and ALK fusion-positive" is ALK's alone. */
const saysOfEach = ({ kind, text }: VariantMention): boolean =>
  GENERAL.has(kind) || (kind === 'fusion' && text.endsWith('s'));

/** "KRAS and NRAS mutations", "IDH1- or IDH2-mutant", "loss of RB1 and TP53": the one noun is said of each gene of the list. */
export function shareHeads(tokens: readonly Token[], units: readonly AlterationUnit[]): AlterationUnit[] {
  const shared = [...units];
  for (let i = shared.length - 2; i >= 0; i--) {
    const [unit, next] = [shared[i]!, shared[i + 1]!];
    if (isBare(unit) && isHead(next) && isGene(tokens[next.from]) && joined(tokens, unit, next))
      shared[i] = asWell(unit, next);
  }
  for (let i = 1; i < shared.length; i++) {
    const [unit, before] = [shared[i]!, shared[i - 1]!];
    if (!isBare(unit) || !isHead(before) || !isGene(tokens[before.to - 1]) || !joined(tokens, before, unit)) continue;
    // "mutations of KRAS, and EGFR was …": the second name is the subject of a verb of its own.
    const opens = before === units[i - 1] && tokens[before.to]?.text === ',' && isVerb(tokens[unit.to]);
    if (!opens) shared[i] = asWell(unit, before);
  }
  return shared;
}

const isBare = ({ kind, genes }: AlterationUnit): boolean => kind === 'gene' && genes.length === 1;

const isHead = ({ kind, genes, mentions: { variants, genes: named } }: AlterationUnit): boolean =>
  kind === 'variant' && genes.length === 1 && named.length > 0 && variants.length > 0 && saysOfEach(variants[0]!);

const isGene = (token: Token | undefined): boolean => token?.mention?.type === 'gene';

const joined = (tokens: readonly Token[], one: AlterationUnit, next: AlterationUnit): boolean => {
  const gap = tokens.slice(one.to, next.from);
  return gap.length > 0 && gap.length <= 3 && gap.every(({ text }) => JOINS.has(text));
};

const asWell = ({ from, to, genes, mentions }: AlterationUnit, head: AlterationUnit): AlterationUnit => ({
  ...head,
  from,
  to,
  genes,
  mentions: { ...mentions, variants: head.mentions.variants.map((variant) => ({ ...variant, gene: genes[0]! })) },
});
