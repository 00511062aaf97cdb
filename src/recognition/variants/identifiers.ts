import type { Draft, Pattern } from './draft.ts';
import { DASH, GAP, LEFT } from './fragments.ts';
import { SIGNS } from './signs.ts';

/** dbSNP reference ids (`rs121434569`) and submitted ones (`ss1234567`). */
export const identifiers: readonly Pattern[] = [
  {
    signs: [SIGNS.identifier],
    regex: /(?:[Rr]s|RS(?=\d{5}))(?<![A-Za-z0-9_]..)#?([1-9]\d{2,11})(?![A-Za-z0-9_])/g,
    read: (match) => identified(match, 'rs'),
  },
  {
    // rs 121434569, rs-1045642: a typesetter's gap.
    signs: [SIGNS.identifier],
    needs: /\b[Rr]s[ -]\d/,
    regex: new RegExp(`${LEFT}[Rr]s(?:${DASH}|${GAP})([1-9]\\d{4,10})(?![A-Za-z0-9_]|[.,]\\d)`, 'g'),
    read: (match) => identified(match, 'rs'),
  },
  {
    signs: [SIGNS.identifier],
    needs: /\bss\d/,
    regex: new RegExp(`${LEFT}ss([1-9]\\d{6,11})(?![A-Za-z0-9_])`, 'g'),
    read: (match) => identified(match, 'ss'),
  },
];

const identified = (match: RegExpExecArray, prefix: 'rs' | 'ss'): Draft => ({
  kind: 'rsid',
  level: 'other',
  name: `${prefix}${match[1]}`,
  start: match.index,
  end: match.index + match[0].length,
  gate: 'none',
});
