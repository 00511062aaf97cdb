import { wordSet } from './lexicon/words.ts';
import { nounPhraseBefore } from './proviso/alteration.ts';
import type { Token } from './tokens.ts';
import type { Span } from './units.ts';

/** Words for what carries an alteration, of no special kind. */
export const CARRIER =
  wordSet(`cell cells line lines patient patients tumor tumors tumour tumours cancer cancers disease clone clones
  case cases carrier carriers model models xenograft xenografts population populations subject subjects individuals
  adenocarcinoma adenocarcinomas carcinoma carcinomas melanomas gliomas leukemias leukaemias lymphomas sarcomas`);
/** Carriers that are special of themselves. */
const PART = wordSet('metastasis metastases lesion lesions explant explants organoid organoids spheroids');

/** Words that say of an alteration or its carriers no more than that they are these. */
export const PLAIN =
  wordSet(`a an the this these those which whose both all any most many such in of to with for from by at on
  and or as not but mutation mutations mutant mutants mutated variant variants alteration alterations altered substitution
  substitutions change changes allele alleles fusion fusions rearrangement rearrangements rearranged translocation
  amplification amplified deletion deletions deleted insertion insertions positive negative expression overexpression
  expressing overexpressing status gene genes protein proteins kinase receptor oncogene domain exon codon position residue
  gatekeeper driver activating oncogenic sensitizing sensitising somatic type wild human presence having had has have
  harbor harbors harbored harboring harbour harbours harboured harbouring carry carries carried carrying bear bears bearing
  contain contains containing with is are was were be been being do does did can could may might will continue continues continued derive derives derived remain remains
  remained prove proved found shown known reported seen considered thought expected confer confers conferred cause causes
  caused lead leads led show shows showed respond responds responded non small advanced metastatic relapsed refractory
  lung breast colon colorectal thyroid skin gastric brain ovarian prostate pancreatic bladder primary intrinsic innate de
  novo high higher highly more less strong long clear marked significant complete clinical also both still generally therapy
  treatment inhibitor inhibitors response responses activity reduced decreased increased lower relative resistance
  resistant sensitivity sensitive insensitive n = acquired portion part region same study studies vitro vivo transfected transduced
  appearance emergence development introduction common recurrent classical classic canonical specific certain + - ( ) [ ] / % ' " ’ “ ”`);

const BEARS =
  wordSet(`with harboring harbouring harbor harbour harbors harbours harbored harboured carrying carry carries
  carried bearing having containing expressing in of among`);
/** What only a tumour, a cell or a patient does. */
const HARBOURS = /^(?:harbou?r|carr[yi])/;

/** "EGFR L858R lung cancers", "patients with EGFR L858R": the alteration says which tumours or patients are meant. */
export function isOfCarriers(tokens: readonly Token[], { from, to }: Span): boolean {
  const head = tokens.slice(to, to + 5);
  const end = head.findIndex((token) => isCarrier(token) || !(PLAIN.has(token.text) || token.mention));
  if (end >= 0 && isCarrier(head[end]!) && !head.slice(0, end).some(({ text }) => BEARS.has(text))) return true;
  const before = nounPhraseBefore(tokens, from).slice(-6);
  const bears = before.findLastIndex((at) => BEARS.has(tokens[at]!.text));
  return (
    bears >= 0 &&
    (HARBOURS.test(tokens[before[bears]!]!.text) || before.slice(0, bears).some((at) => isCarrier(tokens[at]!)))
  );
}

/** Is the word one for what carries an alteration: a tumour, a patient, a cell? */
export const isCarrier = ({ text, mention }: Token): boolean =>
  mention?.type === 'disease' || mention?.type === 'cell-line' || CARRIER.has(text) || PART.has(text);
