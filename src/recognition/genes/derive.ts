import type { Gene } from '../../knowledge/types.ts';

const GREEK = 'alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|sigma|omega';
const GREEK_WORD = new RegExp(`(?:^|[ -])(?:${GREEK})(?:[ -]|$)`);
const FILLER = / (?:subunit|chain|molecule|polypeptide|family member|superfamily member|peptide|motif)(?= |$)/;

/**
 * How prose words a full name that HGNC orders for sorting: brackets and what follows a comma left out ("cytochrome c,
 * somatic"), a protein behind a comma ("coagulation factor II, thrombin"), a comma's halves turned round ("plasminogen
 * activator, urokinase"), a Greek letter moved to the front ("catenin beta 1" → "beta catenin"), fillers dropped ("integrin
 * subunit alpha 4"), the first of a series without its number ("neuraminidase 1").
 * @param name a full name in lower case
 * @returns further wordings, without the name itself
 */
export function rewordings(name: string): string[] {
  const found = new Set<string>();
  const bases = [name];
  if (name.includes('(')) bases.push(name.replace(/ ?\([^()]{0,60}\)/g, '').trim());
  for (const base of [...bases]) {
    const comma = base.indexOf(', ');
    if (comma < 0) continue;
    const [head, tail] = [base.slice(0, comma), base.slice(comma + 2)];
    bases.push(head);
    if (/^[a-z]{6,30}in$/.test(tail)) bases.push(tail);
    if (!/[\d,(]/.test(tail) && tail.split(' ').length < 4) bases.push(`${tail} ${head}`);
  }
  for (const base of [...bases]) if (FILLER.test(base)) bases.push(base.replace(FILLER, ''));
  for (const base of bases) {
    found.add(base);
    for (const wording of turned(base)) found.add(wording);
    for (const wording of byType(base)) found.add(wording);
    if (base.endsWith(' 1')) found.add(base.slice(0, -2));
    if (base.endsWith(' alpha 1')) found.add(base.slice(0, -8));
  }
  found.delete(name);
  return [...found].filter(isTelling);
}

/** "growth hormone receptor 2" → "growth hormone receptor type 2", "growth hormone type 2 receptor", "type 2 growth hormone receptor". */
function byType(name: string): string[] {
  const adrenergic = /^adrenoceptor (alpha|beta) (\d[a-d]?)$/.exec(name);
  if (adrenergic) return [`${adrenergic[1]} ${adrenergic[2]} adrenergic receptor`];
  const numbered = /^(.{3,40}) receptor (?:type )?([a-z]?\d[a-d]?)$/.exec(name);
  if (!numbered) return [];
  const [, stem, number] = numbered;
  if (/^[a-z]/.test(number!)) return [`${stem} ${number} receptor`, `${number} ${stem} receptor`];
  return receptorNames(stem!, number!).slice(1);
}

const receptorNames = (stem: string, number: string): string[] => [
  `${stem} receptor ${number}`,
  `${stem} receptor type ${number}`,
  `${stem} type ${number} receptor`,
  `type ${number} ${stem} receptor`,
];

/** May `rewordings` find any? Tells so by the look of the name, since most have none. */
export function mayReword(name: string): boolean {
  if (name.includes('(') || name.includes(', ')) return true;
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return last.length < 3 || isLetterName(last) || FILLER.test(name);
}

const DISORDER =
  /(?:disease|syndrome|dystrophy|carcinoma|cancer|leuk(?:a?)emia|lymphoma|ataxia|anemia|pigmentosa|deafness|neuropathy|cardiomyopathy|epilepsy|cataract|retardation|atrophy|paraplegia|diabetes|sclerosis|dyskinesia|keratoderma|susceptibility|matosis)(?:[ ,]{1,2}(?:type )?\w{1,3})?(?: \([^()]{0,40}\))?$/;

/** Is a full name, as earlier names of genes are, that of a disorder? In prose it means the disorder. */
export const namesDisorder = (name: string): boolean => DISORDER.test(name);

const GENERIC = new Set(
  `protein proteins kinase kinases serine threonine tyrosine receptor receptors factor factors transcription growth cell surface
  membrane zinc finger nuclear heat shock heavy light chain chains cytoskeletal binding adhesion molecule ligand antigen
  channel subunit domain family type dual specificity phosphatase enzyme gene human associated related like inhibitor
  activator regulator of the and ribosomal mitochondrial soluble cytoplasmic major minor complex dna rna neuronal migration g
  coupled fc atpase gtpase nucleotide potassium sodium calcium chloride
  voltage gated ion tumor melanoma cancer carcinoma`.split(/\s+/),
);

/** Does a full name say no more than what kind of protein it is: "serine/threonine kinase", "heavy chain"? */
export const isGeneric = (name: string): boolean =>
  /^(?:class|complex|type)[ -](?:\d|[ivx]{1,3})$/.test(name) ||
  name.split(/[\s/-]+/).every((word) => GENERIC.has(word));

/** "catenin beta 1" → "beta 1 catenin", "beta catenin 1", "beta catenin"; "selectin p" → "p selectin". */
function turned(phrase: string): string[] {
  const space = phrase.lastIndexOf(' ');
  if (space < 3) return [];
  const last = phrase.slice(space + 1);
  if (isLetterName(last)) return [`${last} ${phrase.slice(0, space)}`];
  if (!/^(?:\d{1,2}|[a-z])$/.test(last)) return [];
  const before = phrase.lastIndexOf(' ', space - 1);
  const letter = phrase.slice(before + 1, space);
  if (before < 3 || !isLetterName(letter)) return [];
  const stem = phrase.slice(0, before);
  const wordings = [`${letter} ${last} ${stem}`, `${letter} ${stem} ${last}`];
  return last === '1' ? [...wordings, `${letter} ${stem}`] : wordings;
}

const GREEK_NAMES = new Set(GREEK.split('|'));
/** Is it a single letter, or the name of a Greek one? */
export const isLetterName = (word: string): boolean =>
  word.length === 1 ? word >= 'a' && word <= 'z' : GREEK_NAMES.has(word);

/** A rewording must still say something: two words, or a long one. */
function isTelling(phrase: string): boolean {
  return phrase.length > 6 && (/[ -]/.test(phrase) || /(?:ase|in|gen)$/.test(phrase));
}

const INITIALS: readonly (readonly [RegExp, string])[] = GREEK.split('|').map((greek) => [
  new RegExp(`[ -]${greek}(?:[ -]|$)`),
  greek,
]);

/**
 * A symbol with its Greek letter written out, where the full name has that letter: `IFNG`, interferon gamma → `IFN-gamma`;
 * `TGFB1`, transforming growth factor beta 1 → `TGF-beta1`, and `TGF-beta`, since the first of a series is often named without its number.
 */
export function greekSymbols({ symbol, name }: Gene): string[] {
  if (!GREEK_WORD.test(name)) return [];
  for (const [pattern, greek] of INITIALS) {
    if (!pattern.test(name)) continue;
    const initial = greek === 'theta' ? 'Q' : greek[0]!.toUpperCase();
    const receptor = new RegExp(`^([A-Z]{2,5})${initial}R(\\d[A-Z]?)$`).exec(symbol);
    if (receptor && name.includes(` ${greek} receptor`)) return receptorNames(`${receptor[1]}-${greek}`, receptor[2]!);
    const split = new RegExp(`^([A-Z]{2,5}\\d?[A-Z]?)${initial}(\\d{0,2})$`).exec(symbol);
    if (!split) continue;
    const forms = [`${split[1]}-${greek}${split[2]}`];
    if (split[2] === '1') forms.push(`${split[1]}-${greek}`);
    return forms;
  }
  return [];
}

/**
 * A symbol that abbreviates a phrase with its last word spelt out: `EGFR` → `EGF receptor`, `VEGFR2` → `VEGF receptor 2`,
 * `IGFBP3` → `IGF binding protein 3`; microRNAs as papers write them: `MIR21` → `miR-21`, `microRNA-21`.
 */
export function spokenSymbols(symbol: string): string[] {
  const end = symbol.length - 1;
  const last = symbol.charCodeAt(symbol.charCodeAt(end) < 58 ? end - 1 : end);
  if (last !== 82 && last !== 80 && !symbol.startsWith('MIR')) return [];
  const receptor = /^([A-Z]{2,5}-?\d{0,2})R(\d?)$/.exec(symbol);
  if (receptor) {
    const [, stem, number] = receptor;
    return number ? receptorNames(stem!, number) : [`${stem} receptor`];
  }
  const binding = /^([A-Z]{3,5})BP(\d?)$/.exec(symbol);
  if (binding) return [`${binding[1]} binding protein ${binding[2]}`.trim()];
  const micro = /^MIR(LET)?(\d{1,4}[A-Z]?\d?)(?:-\d)?$/.exec(symbol);
  if (!micro) return [];
  const number = micro[2]!.toLowerCase();
  return micro[1] ? [`let-${number}`] : [`miR-${number}`, `miRNA-${number}`, `microRNA-${number}`];
}
