import type { Drug, Evidence, Knowledge } from '../knowledge/types.ts';
import {
  dotted,
  escapeMarkdown,
  evidenceLine,
  page,
  panelLink,
  profileCell,
  profileLabel,
  reviewedTo,
  sourceCell,
  tumourCell,
} from './markdown.ts';
import { readingOf, strongestFirst } from './matrix.ts';
import { mechanismIn, mechanismOf } from './mechanism.ts';
import { CHARACTERS, fitted, listed, type Squeeze } from './room.ts';
import type { Card, CardOptions } from './types.ts';
import { itemData } from './variant.ts';
import { effectOf, inEnglish, type Translate } from './words.ts';

function generationOf(generation: number, t: Translate): string | undefined {
  const words = [t('first generation'), t('second generation'), t('third generation'), t('fourth generation')];
  return words[generation - 1];
}

/** How sure what is held of a drug is, where that must be said. */
function sureOf(confidence: Drug['confidence'], t: Translate): string | undefined {
  if (confidence === 'verified') return undefined;
  if (confidence === 'partly') return t('partly verified');
  return confidence === 'unverified' ? t('not verified against a second source') : t('only the name is held');
}

/** The card of a drug: class, targets, generation, what makes tumours resistant and by which mechanism, approval. */
export function drugCard(drug: Drug, knowledge: Knowledge, options: CardOptions = {}): Card {
  const items = knowledge.evidenceOfDrug(drug.id).filter(({ type }) => type === 'predictive');
  const resistant = group(items.filter((item) => readingOf(item) === 'resistant'));
  const active = group(items.filter((item) => readingOf(item) === 'active'));
  const found: Found = { drug, resistant, active };
  return {
    title: drug.name,
    markdown: options.hover ? forHover(found, knowledge, options) : forPage(found, knowledge),
    data: { type: 'drug', ...drug, resistance: resistant.map(groupData), activity: active.map(groupData) },
  };
}

/** What is known of a drug, as both ways to write its card need it. */
interface Found {
  readonly drug: Drug;
  readonly resistant: readonly Group[];
  readonly active: readonly Group[];
}

/** The evidence of one profile, strongest first. */
interface Group {
  readonly profile: string;
  readonly items: readonly Evidence[];
}

/** Half of the rows, and more where the other side has few, tell what resists the drug. */
function forHover({ drug, resistant, active }: Found, knowledge: Knowledge, options: CardOptions): string {
  const { t = inEnglish } = options;
  const chosen = (limit: number): readonly Group[] => {
    const against = resistant.slice(0, Math.max(Math.ceil(limit / 2), limit - active.length));
    return [...against, ...active.slice(0, limit - against.length)];
  };
  return fitted({
    head: headOf(drug, (names) => listed(names, CHARACTERS, t), t),
    rows: (limit, squeeze) =>
      chosen(limit).map(({ profile, items }) => {
        const best = items[0]!;
        const against = readingOf(best) === 'resistant';
        return [
          profileCell(profile, squeeze),
          effectOf(against ? 'resistant' : 'active', t),
          against ? mechanismCell(best, drug, squeeze, t) : '',
          t('level {0}', best.level),
          tumourCell(best.diseaseName ? [best.diseaseName] : [], knowledge, squeeze.tumour),
          sourceCell(best, knowledge, options, squeeze),
        ];
      }),
    foot: (shown) => [
      dotted([
        panelLink(drug.name, options, resistant.length + active.length - shown),
        reviewedTo(
          chosen(shown).flatMap(({ items }) => items),
          t,
        ),
        // Their releases stand on the page, and in data/SOURCES.md.
        t('sources: {0}', drug.sources.map((source) => source.replace(/-\d[\w.-]*$/, '')).join(', ')),
      ]),
    ],
  });
}

/** What is not the target's own doing is told apart in a word where there is no room for more. */
function mechanismCell(item: Evidence, drug: Drug, squeeze: Squeeze, t: Translate): string {
  const mechanism = mechanismOf(item, drug);
  if (!mechanism) return '';
  return squeeze.name < 26 && !mechanism.startsWith('target') ? t('off-target') : mechanismIn(mechanism, t);
}

function forPage({ drug, resistant, active }: Found, knowledge: Knowledge): string {
  const limit = 8;
  const list = (groups: readonly Group[]) =>
    groups
      .slice(0, limit)
      .map(({ profile, items: [best] }) => {
        const mechanism = readingOf(best!) === 'resistant' ? mechanismOf(best!, drug) : undefined;
        return `${profileLabel(profile)} (${mechanism ? `${mechanism}, ` : ''}level ${best!.level})`;
      })
      .join(', ') + (groups.length > limit ? `, …${groups.length - limit} more` : '');
  const best = [...resistant.slice(0, 1), ...active.slice(0, 1)].map(({ items }) => items[0]!);
  return page([
    ...headOf(drug, (names) => names.join(', '), inEnglish),
    resistant.length ? `Resistance: ${list(resistant)}.` : undefined,
    active.length ? `Activity: ${list(active)}.` : undefined,
    best.map((item) => evidenceLine(item, knowledge)).join('\n'),
    `sources: ${drug.sources.join(', ')}`,
  ]);
}

/** What the drug is. @param list writes names, all of them or as many as there is room for */
function headOf(
  {
    name,
    names,
    classLabel,
    generation,
    targets,
    secondaryTargets,
    modality,
    approvedYear,
    approval,
    confidence,
  }: Drug,
  list: (names: readonly string[]) => string,
  t: Translate,
): string[] {
  const brands = names.filter(({ kind }) => kind === 'brand').map((entry) => escapeMarkdown(entry.name));
  return [
    dotted([
      `**${escapeMarkdown(name)}**${brands.length ? ` (${brands.slice(0, 2).join(', ')})` : ''}`,
      classLabel && escapeMarkdown(classLabel),
      generation && !classLabel?.includes('generation') && generationOf(generation, t),
    ]),
    dotted([
      targets.length && t('Targets: {0}', `**${list(targets)}**`),
      secondaryTargets.length && t('also {0}', list(secondaryTargets)),
      modality,
      approvedYear && t('first approved {0}', approvedYear),
      approval,
      sureOf(confidence, t),
    ]),
  ];
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
