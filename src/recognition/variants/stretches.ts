import type { Knowledge } from '../../knowledge/types.ts';
import type { Draft, Pattern } from './draft.ts';
import { DASH } from './fragments.ts';
import { genesNamed } from './genes-named.ts';
import { SIGNS } from './signs.ts';

/**
 * Residues that are gone, told by their numbers: `KIT del557-558`, `KIT 557–558 deletion`, `EGFR del 746-750`. Numbers alone
 * may count bases as well, so a gene stands in front of which a deletion just there is known.
 */

const GENE = /(?<![A-Za-z0-9])([A-Za-z][A-Za-z0-9-]{1,9})(?: (?:exon \d{1,2}|gene))?[ (:,-]{1,2}$/;
/** No deletion of whole residues that kinases are known for is longer. */
const LONGEST = 30;

export const stretches: readonly Pattern[] = [
  {
    signs: [SIGNS.delta | SIGNS.event],
    needs: /[Dd]el(?:etions?)?[ -]?\d{3}|\d{3}[ -]?[Dd]el/,
    regex: new RegExp(
      `(?<![A-Za-z0-9_.+-])(?:[Dd]el(?:etions?)?[ -]?([1-9]\\d{2,3})(?:_|${DASH})([1-9]\\d{2,3})|([1-9]\\d{2,3})(?:_|${DASH})([1-9]\\d{2,3})[ -]?[Dd]el(?:etions?)?)(?![A-Za-z0-9])`,
      'g',
    ),
    read: (match, { prose, knowledge }): Draft | undefined => {
      const start = match.index;
      const [from, to] = [Number(match[1] ?? match[3]), Number(match[2] ?? match[4])];
      const name = GENE.exec(prose.slice(Math.max(0, start - 28), start))?.[1];
      const gene = name && genesNamed(name, knowledge).find((symbol) => isKnownThere(symbol, from, to, knowledge));
      if (!gene) return undefined;
      return {
        kind: 'deletion',
        level: 'protein',
        name: `${from}_${to}del`,
        position: from,
        endPosition: to,
        gene,
        link: 'written',
        start,
        end: start + match[0].length,
        gate: 'none',
      };
    },
  },
];

/** Is a deletion known of the gene's protein that begins within the stretch? */
const isKnownThere = (symbol: string, from: number, to: number, knowledge: Knowledge): boolean =>
  to > from &&
  to - from < LONGEST &&
  knowledge
    .knownAlterations(symbol)
    .some(({ kind, position = 0 }) => /^(?:deletion|delins)$/.test(kind) && position >= from && position <= to);
