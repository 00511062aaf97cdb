import { geneAfter, geneBefore } from './beside-gene.ts';
import type { Draft, Pattern, Scene } from './draft.ts';
import { SIGNS } from './signs.ts';

/**
 * Changes of a gene that are told by their size alone: `5-bp deletion in BRCA1`, `an insertion of 12 nucleotides in NPM1`.
 * Up to some hundred bases they are changes of the sequence whose place the text leaves open, and no loss of the gene.
 */

const COUNT = '(?:\\d{1,4}(?:\\.\\d{1,2})?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Nn]ine|[Ss]ingle)';
const UNIT = '(?:bp|base[- ]?pairs?|bases?|nt|nucleotides?|amino[- ]acids?|kb|kilobases?|Mb)';
const EVENT = '(?:deletions?|insertions?|duplications?)';
const HOW = '(?:(?:in-?frame|frame-?shift|heterozygous|homozygous|somatic|germline|genomic|intragenic) ){0,2}';
const NEEDS =
  /(?:bp|base|bases|pairs?|nt|nucleotides?|acids?|kb|kilobases?|Mb)[- ][a-z -]{0,40}(?:del|ins|dup)|(?:deletion|insertion|duplication) of (?:\d|[a-z]{3,6} )/;

const sized =
  (read: (match: RegExpExecArray) => { readonly size: string; readonly event: string }): Pattern['read'] =>
  (match, { prose, knowledge }: Scene): Draft | undefined => {
    const start = match.index;
    const end = start + match[0].length;
    if (!geneBefore(prose, start, knowledge) && !geneAfter(prose, end, knowledge)) return undefined;
    const { size, event } = read(match);
    const what = event.toLowerCase().replace(/s$/, '');
    const large = /kb|kilobase|Mb/.test(size);
    return {
      ...(large && what === 'deletion'
        ? { kind: 'copy-loss', name: 'deletion' }
        : { kind: 'category', name: `${size.replace(' ', '-')} ${what}` }),
      start,
      end,
      gate: 'none',
    };
  };

export const sizes: readonly Pattern[] = [
  {
    signs: [SIGNS.unit, SIGNS.event],
    needs: NEEDS,
    regex: new RegExp(`(?<![A-Za-z0-9.-])(${COUNT}[- ]${UNIT})[- ]${HOW}(${EVENT})(?![A-Za-z/])`, 'g'),
    read: sized(([, size, event]) => ({ size: size!, event: event! })),
  },
  {
    signs: [SIGNS.unit, SIGNS.event],
    needs: NEEDS,
    regex: new RegExp(
      `(?<![A-Za-z0-9-])([Dd]eletions?|[Ii]nsertions?|[Dd]uplications?) of (${COUNT}[- ]${UNIT})(?![A-Za-z])`,
      'g',
    ),
    read: sized(([, event, size]) => ({ size: size!, event: event! })),
  },
];
