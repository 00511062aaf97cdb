import type { Cue, Found, Sign } from './lexicon/index.ts';
import type { Token } from './tokens.ts';
import type { AlterationUnit, DrugUnit, Span } from './units.ts';

/** Units that a sentence names in one breath: "gefitinib or erlotinib", "L858R plus T790M". */
export interface Chain<Unit extends Span> extends Span {
  readonly units: readonly Unit[];
  /** `all`: the parts act together (a combination, a compound profile); `each`: what is said holds of every one. */
  readonly joined: 'all' | 'each';
}

const LINKS = new Set([
  ',',
  'and',
  'or',
  '/',
  '+',
  'plus',
  'as',
  'well',
  'the',
  'a',
  'an',
  '(',
  ')',
  'both',
  'either',
  'with',
  'nor',
  '&',
]);
const DRUG_LINKS = new Set([
  'inhibitor',
  'inhibitors',
  'drug',
  'agent',
  'agents',
  'antibody',
  'antibodies',
  'tki',
  'tkis',
  'therapy',
  'treatment',
  'kinase',
  'monotherapy',
  'combination',
  'in',
  'combined',
  '-',
  'mek',
  'small',
  'molecule',
  'selective',
  'monoclonal',
  'chemotherapy',
  'other',
  'then',
  'to',
  'lesser',
  'extent',
]);
const ALTERATION_LINKS = new Set([
  'mutation',
  'mutations',
  'mutant',
  'mutants',
  'variant',
  'variants',
  'substitution',
  'substitutions',
  'gene',
  'genes',
  'concomitant',
  'concurrent',
  'occurring',
  'co',
  '-',
  'in',
  'cis',
  'trans',
  'secondary',
  'additional',
  'alteration',
  'alterations',
  'including',
  'point',
  'activating',
  'together',
  'codon',
  'exon',
  'also',
  'especially',
  'e.g',
  'p',
  '.',
  'to',
  'lesser',
  'extent',
  'a',
  'somatic',
  'double',
  'compound',
]);
const CARRIERS = new Set([
  'patient',
  'cells',
  'case',
  'tumor',
  'tumour',
  'man',
  'woman',
  'xenograft',
  'xenografts',
  'line',
  'male',
  'female',
  'boy',
  'girl',
  'model',
]);
const CARRYING = new Set([
  'with',
  'harboring',
  'harbouring',
  'carrying',
  'bearing',
  'expressing',
  'containing',
  'harbored',
  'harboured',
  'had',
  'harboring',
  'having',
]);

/** Groups drugs. "+", "plus", "combined with" and a "combination" beside the list make a combination of it. */
export function drugChains(
  tokens: readonly Token[],
  units: readonly DrugUnit[],
  lexemes: readonly Found<Cue | Sign>[],
) {
  return group(
    tokens,
    units,
    (gap) => gap.every(({ text }) => LINKS.has(text) || DRUG_LINKS.has(text)),
    (parts) => {
      const gaps = between(tokens, parts);
      const signed = lexemes.some(
        ({ from, to, value }) => value.tag === 'together' && from >= parts[0]!.from - 6 && to <= parts.at(-1)!.to + 3,
      );
      const plus = gaps.some(
        ({ text, glued }) => text === '+' || text === 'plus' || text === 'with' || (text === '/' && glued),
      );
      return parts.length > 1 && (signed || plus) ? 'all' : 'each';
    },
  );
}

/** Groups alterations. "+", "in cis", "double mutant", or one carrier of several genes' changes make one profile of them. */
export function alterationChains(
  tokens: readonly Token[],
  units: readonly AlterationUnit[],
  lexemes: readonly Found<Cue | Sign>[],
): Chain<AlterationUnit>[] {
  return group(
    tokens,
    units,
    (gap) => gap.every(({ text }) => LINKS.has(text) || ALTERATION_LINKS.has(text)),
    (parts) => {
      if (parts.length < 2) return 'each';
      const gaps = between(tokens, parts);
      if (gaps.some(({ text }) => text === 'or' || text === 'nor' || text === 'either')) return 'each';
      const signed = lexemes.some(
        ({ from, to, value }) => value.tag === 'in-one' && from >= parts[0]!.from - 3 && to <= parts.at(-1)!.to + 3,
      );
      if (signed || gaps.some(({ text }) => text === '+' || text === 'plus' || text === 'with')) return 'all';
      const positions = new Set(parts.map(({ position }) => position));
      if (gaps.some(({ text }) => text === '/') && positions.size > 1) return 'all';
      return carried(tokens, parts) ? 'all' : 'each';
    },
  );
}

/** "a patient with EGFR amplification and a TP53 mutation" has both. */
function carried(tokens: readonly Token[], parts: readonly AlterationUnit[]): boolean {
  const genes = new Set(parts.map((part) => part.genes.join()));
  if (genes.size < 2) return false;
  const before = tokens.slice(Math.max(0, parts[0]!.from - 6), parts[0]!.from);
  const at = before.findLastIndex(({ text }) => CARRYING.has(text));
  return at >= 0 && before.slice(0, at).some(({ text }) => CARRIERS.has(text));
}

function group<Unit extends Span>(
  tokens: readonly Token[],
  units: readonly Unit[],
  links: (gap: readonly Token[]) => boolean,
  join: (parts: readonly Unit[]) => Chain<Unit>['joined'],
): Chain<Unit>[] {
  const chains: Unit[][] = [];
  for (const unit of units) {
    const last = chains.at(-1)?.at(-1);
    const gap = last ? tokens.slice(last.to, unit.from) : [];
    if (last && gap.length <= 6 && links(gap) && !opensClause(tokens, chains.at(-1)![0]!, gap, unit))
      chains.at(-1)!.push(unit);
    else chains.push([unit]);
  }
  return chains.map((parts) => ({ from: parts[0]!.from, to: parts.at(-1)!.to, units: parts, joined: join(parts) }));
}

const between = (tokens: readonly Token[], parts: readonly Span[]) =>
  parts.slice(1).flatMap((part, i) => tokens.slice(parts[i]!.to, part.from));

const BEFORE_OBJECT = new Set(['to', 'with', 'on', 'against', 'by', 'of', 'for']);
const VERB = new Set([
  'was',
  'were',
  'is',
  'are',
  'has',
  'have',
  'had',
  'remains',
  'remained',
  'did',
  'does',
  'can',
  'may',
  'showed',
  'shows',
  'inhibited',
  'inhibits',
  'overcame',
  'overcomes',
  'retained',
  'retains',
]);

/** "resistant to gefitinib, and osimertinib was effective": after the comma the second name is the subject of its own clause. */
function opensClause(tokens: readonly Token[], first: Span, gap: readonly Token[], unit: Span): boolean {
  if (!gap.some(({ text }) => text === ',')) return false;
  if (tokens.slice(Math.max(0, first.from - 4), first.from).some(({ text }) => CONTRASTING.has(text))) return true;
  return BEFORE_OBJECT.has(tokens[first.from - 1]?.text ?? '') && VERB.has(tokens[unit.to]?.text ?? '');
}

const CONTRASTING = new Set(['unlike', 'contrast', 'opposed', 'contrary']);
