import type { VariantKind, VariantMention } from '../recognition/types.ts';
import type { Token } from './tokens.ts';
import type { AlterationUnit } from './units.ts';

/** What is said of a whole family and may be borne by each of its genes. */
const SAID_OF_ALL = new Set<VariantKind>([
  'category',
  'fusion',
  'amplification',
  'copy-loss',
  'loss-of-function',
  'gain-of-function',
  'wild-type',
]);

/** "RAS-mutant", "BRCA mutations", "mutations in BRCA": the genes of the family that stands right beside the noun. */
export function familyBeside(tokens: readonly Token[], i: number, { kind }: VariantMention): readonly string[] {
  if (!SAID_OF_ALL.has(kind)) return NONE;
  const before = membersAt(tokens[tokens[i - 1]?.text === '-' ? i - 2 : i - 1]);
  if (before.length > 0) return before;
  const after = tokens[i + 1]?.text;
  return after === 'in' || after === 'of' ? membersAt(tokens[i + (tokens[i + 2]?.text === 'the' ? 3 : 2)]) : NONE;
}

const NONE: readonly string[] = [];

/** A larger family than RAS or FGFR is a kind of protein, of which nobody claims anything gene by gene. */
const MOST = 5;

function membersAt(token: Token | undefined): readonly string[] {
  const { mention } = token ?? {};
  const members = mention?.type === 'gene' && mention.surface === 'family' ? (mention.members ?? NONE) : NONE;
  return members.length <= MOST ? members : NONE;
}

/** One profile for each gene of a family, where a profile is of one alone; others stay as they are. */
export function byMember(profile: readonly AlterationUnit[]): readonly (readonly AlterationUnit[])[] {
  const [unit, second] = profile;
  if (!unit?.family || second) return [profile];
  return unit.genes.map((gene) => [
    {
      ...unit,
      genes: [gene],
      mentions: { ...unit.mentions, variants: unit.mentions.variants.map((variant) => ({ ...variant, gene })) },
    },
  ]);
}
