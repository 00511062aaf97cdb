import { residueLetter } from '../aminoacids.ts';
import { namesGene } from './beside-gene.ts';
import { changesKnown } from './codons.ts';
import { type Draft, eat, type Pattern } from './draft.ts';
import { LEFT, ONE } from './fragments.ts';
import { genesNamed } from './genes-named.ts';
import { gluedGene } from './glued-gene.ts';
import { codonOf, substitutionOf } from './protein-forms.ts';
import { SIGNS } from './signs.ts';

/** A residue's letter right behind two characters of a name, or behind an underscore. */
const GLUED = `(${ONE})(?<=[A-Za-z0-9.](?:[A-Za-z0-9]|_).)`;
const MORE = new RegExp(`/(${ONE})(?![A-Za-z0-9])`, 'y');

/** A gene that the name means alone. */
const linkTo = ([gene, second]: readonly string[]) => (gene && !second ? { gene, link: 'written' as const } : {});

const STATUS = {
  wt: { kind: 'wild-type', name: 'wild type' },
  mut: { kind: 'category', name: 'mutation' },
  amp: { kind: 'amplification', name: 'amplification' },
} as const;

/** What is written onto its gene, as superscripts leave it: `BRAFV600E`, `JAK2V617F`, `p53R175H`, `KRASwt`. */
export const writtenWithGene: readonly Pattern[] = [
  {
    signs: [SIGNS.gluedLetter],
    regex: new RegExp(`${GLUED}([1-9]\\d{1,3})(${ONE}|X|\\*)(?![A-Za-z0-9_])`, 'g'),
    read: (match, { prose, knowledge }) => {
      const [text, letter, digits, product] = match;
      const start = match.index;
      const found = gluedGene(prose, start, text, knowledge);
      if (!found) return undefined;
      const end = start + text.length;
      const span = { ...linkTo(found.genes), start, end, gate: 'none' } as const;
      const position = Number(digits);
      const [gene] = found.genes;
      if (product === 'X' && gene && changesKnown(letter!, digits!, gene, knowledge) >= 2)
        return { ...codonOf({ letter: letter!, position }), ...span };
      const change = (alt: string) => substitutionOf(letter!, position, residueLetter(alt)!);
      const drafts: Draft[] = [{ ...change(product!), ...span }];
      // BRAFV600E/K: every further residue has its own span.
      for (let at = end, more = eat(MORE, prose, at); more && drafts.length < 8; more = eat(MORE, prose, at)) {
        at += more[0].length;
        drafts.push({ ...change(more[1]!), ...span, start: at - 1, end: at });
      }
      return drafts;
    },
  },
  {
    // BRAFV600, BRAF_V600: a residue alone, where two changes of it are known in this gene.
    signs: [SIGNS.gluedLetter],
    regex: new RegExp(`${GLUED}([1-9]\\d{1,3})(?![A-Za-z0-9_])`, 'g'),
    read: (match, { prose, knowledge }) => {
      const [text, letter, digits] = match;
      const [gene, second] = gluedGene(prose, match.index, text, knowledge)?.genes ?? [];
      if (!gene || second || changesKnown(letter!, digits!, gene, knowledge) < 2) return undefined;
      return {
        ...codonOf({ letter: letter!, position: Number(digits) }),
        ...linkTo([gene]),
        start: match.index,
        end: match.index + text.length,
        gate: 'none',
      };
    },
  },
  {
    // V600EBRAF, G12DKRAS: the superscript stood in front of its gene.
    signs: [SIGNS.residueLetter],
    regex: new RegExp(`${LEFT}(${ONE})([1-9]\\d{1,3})(${ONE})(?=([A-Z][A-Z0-9]{2,7})(?![A-Za-z0-9]))`, 'g'),
    read: (match, { knowledge }) => {
      const [text, ref, digits, alt, name] = match;
      const genes = genesNamed(name!, knowledge);
      if (genes.length !== 1 || genesNamed(text + name!, knowledge).length > 0) return undefined;
      return {
        ...substitutionOf(ref!, Number(digits), alt!),
        gene: genes[0]!,
        link: 'written',
        start: match.index,
        end: match.index + text.length,
        gate: 'none',
      };
    },
  },
  {
    // EGFR T790 M: a gap before the last residue, read where the evidence knows the whole of this gene.
    signs: [SIGNS.residueLetter],
    needs: /[A-Z]\d{2,4}[ \u00a0\u2009\u202f][A-Z]\b/,
    regex: new RegExp(
      `${LEFT}(${ONE})([1-9]\\d{1,3})[ \\u00a0\\u2009\\u202f](${ONE})(?![A-Za-z0-9_'\u2019]|-[a-z])`,
      'g',
    ),
    read: (match, { prose, knowledge }) => {
      const [text, ref, digits, alt] = match;
      const start = match.index;
      const name = /([A-Za-z][A-Za-z0-9-]{1,11}?)[\s(/:-]$/.exec(prose.slice(Math.max(0, start - 14), start))?.[1];
      const named = name ? genesNamed(name, knowledge) : [];
      const known = knowledge.genesWithVariant(`${ref}${digits}${alt}`);
      const end = start + text.length;
      // "KRAS G12 A patient": a word of one letter needs the noun behind it.
      const isWord = alt === 'A' && !/^[ -](?:mutat|mutant|variant|substitut)/.test(prose.slice(end, end + 12));
      if (isWord || !named.some((gene) => known.includes(gene))) return undefined;
      return { ...substitutionOf(ref!, Number(digits), alt!), start, end, gate: 'none' };
    },
  },
  {
    // EGFRm, gBRCAm: how reports of trials write it.
    signs: [SIGNS.status],
    regex: /(?<![A-Za-z0-9])(?:[gst]?BRCA|EGFR|[KHN]?RAS|BRAF|MET|RET|ALK)m(?![A-Za-z0-9])/g,
    read: (match, { knowledge }) => ({
      ...STATUS.mut,
      ...linkTo(genesNamed(match[0].slice(0, -1), knowledge)),
      start: match.index,
      end: match.index + match[0].length,
      gate: 'none',
    }),
  },
  {
    // KRASwt, BRAFmut, METamp: how papers on colorectal and lung cancer write status.
    signs: [SIGNS.status],
    regex: /(?:mut|wt|WT|MUT|amp)(?<=[A-Z0-9]{3}(?:mut|wt|WT|MUT|amp))(?![A-Za-z0-9])/g,
    read: (match, { prose, knowledge }) => {
      const name = /[A-Z][A-Z0-9]{2,7}$/.exec(prose.slice(Math.max(0, match.index - 8), match.index))?.[0];
      if (!name || !namesGene(name, knowledge) || genesNamed(name + match[0], knowledge).length > 0) return undefined;
      const genes = genesNamed(name, knowledge);
      const status = STATUS[match[0].toLowerCase() as keyof typeof STATUS];
      return {
        ...status,
        ...(genes.length === 1 ? { gene: genes[0]!, link: 'written' as const } : {}),
        start: match.index,
        end: match.index + match[0].length,
        gate: 'none',
      };
    },
  },
];
