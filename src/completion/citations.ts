import type { Analysis } from '../analysis.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { citedKeys } from '../references/cited.ts';
import { decodeTex, familyNames } from '../references/decode.ts';
import { type About, searchEntries } from '../references/search.ts';
import { suggestReferences } from '../references/suggest.ts';
import type { BibEntry } from '../references/types.ts';
import type { Format, Range } from '../text/types.ts';
import type { Candidate, CompletionRequest } from './types.ts';

/** Where a citation key is being written, and what of it stands there. */
export interface KeyPlace {
  readonly word: string;
  readonly range: Range;
}

const KEY_BEHIND = /^[\p{L}\p{N}_:.#$%&+?<>~/-]{0,200}/u;
const OPEN: Readonly<Partial<Record<Format, RegExp>>> = {
  // Not behind a letter (an address), a backslash (`\@ref`) or a back-tick (code).
  markdown: /(?:^|[\s[(;,*_"'“‘-])@\{?([\p{L}\p{N}_:.+/-]{0,80})$/u,
  typst: /(?:^|[^\p{L}\p{N}_\\`@])@([\p{L}\p{N}_:.-]{0,80})$/u,
  latex:
    /\\[A-Za-z]{0,14}cite[A-Za-z]{0,14}\*?(?:\[[^\]\n]{0,200}\]){0,2}\{(?:[^{}\n]{0,600},)?\s{0,5}([^{},\s\n]{0,80})$/,
};

/** The place of a citation key under the caret: behind `@`, `[@a; @` or `\cite{a,`. */
export function keyPlaceAt(source: string, format: Format, offset: number): KeyPlace | undefined {
  const pattern = OPEN[format === 'quarto' ? 'markdown' : format];
  if (!pattern) return undefined;
  const lineStart = Math.max(source.lastIndexOf('\n', offset - 1) + 1, offset - 1_000);
  const word = pattern.exec(source.slice(lineStart, offset))?.[1];
  if (word === undefined) return undefined;
  // A full stop behind the key ends the sentence.
  const behind = KEY_BEHIND.exec(source.slice(offset, offset + 200))![0].replace(/[.:]+$/, '');
  return { word, range: { start: offset - word.length, end: offset + behind.length } };
}

/**
 * Keys of the document's bibliographies for the place under the caret: entries that carry the claim of its sentence
 * first, then by how well they fit what is typed, then those that the document cites already.
 * @returns undefined where no key is being written
 */
export function citationCandidates(
  analysis: Analysis,
  { offset, explicit, bibliography, limit = 50, citations = 'always' }: CompletionRequest,
  knowledge: Knowledge,
): Candidate[] | undefined {
  const { format, source } = analysis.prose;
  const place = keyPlaceAt(source, format, offset);
  if (!place) return undefined;
  if (!bibliography || (citations === 'asked' && !explicit)) return [];
  const claim = new Map<BibEntry, number>();
  for (const { reference } of suggestReferences(analysis, offset, knowledge)) {
    const entry =
      bibliography.byPmid(reference.pmid) ?? (reference.doi ? bibliography.byDoi(reference.doi) : undefined);
    if (entry && !claim.has(entry)) claim.set(entry, claim.size);
  }
  const cited = new Set([...citedKeys(analysis)].map(({ key }) => key));
  // What goes first whatever fits else.
  const always = [...claim.keys(), ...[...cited].flatMap((key) => bibliography.entry(key) ?? [])];
  const hits = searchEntries(bibliography.bibliographies, place.word, aboutIn(knowledge), { always, limit });
  const rank = ({ entry, tier }: { entry: BibEntry; tier: number }) =>
    (claim.get(entry) ?? 1_000) * 100 + tier * 10 + (cited.has(entry.key) ? 0 : 1);
  return hits
    .map((hit) => ({ hit, rank: rank(hit) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ hit: { entry } }) => ({
      kind: 'citation' as const,
      label: entry.key,
      detail: detailOf(entry, claim.has(entry), knowledge),
      insert: entry.key,
      filter: entry.key,
      range: place.range,
      ...(entry.pmid && knowledge.reference(entry.pmid) && { explain: `PMID ${entry.pmid}` }),
    }));
}

/** Genes, drugs and alterations of the evidence in a paper, so that it is found by them. One function a knowledge base. */
function aboutIn(knowledge: Knowledge): About {
  const known = abouts.get(knowledge);
  if (known) return known;
  const about: About = ({ pmid, doi }) => {
    const number = pmid ?? (doi ? knowledge.referenceByDoi(doi)?.pmid : undefined);
    if (!number) return '';
    const words = knowledge
      .evidenceOfPmid(number)
      .flatMap(({ genes, drugs, profileText }) => [
        profileText,
        ...genes,
        ...drugs.map((id) => knowledge.drug(id)?.name ?? ''),
      ]);
    return [...new Set(words)].join(' ');
  };
  abouts.set(knowledge, about);
  return about;
}

const abouts = new WeakMap<Knowledge, About>();

/** `carries this claim · Kobayashi et al. 2005 · EGFR mutation and …` */
function detailOf({ fields, pmid }: BibEntry, carries: boolean, knowledge: Knowledge): string {
  const [first, ...others] = familyNames(fields.author ?? fields.editor ?? '');
  const who = first && `${first}${others.length > 1 ? ' et al.' : others.length ? ` and ${others[0]}` : ''}`;
  const year = /\d{4}/.exec(fields.year ?? fields.date ?? '')?.[0];
  const title = decodeTex(fields.title ?? '');
  return [
    pmid && knowledge.isRetracted(pmid) ? 'RETRACTED' : '',
    carries ? 'carries this claim' : '',
    [who, year].filter(Boolean).join(' '),
    title.length > 80 ? `${title.slice(0, 79)}…` : title,
  ]
    .filter(Boolean)
    .join(' · ');
}
