import { residueLetter } from '../aminoacids.ts';
import type { Draft, Scene } from './draft.ts';
import { DASH, LEFT, ONE, plain, THREE } from './fragments.ts';
import { SIGNS } from './signs.ts';

const ALLELE = new RegExp(
  `(?<![A-Za-z0-9_.+\\u2013\\u2212-])([1-9]\\d{1,3})(${THREE}|${ONE})(?![A-Za-z0-9/>_-]|\\.\\d)`,
  'g',
);

/** `677TT`, `-3279 AC`: the two bases of a genotype. */
const GENOTYPE = /(?<![A-Za-z0-9_.])([-+\u2013\u2212]?)([1-9]\d{1,5})[ \u00a0]?([ACGT]{2})(?![A-Za-z0-9/>_-])/g;
/** `Pro72 allele`, `12Ala carriers`: a residue that the noun behind it makes one of two. */
const NOUN = '(?=[ -](?:allele|carrier|homozyg|heterozyg|genotype|variant))';
const NAMED = new RegExp(
  `${LEFT}(?:(${THREE})${DASH}?([1-9]\\d{1,3})|([1-9]\\d{1,3})${DASH}?(${THREE}))(?![A-Za-z0-9/>_])${NOUN}`,
  'g',
);

/**
 * One allele of a change that the block describes elsewhere: `174M` beside `T174M`, `12Ala` beside `Pro12Ala`,
 * `677TT` beside `C677T`; and the residue that is called an allele outright. A new residue is that change
 * again; all else is an allele and no more.
 */
export function allelesOf(drafts: readonly Draft[], { prose, signs }: Scene): Draft[] {
  const called = signs & SIGNS.allele ? named(drafts, prose) : [];
  return [...residues(drafts, prose), ...genotypes(drafts, prose), ...called];
}

function residues(drafts: readonly Draft[], prose: string): Draft[] {
  const changes = drafts.filter(({ kind, level }) => kind === 'substitution' && level === 'protein');
  if (changes.length === 0) return [];
  const at = new Map(changes.map((draft) => [draft.position, draft]));
  const found: Draft[] = [];
  for (const match of prose.matchAll(ALLELE)) {
    const [text, digits, word] = match;
    const known = at.get(Number(digits));
    const letter = residueLetter(word!);
    if (!known || !letter || (letter !== known.alt && letter !== known.ref)) continue;
    const span = { start: match.index, end: match.index + text.length, gate: 'none' } as const;
    if (letter === known.alt) found.push({ ...known, ...span });
    else found.push({ kind: 'other', level: 'protein', name: `${digits}${letter}`, position: Number(digits), ...span });
  }
  return found;
}

function genotypes(drafts: readonly Draft[], prose: string): Draft[] {
  const changes = drafts.filter(({ ref, alt, level }) => level !== 'protein' && ref?.length === 1 && alt?.length === 1);
  if (changes.length === 0) return [];
  const at = new Map(changes.map((draft) => [draft.position, draft]));
  const found: Draft[] = [];
  for (const match of prose.matchAll(GENOTYPE)) {
    const [text, sign, digits, bases] = match;
    const position = Number(`${sign && sign !== '+' ? '-' : ''}${digits}`);
    const known = at.get(position);
    if (!known || [...bases!].some((base) => base !== known.ref && base !== known.alt)) continue;
    const carries = bases!.includes(known.alt!);
    const facts = carries ? known : { kind: 'other' as const, level: known.level!, name: plain(text), position };
    found.push({ ...facts, start: match.index, end: match.index + text.length, gate: 'none' });
  }
  return found;
}

function named(drafts: readonly Draft[], prose: string): Draft[] {
  const changes = new Map<string, Draft>();
  for (const draft of drafts)
    if (draft.kind === 'substitution' && draft.level === 'protein') changes.set(`${draft.position}${draft.alt}`, draft);
  return [...prose.matchAll(NAMED)].map((match): Draft => {
    const [text, before, first, second, behind] = match;
    const letter = residueLetter((before ?? behind)!)!;
    const position = Number(first ?? second);
    const span = { start: match.index, end: match.index + text.length, gate: 'none' } as const;
    const known = changes.get(`${position}${letter}`);
    if (known) return { ...known, ...span };
    return {
      kind: 'other',
      level: 'protein',
      name: before ? `${letter}${position}` : `${position}${letter}`,
      position,
      ...span,
    };
  });
}
