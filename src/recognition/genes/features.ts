import type { Gene, Knowledge } from '../../knowledge/types.ts';
import { inLatin } from './atoms.ts';
import { isCommon } from './common.ts';
import { CUES, type Cue } from './cues.ts';
import type { Sense, Usage } from './facts.ts';
import { isPhrase } from './fit.ts';
import type { DefinitionKind } from './meanings.ts';
import type { Species } from './organisms.ts';

/** What a document shows about one sense of a written form. */
export interface Showing {
  readonly usage: Usage;
  readonly opening: boolean;
  /** The document's drugs aim at the gene, or its variants are known in it. */
  readonly expected: boolean;
  /** How clinical the document is, where the gene is one of cancer. */
  readonly oncology: 0 | 1 | 2;
  /** Other written forms of the same gene in the document. */
  readonly otherForms: number;
  /** A family that the gene belongs to is named. */
  readonly kin: boolean;
  readonly definition: DefinitionKind;
  /** The form is a word or an abbreviation of every clinical paper. */
  readonly doubtful: boolean;
  /** The form is the gene's symbol or everyday name. */
  readonly firstName: boolean;
}

/** What a document shows about whose genes it names. */
export interface Setting {
  readonly species: Species;
  /** Organisms of the opening. */
  readonly title: 'human' | 'rodent' | 'other' | 'several' | 'none';
  /** How clinical the text is: not at all, some, much. */
  readonly clinical: 0 | 1 | 2;
  /** Do most symbols of the document look as mouse genes are written: Sox2, Trp53? */
  readonly mouseStyle: boolean;
  /** How often humans, rodents and other animals are named, a digit each: 0 not at all, 1 up to three times, 2 more often. */
  readonly sightings: string;
}

/** A form in words, a symbol, or a symbol so short that it is as likely an abbreviation. */
export type FormClass = 'phrase' | 'symbol' | 'short';

/** A sense of a form with what of its features is known before any document. */
export interface FormSense extends Sense {
  readonly form: FormClass;
  readonly features: readonly string[];
  readonly doubtful: boolean;
}

export function formClassOf(written: string, sense: Sense): FormClass {
  if (isPhrase(sense.name)) return 'phrase';
  return inLatin(written).replace(/[^A-Za-z0-9]/g, '').length <= 3 && !/[A-Za-z]{2}\d/.test(written)
    ? 'short'
    : 'symbol';
}

/** Features that depend on the form and its sense alone. */
export function staticFeatures(
  written: string,
  sense: Sense,
  senses: readonly Sense[],
  knowledge: Knowledge,
): string[] {
  const form = formClassOf(written, sense);
  const { gene, kind, fit } = sense;
  const latin = inLatin(written);
  const bare = latin.replace(/[^\p{L}\p{N}]/gu, '');
  const features = [
    'bias',
    `form:${form}`,
    `kind:${form}:${sense.derived ? `${sense.derived}-` : ''}${kind === 'name' && !sense.derived && sense.name !== gene.name.toLowerCase() ? 'other-name' : kind}`,
    `fit:${form}:${fit}`,
    `standing:${form}:${standingOf(sense, senses)}`,
    `fame:${form}:${fameOf(gene)}`,
    `locus:${locusOf(gene.locusType)}`,
  ];
  if (form === 'phrase')
    features.push(
      `head:${headOf(written.toLowerCase())}`,
      `numbered:${/\d|alpha|beta|gamma|delta|kappa/.test(latin) ? 1 : 0}`,
    );
  if (form === 'phrase' && kind === 'name' && !sense.derived && /[\s-]/.test(written) && saysProtein(written))
    features.push('full-name');
  if (form === 'phrase')
    features.push(`words:${Math.min(written.split(/[\s-]+/).length, 5)}`, `long:${Math.min(bare.length >> 2, 6)}`);
  else
    features.push(
      `length:${Math.min(bare.length, 7)}:${/\d/.test(bare) ? 'digit' : 'letters'}`,
      `shape:${shapeOf(latin)}`,
    );
  if (isCancerGene(gene, knowledge)) features.push('cancer');
  if (/^CD\d/.test(written)) features.push('marker');
  if (knowledge.drugSenses(written).length > 0) features.push('drug');
  if (knowledge.diseaseNamed(written)) features.push('disease');
  return features;
}

/** The sense among the form's other senses: the first or only one, one of equals, or behind a better one. */
function standingOf(sense: Sense, senses: readonly Sense[]): string {
  const others = senses.filter((other) => other.gene !== sense.gene);
  if (others.length === 0) return 'first';
  if (others.some((other) => rank(other) < rank(sense))) return 'behind';
  if (others.some((other) => rank(other) === rank(sense))) return others.length > 1 ? 'equals' : 'equal';
  return 'first';
}

/** Genes that are much written about have gathered many names. */
function fameOf({ aliases, previous, everyday }: Gene): number {
  const names = aliases.length + previous.length + 2 * everyday.length;
  return names > 8 ? 4 : names > 5 ? 3 : names > 2 ? 2 : names > 0 ? 1 : 0;
}

const saysProtein = (phrase: string): boolean => !/^(?:generic|thing|other|letter)$/.test(headOf(phrase.toLowerCase()));

/** How a name in words ends, as far as that tells a protein from a thing. */
function headOf(phrase: string): string {
  const last = phrase.split(/[\s-]+/).at(-1) ?? '';
  if (/^\d|\d$/.test(last)) return 'number';
  if (last.length < 3) return 'letter';
  if (/^(?:alpha|beta|gamma|delta|epsilon|kappa|zeta|[α-ω])$/.test(last)) return 'greek';
  if (/ase$/.test(last)) return 'ase';
  if (/^(?:receptor|factor|kinase|inhibitor|ligand|antigen|channel|transporter|subunit|hormone|molecule)s?$/.test(last))
    return last.replace(/s$/, '');
  if (/^(?:proteins?|chain|complex|homolog|domain|family|type|member|containing)$/.test(last)) return 'generic';
  if (/^(?:oncogene|suppressor|activator|regulator|repressor|coactivator|corepressor|adaptor)$/.test(last))
    return 'agent';
  if (/(?:in|ine|one|gen)$/.test(last)) return 'in';
  if (
    /(?:disease|syndrome|dystrophy|itis|osis|pathy|oma|emia|ism|deficiency|ataxia|disorder|cancer|opia|plegia|tion|ment)$/.test(
      last,
    )
  )
    return 'thing';
  return 'other';
}

/** A driver of cancer, or one that curated evidence speaks of. */
const isCancerGene = (gene: Gene, knowledge: Knowledge): boolean =>
  gene.role !== undefined || knowledge.evidenceOfGene(gene.symbol).length > 0;

/** Approved first, then everyday, previous, alias, full name; a better fit before a worse one. */
export function rank({ kind, fit, derived, name, gene }: Sense): number {
  const order =
    kind === 'name' && name !== gene.name.toLowerCase()
      ? 2.5
      : ['approved', 'everyday', 'name', 'previous', 'alias'].indexOf(kind);
  return order + (fit === 'exact' || fit === 'phrase' ? 0 : 10) + (derived === 'cut' ? 5 : derived ? 1 : 0);
}

function locusOf(type: string): string {
  if (type === 'gene with protein product') return 'protein';
  return type.startsWith('RNA') ? 'rna' : type.includes('pseudo') ? 'pseudogene' : 'other';
}

/** `p53` → `a0`, `CDK4` → `AA0`, `Bcl-2` → `Aa-0`: runs of three and more count as two. */
function shapeOf(written: string): string {
  const shape = written
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'AA' : 'A'))
    .replace(/\p{Ll}+/gu, (run) => (run.length > 1 ? 'aa' : 'a'))
    .replace(/\d+/g, '0')
    .replace(/[^Aa0]+/g, '-');
  return shape.length > 5 ? 'long' : shape;
}

/** Cues that tell whose gene it is rather than whether it is one. */
const SPECIES_CUES = new Set<Cue>([
  'sameHuman',
  'sameRodent',
  'sameOther',
  'nearHuman',
  'nearRodent',
  'nearOther',
  'organismBefore',
]);
const CUE_NAMES = (Object.keys(CUES) as Cue[]).filter((cue) => !SPECIES_CUES.has(cue));

/** Once, twice, three or four times, more often. */
export const bucketOf = (count: number): number => (count > 4 ? 5 : count > 2 ? 3 : count);

/**
 * Is the form of the kind that clinical papers use for something else? Symbols of three letters and more of cancer's
 * genes, in capitals, are spared: MET, KIT.
 */
export function isDoubtful(written: string, { kind, fit, gene }: Sense, knowledge: Knowledge): boolean {
  if (!isCommon(written) && !knowledge.diseaseNamed(written)) return false;
  return !(kind === 'approved' && fit === 'exact' && written.length > 2 && isCancerGene(gene, knowledge));
}

/** What of the document tells whether a form names the gene of a sense. */
export function nameFeatures(
  form: FormClass,
  { usage, opening, expected, oncology, otherForms, kin, definition, doubtful, firstName }: Showing,
): string[] {
  const features = [
    `count:${form}:${bucketOf(usage.count)}`,
    `others:${form}:${otherForms}`,
    `defined:${form}:${definition}`,
  ];
  if (oncology > 0) features.push(`oncology:${form}:${oncology}`);
  if (expected) features.push(`expected:${form}`);
  if (kin) features.push(`kin:${form}`);
  // A variant beside it, a drug that aims at it or its own definition clears a doubtful form.
  const cleared =
    (expected && firstName) || (usage.cues & CUES.variantNext) !== 0 || definition === 'same' || definition === 'alike';
  if (doubtful && !cleared) features.push('common');
  if (opening) features.push(`opening:${form}`);
  let any = false;
  for (const cue of CUE_NAMES) {
    if ((usage.cues & CUES[cue]) === 0) continue;
    features.push(`cue:${form}:${cue}`);
    any = true;
  }
  if (!any) features.push(`cue:${form}:none`);
  return features;
}

/** Is the sense's gene one of cancer? */
export const isOfCancer = ({ features }: FormSense): boolean => features.includes('cancer');

/** What of the document tells whether a gene that a form names is the human one. */
export function humanFeatures(sense: FormSense, { cues }: Usage, document: Setting, expected: boolean): string[] {
  const cased =
    sense.form === 'phrase' ? 'phrase' : sense.fit === 'exact' || sense.fit === 'caps' ? 'cased' : 'uncased';
  const near = [CUES.nearHuman, CUES.nearRodent, CUES.nearOther].map((cue) => (cues & cue ? 1 : 0)).join('');
  return [
    'human:bias',
    `human:case:${cased}`,
    `human:species:${document.species}`,
    `human:title:${document.title}`,
    `human:clinical:${document.clinical}`,
    `human:style:${document.mouseStyle ? 'mouse' : 'human'}:${cased}`,
    `human:near:${near}`,
    `human:same:${[CUES.sameHuman, CUES.sameRodent, CUES.sameOther].map((cue) => (cues & cue ? 1 : 0)).join('')}`,
    `human:sightings:${document.sightings}`,
    `human:before:${cues & CUES.organismBefore ? 1 : 0}`,
    ...(expected ? ['human:expected'] : []),
    ...(isOfCancer(sense) ? [`human:cancer:${document.clinical}`] : []),
  ];
}
