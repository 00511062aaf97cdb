import { RESIDUE_NAMES, residueLetter } from '../aminoacids.ts';
import { type Draft, eat, type Pattern } from './draft.ts';
import { DASH, eitherCase, GAP, ONE, RIGHT, THREE } from './fragments.ts';
import { substitutionOf } from './protein-forms.ts';
import { SIGNS } from './signs.ts';

/**
 * Mutagenesis told at a distance: `His-554 of IIA was mutated to glutamine`, `mutation of Phe18 of the peptide
 * to Ala or Trp`, `Pro 172 and Gly 131 were changed to Asp`. Sites and products each get their own mention.
 */

const WORD = `(?:${eitherCase(RESIDUE_NAMES)}|${THREE})`;
const SITE = `(?:(${WORD})(?:${DASH}|${GAP}\\(?)|(${ONE})(?=\\d{2}))([1-9]\\d{0,3})(?![\\dA-Za-z])`;
const VERB = '(?:replaced|mutated|changed|substituted|converted|altered)';
const LINK = `(?:(?:was|were|is|are|has been|have been|being) ${VERB} (?:by|with|to|into)|(by|with|to|into))`;
const FILLER = `(?: (?:an?|the|either))?(?: (?:residues?|amino acids?)(?: with [a-z ]{3,30})?)?`;
const MORE = new RegExp(
  `(?:,${GAP}(?:and |or )?|${GAP}/${GAP}| (?:and|or) )(${WORD})(?!${DASH}?${GAP}\\(?\\d)${RIGHT}`,
  'y',
);
const EARLIER = new RegExp(`(${WORD})(?:${DASH}|${GAP}\\(?)([1-9]\\d{0,3})\\)?(?:,|,? and|,? or) ?$`);
const OF =
  /(?:mutation|replacement|substitution|change|conversion|exchange)s? of (?:the )?(?:residues? |amino acids? )?$/i;

export const replaced: readonly Pattern[] = [
  {
    signs: [SIGNS.changed, SIGNS.residueNumber | SIGNS.residueLetter | SIGNS.gluedLetter],
    needs: /replac|mutat|substitut|chang|conver|alter/,
    regex: new RegExp(
      `${SITE}(?:[^.;:0-9]|(?<=[A-Z-])\\d){0,40}? ${LINK}${FILLER} \\(?(${WORD})(?!${DASH}?${GAP}\\(?\\d)${RIGHT}`,
      'g',
    ),
    read: (match, { prose }) => {
      const [whole, word, letter, digits, bare, product] = match;
      if (/[a-z_.]/.test(prose[match.index - 1] ?? '')) return undefined;
      const lead = prose.slice(Math.max(0, match.index - 60), match.index);
      // "to" alone joins a site and its product only where the sentence says that it was changed.
      if (bare && !OF.test(lead.replace(EARLIER, ''))) return undefined;
      const ref = residueLetter((word ?? letter)!)!;
      const position = Number(digits);
      const end = match.index + whole.length;
      const products: Draft[] = [];
      const add = (text: string, to: number) => {
        const alt = residueLetter(text)!;
        if (alt === ref) return;
        products.push({ ...substitutionOf(ref, position, alt), start: to - text.length, end: to, gate: 'none' });
      };
      add(product!, end);
      let at = end;
      for (let more = eat(MORE, prose, at); more && products.length < 12; more = eat(MORE, prose, at)) {
        at += more[0].length;
        add(more[1]!, at);
      }
      const [first] = products;
      if (!first) return undefined;
      const earlier = EARLIER.exec(lead);
      const shared = earlier && !/^[^.]{0,40}respectively/.test(prose.slice(at, at + 60));
      if (!shared) return products;
      const start = match.index - lead.length + earlier.index;
      const site = residueLetter(earlier[1]!)!;
      return [
        {
          ...substitutionOf(site, Number(earlier[2]), first.alt!),
          start,
          end: start + /^.*\d/.exec(earlier[0])![0].length,
          gate: 'none',
        },
        ...products,
      ];
    },
  },
  {
    // A34----E34: the position told twice.
    signs: [SIGNS.residueLetter],
    regex: new RegExp(
      `(${ONE})(?<![A-Za-z0-9_].)([1-9]\\d{0,3})${GAP}(?:-{1,4}>?|\\u2192)${GAP}(${ONE})\\2${RIGHT}`,
      'g',
    ),
    read: (match) => ({
      ...substitutionOf(match[1]!, Number(match[2]), match[3]!),
      start: match.index,
      end: match.index + match[0].length,
      gate: 'residue',
    }),
  },
];
