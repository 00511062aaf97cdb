import type { Pattern } from './draft.ts';
import { ONE } from './fragments.ts';
import { substitutionOf } from './protein-forms.ts';
import { SIGNS } from './signs.ts';

/** Two residues of a kind that became the same: `C77/95A`, `S218/222D`, `p.Y1234/1235F`. Each place is a change. */
export const sharedChange: readonly Pattern[] = [
  {
    signs: [SIGNS.residueLetter],
    needs: /[A-Z]\d{1,4}\/\d{1,4}[A-Z]/,
    regex: new RegExp(`(${ONE})(?<![A-Za-z0-9_*].)([1-9]\\d{1,3})/([1-9]\\d{1,3})(${ONE})(?![A-Za-z0-9_])`, 'g'),
    read: (match) => {
      const [whole, ref, first, second, alt] = match;
      if (ref === alt || Number(second) <= Number(first)) return undefined;
      const start = match.index;
      const end = start + whole.length;
      const slash = start + whole.indexOf('/');
      return [
        { ...substitutionOf(ref!, Number(first), alt!), start, end: slash, gate: 'residue' },
        { ...substitutionOf(ref!, Number(second), alt!), start: slash + 1, end, gate: 'residue' },
      ];
    },
  },
];
