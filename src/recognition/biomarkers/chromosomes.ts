import type { Pattern } from './patterns.ts';

/**
 * Gains and losses of chromosomes and their arms, as haematologists write them (ISCN 2020 short forms and the words for
 * them): `del(17p)`, `17p deletion`, `loss of 5q`, `gain of 1q`, `monosomy 7`, `trisomy 8`. Trisomy 13, 18 and 21 and
 * monosomy X are conditions that people are born with, and are not read.
 */

const NUMBER = '(?:1\\d|2[0-2]|[1-9]|X|Y)';
const ARM = `(${NUMBER}[pq])(?:\\d{1,2}(?:\\.\\d{1,2})?)?(?:[-–][pq]?\\d{1,2}(?:\\.\\d{1,2})?)?`;
const LEFT = '(?<![\\p{L}\\p{N}.)/-])';
const RIGHT = '(?![\\p{L}\\p{N}])(?! syndrome)';
const WORDS = [...Array.from({ length: 22 }, (_, i) => String(i + 1)), 'x', 'y'];

const loss = (arm: string | undefined) => ({ name: `del(${arm})`, status: 'positive' as const });
const gain = (arm: string | undefined) => ({ name: `gain(${arm})`, status: 'positive' as const });

/** Chromosome changes that are biomarkers; 1p/19q has a pattern of its own. */
export const CHROMOSOMES: readonly Pattern[] = [
  {
    // del(17p), del(5)(q31), del17p, loss of 17p, deletion of chromosome 17p.
    regex: new RegExp(
      `(?<![\\p{L}\\p{N}.])[Dd]el(?:\\((?:${ARM}|(${NUMBER})\\)\\(([pq])[\\dpq.]{0,10})\\)|${ARM}${RIGHT})|${LEFT}(?:[Ll]oss|[Dd]eletion) of (?:chromosome )?(?:arm )?${ARM}${RIGHT}`,
      'uy',
    ),
    words: ['del', 'loss', 'deletion'],
    read: ([, bracketed, number, side, plain, spoken]) => loss(bracketed ?? plain ?? spoken ?? `${number}${side}`),
  },
  {
    // 17p deletion, 17p-deleted, 5q loss; 1q gain, 1q21 amplification.
    regex: new RegExp(`${LEFT}${ARM}[- ](?:(deletions?|deleted|loss(?:es)?)|(gains?|amplifications?))${RIGHT}`, 'uy'),
    words: WORDS,
    read: ([, arm, lost]) => (lost ? loss(arm) : gain(arm)),
  },
  {
    // gain of 1q, gain(1q), amp1q21, dup(1q).
    regex: new RegExp(
      `${LEFT}(?:[Gg]ain (?:of )?(?:chromosome )?(?:arm )?${ARM}${RIGHT}|(?:[Gg]ain|amp|dup)(?:\\(${ARM}\\)|${ARM}${RIGHT}))`,
      'uy',
    ),
    words: ['gain', 'amp', 'dup'],
    read: ([, spoken, bracketed, glued]) => gain(spoken ?? bracketed ?? glued),
  },
  {
    regex: new RegExp(`${LEFT}([Tt]ri|[Mm]ono)somy (?:of (?:chromosome )?)?(${NUMBER})${RIGHT}`, 'uy'),
    words: ['trisomy', 'monosomy'],
    read: ([, kind, number]) => {
      const three = /^t/i.test(kind ?? '');
      if (three ? /^(?:13|18|21|X|Y)$/.test(number ?? '') : number === 'X') return undefined;
      return { name: `${three ? 'trisomy' : 'monosomy'} ${number}`, status: 'positive' };
    },
  },
];
