import { checkHgvs } from '../../recognition/hgvs/index.ts';
import { mentionsOf, replacement } from '../support/mentions.ts';
import type { Rule } from '../types.ts';

export const hgvsSyntax: Rule = {
  id: 'hgvs-syntax',
  title: 'A description that claims to be HGVS and is not',
  scope: 'block',
  severity: 'warning',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A description with an HGVS prefix (`c.`, `p.`, `g.` …) breaks the syntax of the nomenclature. Short forms without a prefix (V600E) are left alone.',
    why: 'The prefix promises a description that software can read; one that it cannot read is lost to every database.',
    whenNot: 'Switch it off for texts that quote old reports verbatim.',
    sources: ['HGVS nomenclature 21.1'],
  },
  messages: {
    syntax: '`{text}` is not valid HGVS: {reason}',
  },
  examples: {
    incorrect: [
      { text: 'EGFR ⟦c.2235-2249del15⟧ was present.' },
      { text: 'A ⟦p.(Met1Val)⟧ change was predicted in BRCA1.' },
      { text: 'TP53 ⟦p.R213X⟧ truncates the protein.' },
    ],
    correct: [
      { text: 'EGFR c.2235_2249del was present.' },
      { text: 'BRAF p.Val600Glu and BRAF V600E are the same.' },
      { text: 'The genotype CFTR c.[1521_1523del;3080T>C] and BRCA2 c.156_157insAlu were reported.' },
    ],
  },
  *check({ block }) {
    for (const variant of mentionsOf(block, 'variant')) {
      // `p.R132` names a codon, as prose does; it describes no change.
      if (variant.kind === 'codon' || !/(?:^|:)[cgmnopr]\./.test(variant.text) || isOutside(variant.text)) continue;
      const { valid, errors, canonical } = checkHgvs(variant.text, { inProse: true });
      if (valid || !errors[0]) continue;
      yield {
        start: variant.start,
        end: variant.end,
        messageId: 'syntax',
        // Typesetters put blanks around operators; everybody can still read the description.
        ...(isOnlySpaced(variant.text) && { severity: 'info' as const }),
        data: { text: variant.text, reason: errors[0].message },
        fixes:
          canonical && canonical !== variant.text
            ? [replacement(variant, canonical, `Change to ${canonical}`, true)]
            : [],
      };
    }
  },
};

/**
 * A part of an allele's description (`c.[79_81del` of `c.[79_81del;85G>A]`), a mobile element by its name, and the way of
 * cancer genome browsers to write a splice site (`p.X125_splice`): what this syntax cannot judge.
 */
const isOutside = (text: string): boolean =>
  text.split('[').length !== text.split(']').length || /ins(?:Alu|L1|LINE|SVA)|_splice$/.test(text);

/** Nothing but blanks keeps the text from being a description. */
function isOnlySpaced(text: string): boolean {
  const joined = text.replace(/\s+/g, '');
  return joined !== text && checkHgvs(joined, { inProse: true }).valid;
}
