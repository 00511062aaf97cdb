import { residueLetter } from '../aminoacids.ts';
import { namesGene } from './beside-gene.ts';
import { changesKnown } from './codons.ts';
import type { Pattern } from './draft.ts';
import { LEFT, ONE } from './fragments.ts';
import { genesNamed } from './genes-named.ts';
import { substitutionOf } from './protein-forms.ts';
import { SIGNS } from './signs.ts';

/** What is written onto its gene, as superscripts leave it: `BRAFV600E`, `JAK2V617F`, `p53R175H`, `KRASwt`. */
export const writtenWithGene: readonly Pattern[] = [
  {
    signs: [SIGNS.gluedLetter],
    regex: new RegExp(`(${ONE})(?<=[A-Za-z0-9](?:[A-Za-z0-9]|_).)([1-9]\\d{1,3})(${ONE}|X|\\*)(?![A-Za-z0-9_])`, 'g'),
    read: (match, { prose, knowledge }) => {
      const name = /([A-Za-z][A-Za-z0-9-]{2,9})_?$/.exec(prose.slice(Math.max(0, match.index - 12), match.index))?.[1];
      // CDC25A and FAM161A are names from end to end.
      if (!name || genesNamed(name + match[0], knowledge).length > 0) return undefined;
      const genes = genesNamed(name, knowledge);
      const [gene] = genes;
      // Chains are Greek letters: alphaD60N, hGRalphaD401H.
      if (!gene && !/(?:alpha|beta|gamma|delta)$/.test(name)) return undefined;
      return {
        ...substitutionOf(residueLetter(match[1]!)!, Number(match[2]), residueLetter(match[3]!)!),
        ...(gene && genes.length === 1 ? { gene, link: 'written' as const } : {}),
        start: match.index,
        end: match.index + match[0].length,
        gate: 'none',
      };
    },
  },
  {
    // BRAF_V600: a residue on an underscore, where two changes of it are known in this gene.
    signs: [SIGNS.gluedLetter],
    needs: /_[A-Z]\d{2,4}\b/,
    regex: new RegExp(`(${ONE})(?<=[A-Za-z0-9]_.)([1-9]\\d{1,3})(?![A-Za-z0-9_])`, 'g'),
    read: (match, { prose, knowledge }) => {
      const [text, ref, digits] = match;
      const name = /(?<![A-Za-z0-9-])([A-Za-z][A-Za-z0-9-]{1,9})_$/.exec(
        prose.slice(Math.max(0, match.index - 12), match.index),
      )?.[1];
      const [gene, second] = name ? genesNamed(name, knowledge) : [];
      if (!gene || second || changesKnown(ref!, digits!, gene, knowledge) < 2) return undefined;
      return {
        kind: 'codon',
        level: 'protein',
        name: text,
        position: Number(digits),
        ref: ref!,
        gene,
        link: 'written',
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
    // KRASwt, BRAFmut: how papers on colorectal cancer write status.
    signs: [SIGNS.status],
    regex: /(?:mut|wt|WT|MUT)(?<=[A-Z0-9]{3}(?:mut|wt|WT|MUT))(?![A-Za-z0-9])/g,
    read: (match, { prose, knowledge }) => {
      const name = /[A-Z][A-Z0-9]{2,7}$/.exec(prose.slice(Math.max(0, match.index - 8), match.index))?.[0];
      if (!name || !namesGene(name, knowledge) || genesNamed(name + match[0], knowledge).length > 0) return undefined;
      const genes = genesNamed(name, knowledge);
      const wild = /wt/i.test(match[0]);
      return {
        kind: wild ? 'wild-type' : 'category',
        name: wild ? 'wild type' : 'mutation',
        ...(genes.length === 1 ? { gene: genes[0]!, link: 'written' as const } : {}),
        start: match.index,
        end: match.index + match[0].length,
        gate: 'none',
      };
    },
  },
];
