import type { LegacyNumbering } from '../../knowledge/types.ts';
import { after, before, mentionsOf, replacement } from '../support/mentions.ts';
import { checkResidue } from '../support/residues.ts';
import type { Rule } from '../types.ts';

export const legacyNumbering: Rule = {
  id: 'legacy-numbering',
  title: 'An older numbering of the protein',
  scope: 'block',
  severity: 'info',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A variant is numbered by a reference that has been superseded (AR T877A is T878A), or in HGVS form (`p.`) by a live convention that HGVS does not share (histone H3 K27M is p.Lys28Met).',
    why: 'The HGVS nomenclature allows an older numbering only beside the current one; databases and reports are searched by the current one.',
    whenNot: 'Switch it off where a whole field writes the older number and you cite only that field.',
    sources: ['data/legacy-numbering.jsonl: each row names its source', 'HGVS nomenclature 21.1, checklist'],
  },
  messages: {
    legacy:
      '{legacy} is {gene} {current} in the current reference numbering ({why}). Give the current number, with the older in brackets.',
    prefixed:
      '`{text}` is not HGVS: the prefix promises the reference numbering, in which this is p.{current} ({why}). Write p.{current}, or leave the prefix out.',
  },
  examples: {
    incorrect: [{ text: 'LNCaP cells carry the AR ⟦T877A⟧ mutation [16].' }],
    correct: [
      { text: 'LNCaP cells carry the AR T878A (legacy T877A) mutation [16].' },
      { text: 'H3 K27M defines diffuse midline glioma [2].' },
      { text: 'ABL1 T315I follows isoform 1a [3].' },
    ],
  },
  *check({ block, knowledge }) {
    for (const variant of mentionsOf(block, 'variant')) {
      const residue = checkResidue(variant, knowledge);
      if (residue.status !== 'legacy') continue;
      const { row } = residue;
      const prefixed = variant.text.startsWith('p.');
      // Along its own transcript an isoform's numbering is good HGVS.
      if (prefixed && row.counts === 'isoform') continue;
      if (
        !prefixed &&
        (row.status === 'accepted' || isGlossed(row, before(block, variant.start), after(block, variant.end)))
      )
        continue;
      yield {
        start: variant.start,
        end: variant.end,
        messageId: prefixed ? 'prefixed' : 'legacy',
        ...(prefixed && { severity: 'warning' as const }),
        data: { text: variant.text, legacy: row.legacy, gene: row.gene, current: row.current, why: row.why },
        fixes: prefixed
          ? [replacement(variant, `p.${row.current}`, `Change to p.${row.current}`, true)]
          : [
              replacement(
                variant,
                `${row.current} (legacy ${row.legacy})`,
                `Write ${row.current} (legacy ${row.legacy})`,
                true,
              ),
            ],
      };
    }
  },
};

/** The current number stands beside it already. */
function isGlossed({ current }: LegacyNumbering, left: string, right: string): boolean {
  return left.slice(-40).includes(current) || right.slice(0, 40).includes(current);
}
