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
    correct: [{ text: 'EGFR c.2235_2249del was present.' }, { text: 'BRAF p.Val600Glu and BRAF V600E are the same.' }],
  },
  *check({ block }) {
    for (const variant of mentionsOf(block, 'variant')) {
      // `p.R132` names a codon, as prose does; it describes no change.
      if (variant.kind === 'codon' || !/(?:^|:)[cgmnopr]\./.test(variant.text)) continue;
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

/** Nothing but blanks keeps the text from being a description. */
function isOnlySpaced(text: string): boolean {
  const joined = text.replace(/\s+/g, '');
  return joined !== text && checkHgvs(joined, { inProse: true }).valid;
}
