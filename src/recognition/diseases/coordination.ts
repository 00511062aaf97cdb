import type { Disease } from '../../knowledge/types.ts';
import { Gap, surfaceOf, type Words } from '../phrases/index.ts';
import { type DiseaseNames, type FoundDisease, HEAD_WORDS } from './names.ts';

/** Words for one organ, any of which a tumour's name may use. */
const ORGANS = [
  'ovary ovarian',
  'pancreas pancreatic',
  'stomach gastric',
  'esophagus esophageal',
  'rectum rectal',
  'colon colonic',
  'kidney renal',
  'liver hepatic hepatocellular',
  'lung pulmonary bronchial bronchogenic',
  'prostate prostatic',
  'breast mammary',
  'bladder vesical',
  'skin cutaneous',
  'brain cerebral',
  'cervix cervical',
  'endometrium endometrial',
  'uterus uterine',
  'thyroid',
].map((words) => words.split(' '));

const ORGAN_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  ORGANS.flatMap((words) => words.map((word) => [word, words] as const)),
);

function named(names: DiseaseNames, site: string, head: string): Disease | undefined {
  const lower = site.toLowerCase();
  for (const word of [lower, ...(ORGAN_WORDS.get(lower) ?? [])]) {
    const disease = names.named(`${word} ${head}`);
    if (disease) return disease;
  }
  return undefined;
}

/** A bare head with its site before it in a word that no name has: `prostatic adenocarcinoma`. */
export function withSite(names: DiseaseNames, words: Words, found: FoundDisease, floor: number): FoundDisease {
  const { from, to } = found;
  const site = words.list[from - 1];
  if (from !== to || from - 1 < floor || site === undefined || words.gaps[from - 1]! > Gap.space) return found;
  const disease =
    HEAD_WORDS.has(words.list[to]!) && ORGAN_WORDS.has(site) ? named(names, site, words.list[to]!) : undefined;
  return disease ? { from: from - 1, to, disease } : found;
}

/** A tumour with its site behind it: `adenocarcinoma of the lung`, `cancer of the breast`. */
export function siteAfter(names: DiseaseNames, words: Words, i: number): FoundDisease | undefined {
  const { list, gaps } = words;
  if (list[i + 1] !== 'of' || !HEAD_WORDS.has(list[i]!) || gaps[i] !== Gap.space) return undefined;
  const site = list[i + 2] === 'the' ? i + 3 : i + 2;
  if (site >= list.length || gaps[site - 1] !== Gap.space || gaps[i + 1] !== Gap.space) return undefined;
  const disease = named(names, list[site]!, list[i]!);
  return disease && { from: i, to: site, disease };
}

const JOINS = /^(?:\/|,\s?)$/;

/**
 * Sites that share the head of a tumour behind them: `breast, lung and colorectal cancers` names three.
 * @param floor first word that no earlier mention holds
 * @returns what stands before the found disease, nearest first
 */
export function beforeHead(names: DiseaseNames, words: Words, found: FoundDisease, floor: number): FoundDisease[] {
  const head = words.list[found.to]!;
  if (!HEAD_WORDS.has(head) || found.from === found.to) return [];
  const parts: FoundDisease[] = [];
  let at = found.from - 1;
  for (let more = true; more && at >= floor && parts.length < 6; ) {
    const between = at + 1 < words.starts.length ? words.prose.slice(words.ends[at]!, words.starts[at + 1]!) : '';
    if (/^(?:and|or)$/.test(words.list[at]!) && words.gaps[at] === Gap.space) at--;
    else if (!JOINS.test(between)) return parts;
    if (at < floor) return parts;
    more = false;
    for (const from of [at - 1, at]) {
      if (from < floor || (from < at && words.gaps[from]! > Gap.space)) continue;
      const disease = named(names, surfaceOf(words, from, at), head);
      if (!disease) continue;
      parts.push({ from, to: at, disease });
      at = from - 1;
      more = true;
      break;
    }
  }
  return parts;
}
