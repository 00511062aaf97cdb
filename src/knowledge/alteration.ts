import { alterationInWords } from './alteration-words.ts';
import type { Alteration, Profile } from './types.ts';

/**
 * Reads what stands behind the gene in a molecular profile (`T790M`, `Exon 19 Deletion`, `V600E/K`, `AR-V7`), in
 * CIViC's own ways of writing, whatever the case.
 * @param gene approved symbol
 * @param text the variant's name; a coding change in brackets behind it (`P154L (c.461C>T)`) is left aside
 * @returns a profile, because one name may stand for several alterations; what is not understood keeps its words as kind `other`
 */
export function readVariant(gene: string, text: string): Profile {
  const name = withoutGene(gene, text.trim().replace(/^p\./, ''));
  const bare = name.replace(/ \([^()]*\)$/, '') || name;
  for (const read of READERS) {
    const profile = read(gene, bare, name);
    if (profile) return profile;
  }
  return is({ genes: [gene], kind: 'other', name });
}

/** CIViC repeats some genes (`UGT1A1 UGT1A1*28`, `PRPS1 PRPS1 MUTATION`). */
function withoutGene(gene: string, name: string): string {
  const rest = name.startsWith(gene) ? name.slice(gene.length) : '';
  return rest.startsWith('*') ? rest : rest.startsWith(' ') ? rest.trim() || name : name;
}

type Reader = (gene: string, bare: string, full: string) => Profile | undefined;

export const is = (alteration: Alteration): Profile => ({ op: 'is', alteration });
const or = (parts: readonly Profile[]): Profile => ({ op: 'or', parts });

const AMINO = 'ACDEFGHIKLMNPQRSTVWYX';
const SUBSTITUTION = new RegExp(
  `^([${AMINO}*])(\\d{1,5})([${AMINO}*=?])((?:/[${AMINO}*]){0,6})(?: [cp]\\.\\S{1,40})?$`,
);
const CODON = new RegExp(`^([${AMINO}])(\\d{1,5})$`);
const RANGE = new RegExp(
  `^(?:([${AMINO}])?(\\d{1,5})(?:_([${AMINO}])?(\\d{1,5}))?)([${AMINO}]?fs|delins|del|ins|dup|>)([A-Z*0-9]{0,40}?)(?:(?:ter|\\*|x)\\d{0,4})?$`,
  'i',
);

/** `T790M`, `E70*`, `G104=`, `*214C`, `M1?`, and `S34Y/F` or `Q157P/R` as alternatives. */
const readSubstitution: Reader = (gene, bare) => {
  const match = SUBSTITUTION.exec(bare);
  if (!match) return undefined;
  const [, ref = '', digits = '', first = '', others = ''] = match;
  const position = Number(digits);
  const one = (alt: string): Profile =>
    is({ genes: [gene], kind: substitutionKind(ref, alt), name: `${ref}${position}${alt}`, position, ref, alt });
  const alts = [first, ...others.split('/').filter(Boolean)];
  return alts.length === 1 ? one(first) : or(alts.map(one));
};

const substitutionKind = (ref: string, alt: string): string =>
  ref === '*'
    ? 'extension'
    : alt === '*'
      ? 'nonsense'
      : alt === '='
        ? 'silent'
        : alt === '?'
          ? 'other'
          : 'substitution';

/** `G12`, `G12/G13`, `Non-V600`. */
const readCodon: Reader = (gene, bare) => {
  const non = /^non-(.+)$/i.exec(bare);
  const codons = (non?.[1] ?? bare).split('/').map((part) => CODON.exec(part));
  if (codons.some((codon) => !codon)) return undefined;
  const parts = codons.map((codon) => {
    const position = Number(codon![2]);
    return is({ genes: [gene], kind: 'codon', name: `${codon![1]}${position}`, position, ref: codon![1]! });
  });
  const any = parts.length === 1 ? parts[0]! : or(parts);
  return non ? { op: 'and', parts: [is(mutation(gene)), { op: 'not', part: any }] } : any;
};

/** Ranges and what becomes of them: `W557_K558del`, `A763_Y764insFQEA`, `E746_T751>I`, `T599dup`, `G606FS*2`, `R177ins`. */
const readRange: Reader = (gene, bare) => {
  const match = RANGE.exec(bare);
  if (!match) return undefined;
  const [, ref = '', digits = '', ref2 = '', digits2, raw = '', tail = ''] = match;
  const verb = raw.toLowerCase().endsWith('fs') ? 'fs' : raw === '>' ? 'delins' : raw.toLowerCase();
  const position = Number(digits);
  const span = `${ref}${position}${digits2 ? `_${ref2}${digits2}` : ''}`;
  const alt = verb === 'ins' || verb === 'delins' ? tail.toUpperCase() : '';
  return is({
    genes: [gene],
    kind: VERBS[verb] ?? 'other',
    name: `${span}${verb}${alt}`,
    position,
    ...(digits2 && { endPosition: Number(digits2) }),
    ...(ref && { ref }),
    ...(alt && { alt }),
  });
};

const VERBS: Readonly<Record<string, string>> = {
  fs: 'frameshift',
  delins: 'delins',
  del: 'deletion',
  ins: 'insertion',
  dup: 'duplication',
};

/** `Exon 19 Deletion`, `EXON 11-19 DELETION`, `Exon 14 Skipping Mutation`, `deletion of Exons 2 & 3`. */
const readExon: Reader = (gene, bare) => {
  const match = /\bexons? (\d{1,3})(?: ?[-&] ?(\d{1,3}))?/i.exec(bare);
  if (!match || /expression/i.test(bare)) return undefined;
  const exon = Number(match[1]);
  const last = match[2] ? `-${match[2]}` : '';
  const what = /skip/i.test(bare)
    ? 'skipping'
    : /\bdel/i.test(bare)
      ? 'deletion'
      : /\bins/i.test(bare)
        ? 'insertion'
        : /frame ?shift/i.test(bare)
          ? 'frameshift'
          : 'mutation';
  return is({ genes: [gene], kind: 'exon', name: `exon ${exon}${last} ${what}`, ...(!last && { exon }) });
};

const mutation = (gene: string): Alteration => ({ genes: [gene], kind: 'category', name: 'mutation' });

const readWords: Reader = (gene, bare, full) => {
  const alteration = alterationInWords(gene, bare, full);
  return alteration && is(alteration);
};

const READERS: readonly Reader[] = [readSubstitution, readCodon, readExon, readRange, readWords];
