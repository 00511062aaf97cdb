import { residueLetter } from '../aminoacids.ts';
import type { Draft } from './draft.ts';
import { ONE, THREE } from './fragments.ts';

const ALLELE = new RegExp(
  `(?<![A-Za-z0-9_.+\\u2013\\u2212-])([1-9]\\d{1,3})(${THREE}|${ONE})(?![A-Za-z0-9/>_-]|\\.\\d)`,
  'g',
);

/**
 * One allele of a protein change that the block describes elsewhere: `174M` beside `T174M`, `12Ala` beside
 * `Pro12Ala`. The new residue is that change again; the old one is an allele and no more.
 */
export function allelesOf(drafts: readonly Draft[], prose: string): Draft[] {
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
