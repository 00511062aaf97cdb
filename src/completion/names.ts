import Fuse from 'fuse.js';
import type { Knowledge, NameEntry } from '../knowledge/types.ts';
import type { Caret } from './caret.ts';
import type { Candidate } from './types.ts';

/** How many names of the prefix index are looked at before ranking. */
const PREFIX_LIMIT = 400;
/** Weight of a gene or drug with ten items of evidence (`documentWeight`); what stands in the document has more. */
const STUDIED = 1 + 10 / 101;
/** How many names share enough letters with a mistyped word to be worth the fuzzy stage (about 1 ms a thousand). */
const SHORTLIST = 300;

/**
 * Genes, drugs, classes and tumour types by the word before the caret: exact prefix first; where the user asked and
 * hardly anything begins so, the fuzzy stage ranks a shortlist.
 */
export function nameCandidates(
  caret: Caret,
  knowledge: Knowledge,
  explicit: boolean,
  weight: (id: string) => number,
): Candidate[] {
  const { word } = caret;
  if (explicit ? word.length < 2 : !isTelling(word)) return [];
  const names = knowledge.names();
  const starting = names.startingWith(word, PREFIX_LIMIT);
  const found = explicit ? [...starting] : starting.filter((entry) => isCertain(entry, word, weight, knowledge));
  const ranked = rank(found, word, weight);
  if (explicit && ranked.length < 5 && word.length >= 4)
    ranked.push(...similar(names.shortlist(word, SHORTLIST), word));
  return dedupe(ranked.flatMap((entry) => toCandidate(entry, caret, knowledge)));
}

/** Would no plain English word begin so? Two capitals, or capitals with a digit: EGF, KRA, BR2. */
function isTelling(word: string): boolean {
  return word.length >= 3 && /^[A-Z][A-Z0-9]{2,}/.test(word);
}

/**
 * Is it what a writer of such a text most likely begins to write? Acronyms (USA, PET, FDA) begin like names of genes that
 * nobody here writes about: unasked, only what is well studied or stands in the document, by the name that is in use.
 */
function isCertain({ name, type, id }: NameEntry, word: string, weight: (id: string) => number, knowledge: Knowledge) {
  if (!name.startsWith(word) || weight(id) < STUDIED) return false;
  if (type === 'drug') return /\d/.test(word);
  const gene = type === 'gene' ? knowledge.gene(id) : undefined;
  return !gene || gene.symbol === name || gene.everyday.includes(name);
}

/** Known to the paragraph or the document first, then shorter names, so that the exact one leads. */
function rank(entries: readonly NameEntry[], word: string, weight: (id: string) => number): NameEntry[] {
  const exact = (name: string) => (name.startsWith(word) ? 0 : 1);
  return [...entries].sort(
    (a, b) =>
      weight(b.id) - weight(a.id) ||
      exact(a.name) - exact(b.name) ||
      a.name.length - b.name.length ||
      a.name.localeCompare(b.name),
  );
}

function similar(entries: readonly NameEntry[], word: string): NameEntry[] {
  const fuse = new Fuse(entries, {
    keys: ['name'],
    threshold: 0.34,
    ignoreLocation: false,
    distance: 20,
    includeScore: true,
  });
  return fuse.search(word, { limit: 10 }).map(({ item }) => item);
}

/** Aliases complete to the approved name, with the alias shown. */
function toCandidate({ name, type, id }: NameEntry, { range }: Caret, knowledge: Knowledge): Candidate[] {
  const approved = approvedName(type, id, name, knowledge);
  if (!approved) return [];
  const { label, what } = approved;
  const detail = label.toLowerCase() === name.toLowerCase() ? what : `${name} → ${what}`;
  return [{ kind: type, label, detail, insert: label, filter: `${name} ${label}`, range, explain: label }];
}

function approvedName(type: NameEntry['type'], id: string, name: string, knowledge: Knowledge) {
  if (type === 'gene') {
    const gene = knowledge.gene(id);
    return gene && { label: gene.symbol, what: gene.name };
  }
  if (type === 'drug') {
    const drug = knowledge.drug(id);
    return drug && { label: drug.name, what: drug.classLabel ?? 'drug' };
  }
  if (type === 'disease') {
    const disease = knowledge.disease(id);
    return disease && { label: name === disease.name ? disease.name : name, what: disease.name };
  }
  return { label: name, what: 'drug class' };
}

function dedupe(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ kind, label }) => {
    const key = `${kind} ${label}`;
    return !seen.has(key) && seen.add(key);
  });
}
