import { closed, type Pattern } from './draft.ts';
import { ARROW, BASE, DASH, GAP, LEFT, plain, RIGHT } from './fragments.ts';
import { SIGNS } from './signs.ts';

/** Splice sites by intron number, the way of the 1990s: `IVS4-2A>G`, `IVS-II-1(G>A)`, `IVS8+4 A>G`. */
export const splice: readonly Pattern[] = [
  {
    // TP53 X125_splice: a splice site by the residue beside it, as cancer genome browsers write it.
    signs: [SIGNS.residueLetter],
    needs: /\d_splice/,
    regex: new RegExp(`${LEFT}(?:p\\.)?([XACDEFGHIKLMNPQRSTVWY])([1-9]\\d{0,4})_splice${RIGHT}`, 'g'),
    read: (match) => ({
      kind: 'splice-site',
      level: 'other',
      name: `${match[1]}${match[2]}_splice`,
      position: Number(match[2]),
      start: match.index,
      end: match.index + match[0].length,
      gate: 'none',
    }),
  },
  {
    signs: [SIGNS.intron],
    needs: /IVS|ivs/,
    regex: new RegExp(
      `${LEFT}(?:c\\.)?(?:IVS|ivs)(?:${GAP}|${DASH})(?:(\\d{1,3})[a-z]?|([IVX]{1,5})${DASH}?)${GAP}(?:[,:]${GAP})?([-+\\u2013\\u2212]|as|ds)?${GAP}(\\d{1,6})` +
        `(?:[,:]?${GAP}\\(?(${BASE}{1,3}|[acgt]{1,3})${GAP}(?:${ARROW}|/|to|${DASH})${GAP}(${BASE}{1,3}|[acgt]{1,3})(?![A-Za-z0-9])|${GAP}(?:ins|del|dup)(?:[ACGTacgt]{1,40}|\\d{1,3})?(?![A-Za-z])|${GAP}[ACGT](?![A-Za-z0-9>]))`,
      'g',
    ),
    read: (match, { prose }) => {
      const [whole, arabic, roman, sign, offset, ref, alt] = match;
      if (!sign && !roman) return undefined;
      const intron = arabic ?? roman;
      const change = ref && alt ? `${ref.toUpperCase()}>${alt.toUpperCase()}` : '';
      const rest = change || plain(whole).replace(/^.*\d(?=[a-z]*[ACGT]*$)/i, '');
      return {
        kind: 'splice-site',
        level: 'coding',
        name: `IVS${intron}${sign === 'ds' ? '+' : sign === 'as' ? '-' : plain(sign ?? '-')}${offset}${rest}`,
        ...(ref ? { ref: ref.toUpperCase() } : {}),
        ...(alt ? { alt: alt.toUpperCase() } : {}),
        start: match.index,
        end: closed(prose, match.index, match.index + whole.length),
        gate: 'none',
      };
    },
  },
  {
    // IVS46: del T -39...-46, IVS3 delG+5: what happened stands before its place.
    signs: [SIGNS.intron],
    needs: /IVS|ivs/,
    regex: new RegExp(
      `${LEFT}(?:IVS|ivs)${GAP}${DASH}?(\\d{1,3})(?:[,:]?${GAP})(del|ins|dup)${GAP}([ACGT]{1,20})${GAP}([-+\\u2013\\u2212]\\d{1,6})(?:(?:\\.{2,3}|\\u2026|_| to |${DASH})[-+\\u2013\\u2212]?\\d{1,6})?(?![A-Za-z0-9])`,
      'g',
    ),
    read: (match) => ({
      kind: 'splice-site',
      level: 'coding',
      name: `IVS${match[1]}${plain(match[4]!)}${match[2]}${match[3]}`,
      start: match.index,
      end: match.index + match[0].length,
      gate: 'none',
    }),
  },
];
