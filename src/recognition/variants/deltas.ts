import { residueLetter } from '../aminoacids.ts';
import type { Draft, Pattern } from './draft.ts';
import { DASH, GAP, LEFT, ONE, RIGHT, THREE } from './fragments.ts';
import { gluedGene } from './glued-gene.ts';
import { type Operation, rangeOf } from './protein-forms.ts';
import { SIGNS } from './signs.ts';

/** Residues that came in, of which the text names the place and no neighbour. */
const inserted = (match: RegExpExecArray): Draft => ({
  kind: 'insertion',
  level: 'protein',
  name: match[0],
  position: Number(match[1]),
  alt: match[2]!,
  start: match.index,
  end: match.index + match[0].length,
  gate: 'none',
});

/** Deletions that put the sign first: `ΔF508`, `delF508`, `delE746-A750`, `Delta32`, `dup24bp`. */
export const deltas: readonly Pattern[] = [
  {
    signs: [SIGNS.delta],
    regex: new RegExp(
      `(?:[\\u0394\\u2206]|(?:[Dd]elta|[Dd]el|DEL)(?<![A-Za-z0-9_](?:[Dd]elta|[Dd]el|DEL)))${GAP}${DASH}?\\(?(${THREE}|${ONE})${DASH}?(\\d{1,4})(?:(?:_|${DASH})(${THREE}|${ONE})(\\d{1,4})(?:ins(${ONE}{1,12}))?)?${RIGHT}`,
      'g',
    ),
    read: (match, { prose }) => {
      const [whole, ref, from, last, to, inserted] = match;
      // ΔN90 and ΔC20 lack that many residues at an end; ΔE1 is a virus without its first region.
      if (!to && /^(?:[NC]\d{1,2}|.\d)$/.test(`${ref}${from}`)) return undefined;
      const site = { letter: residueLetter(ref!)!, position: Number(from) };
      const end = to ? { letter: residueLetter(last!)!, position: Number(to) } : undefined;
      const close = whole.includes('(') && prose[match.index + whole.length] === ')' ? 1 : 0;
      return {
        ...rangeOf(site, end, inserted ? 'delins' : 'del', inserted ?? ''),
        start: match.index,
        end: match.index + whole.length + close,
        gate: 'none',
      };
    },
  },
  {
    signs: [SIGNS.delta],
    regex: /(?:[\u0394\u2206]|Delta(?<![A-Za-z0-9_]Delta))[cg]?(\d{2,4})(?![A-Za-z0-9_]|\.\d)/g,
    read: (match, { prose, knowledge }) => {
      const start = match.index;
      const span = { start, end: start + match[0].length };
      const [gene, second] = gluedGene(prose, start, match[0], knowledge)?.genes ?? [];
      const owner = gene && !second ? { gene, link: 'written' as const } : {};
      // METΔ14 names the exon.
      if (gene === 'MET' && match[1] === '14')
        return { kind: 'exon', name: 'exon 14 skipping', exon: 14, ...owner, ...span, gate: 'none' };
      return { kind: 'deletion', level: 'other', name: `\u0394${match[1]}`, ...owner, ...span, gate: 'context' };
    },
  },
  {
    signs: [SIGNS.eventNumber, SIGNS.unit],
    needs: /[lps] ?\d{1,4} ?bp/,
    regex: new RegExp(`${LEFT}(del|dup|ins/del|ins|indel)${GAP}(\\d{1,4})${GAP}bp${RIGHT}`, 'g'),
    read: (match) => ({
      kind:
        match[1] === 'dup'
          ? 'duplication'
          : match[1] === 'del'
            ? 'deletion'
            : match[1] === 'ins'
              ? 'insertion'
              : 'delins',
      level: 'other',
      name: `${match[1]}${match[2]}bp`,
      start: match.index,
      end: match.index + match[0].length,
      gate: 'none',
    }),
  },
  {
    // WK557-558del, TYD417-419Y: what was there stands before its range.
    signs: [SIGNS.gluedRange],
    needs: /[A-Z]{2}\d{1,4}[-_\u2010-\u2013]\d/,
    regex: new RegExp(
      `${LEFT}(${ONE}{2,12})([1-9]\\d{0,3})(?:_|${DASH})([1-9]\\d{0,3})(?:${GAP}(del|dup|ins)(?:etions?|lications?|ertions?)?|(${ONE}{1,8}))${RIGHT}`,
      'g',
    ),
    read: (match) => {
      const [whole, stretch, from, to, operation, alt] = match;
      const [first, last] = [Number(from), Number(to)];
      if (last <= first || (operation !== 'ins' && last - first + 1 !== stretch!.length)) return undefined;
      const op = (operation ?? 'delins') as Operation;
      const letters = op === 'ins' ? ['', ''] : [stretch![0]!, stretch!.at(-1)!];
      return {
        ...rangeOf(
          { letter: letters[0]!, position: first },
          { letter: letters[1]!, position: last },
          op,
          op === 'ins' ? stretch! : (alt ?? ''),
        ),
        start: match.index,
        end: match.index + whole.length,
        gate: 'none',
      };
    },
  },
  {
    // 773insNPH, 770insSVD: residues, since not all letters are bases.
    signs: [SIGNS.numberChange],
    needs: /\dins[A-Z]/,
    regex: new RegExp(`${LEFT}([1-9]\\d{1,3})ins(?=[ACGT]{0,11}[^ACGT])(${ONE}{1,12})${RIGHT}`, 'g'),
    read: inserted,
  },
  {
    // 1151Tins: what came in behind the place.
    signs: [SIGNS.numberIns],
    needs: /\d[A-Z]{1,6}ins/,
    regex: new RegExp(`${LEFT}([1-9]\\d{1,4})(${ONE}{1,6})ins${RIGHT}`, 'g'),
    read: inserted,
  },
  {
    signs: [SIGNS.deletedBases],
    needs: /del[ACGT]/,
    regex: new RegExp(`${LEFT}del([ACGT]{2,30})${RIGHT}`, 'g'),
    read: (match) => ({
      kind: 'deletion',
      level: 'other',
      name: match[0],
      ref: match[1]!,
      start: match.index,
      end: match.index + match[0].length,
      gate: 'context',
    }),
  },
];
