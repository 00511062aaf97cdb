import { type EvidenceAnswer, findEvidence } from '../knowledge/query.ts';
import type { Alteration, Knowledge } from '../knowledge/types.ts';
import { alterationOf } from '../recognition/alteration.ts';
import { narrowedTo } from './evidence-by-drug.ts';
import { keptAnswers } from './kept.ts';
import { REARRANGED } from './rearranged.ts';
import { listed, points } from './settle.ts';
import type { ReadClaim } from './types.ts';

/**
 * All of a claim that its judgement hangs on, as a key: claims of the same key are judged alike. Where it stands and
 * how it was put are left out.
 */
export function questionIn(claim: ReadClaim): string {
  const { explicit, particular, unlinked, negated, outright, genes, variants, diseases } = claim;
  let key = `${points(claim)} ${explicit} ${particular} ${unlinked} ${negated} ${outright}|${listed(genes)}|${listed(variants)}|`;
  for (const { gene, genes: both, kind, substitution, name, position, endPosition, exon } of claim.mentions.variants) {
    key += `${both ? listed(both) : gene} ${kind} ${substitution ?? name} ${position} ${endPosition} ${exon}&`;
  }
  for (const drug of claim.mentions.drugs) key += `+${drug.id}`;
  return `${key}|${listed(diseases)}`;
}

/** Members of a class beyond this many are not asked for. */
const MAX_MEMBERS = 40;
/** A claim is asked for in its nearest tumours only. */
const MAX_TUMOURS = 3;
/** Ways to read a profile beyond this many are not asked for. */
const MAX_READINGS = 6;

/**
 * The profiles that a claim's alterations may be known under, the likeliest first: as written, in the
 * reference's numbering where the written one is a legacy, and, for a status ("HER2-positive", "loss"), under
 * each alteration that is called so. Empty where a part is not resolved: then there is nothing to judge.
 */
export function profilesOf(claim: ReadClaim, knowledge: Knowledge): Alteration[][] {
  const { variants } = claim.mentions;
  if (!claim.variants.length) return [];
  const parts = variants.map((variant) => {
    const written = alterationOf(variant);
    return written ? waysToSay(written, knowledge) : [];
  });
  if (parts.length < claim.variants.length) parts.push(...statusOf(claim));
  if (parts.some((ways) => !ways.length)) return [];
  return parts
    .reduce<Alteration[][]>(
      (rows, ways) => rows.flatMap((row) => ways.map((way) => [...row, way])).slice(0, MAX_READINGS),
      [[]],
    )
    .filter((row) => row.length > 0);
}

/** Asks for the evidence on a claim and one treatment: the reading of the profile that is known best answers. */
export function ask(
  knowledge: Knowledge,
  profiles: readonly Alteration[][],
  drugs: readonly string[],
  diseases: readonly string[],
): EvidenceAnswer | undefined {
  const [drug] = drugs;
  const genes = profiles[0]?.flatMap((alteration) => alteration.genes) ?? [];
  const narrowed = drug ? narrowedTo(knowledge, drug, genes) : undefined;
  if (!narrowed) return undefined;
  const scopes = diseases.length ? diseases.slice(0, MAX_TUMOURS) : [undefined];
  const answers = profiles.flatMap((alterations) =>
    scopes.map((disease) => {
      const key = `${alterations.map(keyOf).join('&')}|${drugs.join('+')}|${disease ?? ''}`;
      return answered(knowledge, key, () =>
        findEvidence(narrowed, { alterations, drugs, ...(disease ? { disease } : {}) }),
      );
    }),
  );
  const best = answers.sort((a, b) => rank(a) - rank(b))[0];
  const near = best?.match === 'exact' || (best?.match === 'general' && best.specificity >= CODON);
  return near || !diseases.length ? best : (elsewhere(knowledge, profiles, drugs) ?? best);
}

/** From this specificity on a wider profile is near enough to the asked one to speak for it: the codon. */
export const CODON = 4;

/** The profile itself in other tumours, where in the asked ones only far relatives of it are known. */
function elsewhere(
  knowledge: Knowledge,
  profiles: readonly Alteration[][],
  drugs: readonly string[],
): EvidenceAnswer | undefined {
  const answer = ask(knowledge, profiles, drugs, []);
  return answer?.match === 'exact' ? { ...answer, tumour: 'other' } : undefined;
}

const answered = keptAnswers<EvidenceAnswer>(5000);

const keyOf = ({ genes, kind, name }: Alteration) => `${genes.join('::')} ${kind} ${name}`;

/** The treatments that a claim is about, as sets of drug ids: its drugs, or each member of its class alone. */
export function treatmentsOf(claim: ReadClaim): string[][] {
  const drugs: string[] = [];
  const members: string[] = [];
  for (const mention of claim.mentions.drugs) {
    if (mention.type === 'drug') drugs.push(mention.id);
    else members.push(...mention.members);
  }
  if (drugs.length) return members.length ? [] : [[...new Set(drugs)]];
  return [...new Set(members)].slice(0, MAX_MEMBERS).map((member) => [member]);
}

const MATCHES = ['exact', 'general', 'part', 'special', 'none'];
const rank = ({ match, tumour }: EvidenceAnswer) => MATCHES.indexOf(match) * 2 + (tumour === 'other' ? 1 : 0);

function waysToSay(written: Alteration, knowledge: Knowledge): Alteration[] {
  const [gene] = written.genes;
  if (!gene) return [];
  if (written.kind === 'fusion') return fusionsLike(written);
  if (isLoss(written)) return [written, ...lossesOf(gene)];
  const legacy = written.kind === 'substitution' ? knowledge.legacyReading(gene, written.name) : undefined;
  const current = legacy && /^([A-Z])(\d+)([A-Z*])$/.exec(legacy.current);
  if (!current) return [written];
  const [, ref = '', position = '', alt = ''] = current;
  return [{ ...written, name: legacy.current, ref, position: Number(position), alt }, written];
}

/** A fusion as written, and as any fusion of its kinase, which is how most evidence is filed. */
function fusionsLike(written: Alteration): Alteration[] {
  const [five = '?', three] = written.genes;
  const any = (genes: readonly string[]): Alteration => ({ genes, kind: 'fusion', name: 'fusion' });
  if (three === undefined) return [any(['?', five]), any([five, '?'])];
  return [written, any(['?', three]), any([five, '?'])];
}

const isLoss = ({ kind, name }: Alteration) =>
  kind === 'copy-loss' || kind === 'loss-of-function' || /^(?:loss|under|low|decreased)/.test(name);

const lossesOf = (gene: string): Alteration[] => [
  { genes: [gene], kind: 'copy-loss', name: 'loss' },
  { genes: [gene], kind: 'loss-of-function', name: 'loss of function' },
  { genes: [gene], kind: 'expression', name: 'underexpression' },
  { genes: [gene], kind: 'expression', name: 'loss of expression' },
];

/** A status without a mention of its own: a biomarker's, or that of a silenced gene. */
function statusOf({ genes, variants, mentions }: ReadClaim): Alteration[][] {
  const named = new Set(mentions.variants.flatMap(({ gene, genes: both = [] }) => [...both, ...(gene ? [gene] : [])]));
  const open = genes.filter((gene) => !named.has(gene));
  const [gene] = open;
  if (open.length !== 1 || !gene) return [[]];
  const status = variants.at(-1);
  if (status === 'loss') return [lossesOf(gene)];
  if (status !== 'positive' && status !== 'high') return [[]];
  if (REARRANGED.has(gene)) return [fusionsLike({ genes: [gene], kind: 'fusion', name: 'fusion' })];
  return [
    [
      { genes: [gene], kind: 'amplification', name: 'amplification' },
      { genes: [gene], kind: 'expression', name: 'overexpression' },
      { genes: [gene], kind: 'expression', name: 'expression' },
      { genes: ['?', gene], kind: 'fusion', name: 'fusion' },
    ],
  ];
}
