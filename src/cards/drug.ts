import type { Drug, Evidence, Knowledge } from '../knowledge/types.ts';
import { actionLine, assemble, escapeMarkdown, evidenceLine, profileLabel } from './markdown.ts';
import { readingOf, strongestFirst } from './matrix.ts';
import type { Card, CardOptions } from './types.ts';
import { itemData } from './variant.ts';

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth'];
const SURE: Readonly<Record<Drug['confidence'], string>> = {
  verified: '',
  partly: 'partly verified',
  unverified: 'not verified against a second source',
  'name-only': 'only the name is held',
};

/** How an alteration makes tumours resistant to a drug, as far as gene and kind tell. */
type Mechanism =
  | 'target mutation'
  | 'target amplification or expression'
  | 'bypass or downstream'
  | 'efflux or detoxification';
/** Genes whose products carry drugs out of the cell or inactivate them (HGNC gene groups ABC transporters, glutathione S-transferases). */
const CYTOPROTECTIVE = /^(?:ABC[A-G]\d|GST[A-Z]\d?|MT[12][A-Z]?|UGT\d|CYP\d)/;

/** The card of a drug: class, targets, generation, what makes tumours resistant and by which mechanism, approval. */
export function drugCard(drug: Drug, knowledge: Knowledge, options: CardOptions = {}): Card {
  const {
    id,
    name,
    names,
    modality,
    classLabel,
    generation,
    targets,
    secondaryTargets,
    approvedYear,
    approval,
    confidence,
    sources,
  } = drug;
  const items = knowledge.evidenceOfDrug(id).filter(({ type }) => type === 'predictive');
  const resistant = group(items.filter((item) => readingOf(item) === 'resistant'));
  const active = group(items.filter((item) => readingOf(item) === 'active'));
  const brands = names.filter(({ kind }) => kind === 'brand').map((entry) => entry.name);
  const limit = options.rows ?? 8;
  const best = [...resistant.slice(0, 1), ...active.slice(0, 1)].map(({ items: list }) => list[0]!);
  const list = (groups: readonly Group[]) =>
    groups
      .slice(0, limit)
      .map(
        ({ profile, items: own }) => `${profileLabel(profile)} (${mechanismOf(own[0]!, drug)}level ${own[0]!.level})`,
      )
      .join(', ') + (groups.length > limit ? `, …${groups.length - limit} more` : '');
  const head = [
    `**${escapeMarkdown(name)}**${brands.length ? ` (${brands.slice(0, 2).map(escapeMarkdown).join(', ')})` : ''}${classLabel ? ` · ${escapeMarkdown(classLabel)}` : ''}${generation && !classLabel?.includes('generation') ? ` · ${ORDINALS[generation]} generation` : ''}`,
    [
      targets.length &&
        `Targets: **${targets.join(', ')}**${secondaryTargets.length ? `, also ${secondaryTargets.join(', ')}` : ''}`,
      modality,
      approvedYear && `first approved ${approvedYear}`,
      approval,
      SURE[confidence],
    ]
      .filter(Boolean)
      .join(' · '),
  ];
  const body = [
    resistant.length ? `Resistance: ${list(resistant)}.` : undefined,
    active.length ? `Activity: ${list(active)}.` : undefined,
    best.map((item) => evidenceLine(item, knowledge, options)).join('\n'),
  ];
  const actions = actionLine([
    options.link?.({ kind: 'open-panel', query: name }) &&
      `[all evidence](${options.link({ kind: 'open-panel', query: name })} "Open the evidence panel")`,
    `sources: ${sources.join(', ')}`,
  ]);
  return {
    title: name,
    markdown: assemble(head, body, actions, options),
    data: { type: 'drug', ...drug, resistance: resistant.map(groupData), activity: active.map(groupData) },
  };
}

interface Group {
  readonly profile: string;
  readonly items: readonly Evidence[];
}

/** Items by profile, the best-supported profile first. */
function group(items: readonly Evidence[]): Group[] {
  const found = new Map<string, Evidence[]>();
  for (const item of items) found.set(item.profileText, [...(found.get(item.profileText) ?? []), item]);
  return [...found]
    .map(([profile, list]) => ({ profile, items: list.sort(strongestFirst) }))
    .sort((a, b) => strongestFirst(a.items[0]!, b.items[0]!) || b.items.length - a.items.length);
}

const groupData = ({ profile, items }: Group) => ({ profile, evidence: items.map(itemData) });

function mechanismOf(item: Evidence, { targets, secondaryTargets }: Drug): string {
  const mechanism = mechanismName(item, [...targets, ...secondaryTargets]);
  return mechanism && readingOf(item) === 'resistant' ? `${mechanism}, ` : '';
}

function mechanismName({ genes, profile }: Evidence, targets: readonly string[]): Mechanism | undefined {
  if (targets.length === 0) return undefined;
  if (genes.some((gene) => CYTOPROTECTIVE.test(gene))) return 'efflux or detoxification';
  if (!genes.some((gene) => targets.includes(gene))) return 'bypass or downstream';
  const kinds = profile.op === 'is' ? [profile.alteration.kind] : [];
  return kinds.some((kind) => kind === 'amplification' || kind === 'expression')
    ? 'target amplification or expression'
    : 'target mutation';
}
