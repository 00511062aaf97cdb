import type { Analysis } from '../analysis.ts';
import type { Knowledge, NameEntry } from '../knowledge/types.ts';
import { cardOf, paperOf } from './index.ts';
import type { Card, CardOptions } from './types.ts';

/** What is said of a name that is not known: the nearest that are. */
export interface Unknown {
  readonly nearest: readonly string[];
}

/** The most telling mention first: an alteration says more than its gene. */
const ORDER = ['variant', 'drug', 'drug-class', 'gene', 'disease', 'biomarker', 'cell-line'];

/**
 * The card of a gene, a drug, an alteration (`EGFR T790M`), a tumour type or a PMID, by its name.
 * @param analyse reads a text as the document it would stand in
 */
export function explain(
  name: string,
  knowledge: Knowledge,
  analyse: (text: string) => Analysis,
  options: CardOptions = {},
): Card | Unknown {
  const query = name.trim();
  const pmid = /^(?:PMID:?\s*)?(\d{5,8})$/i.exec(query)?.[1];
  const paper = pmid && paperOf(pmid, knowledge, options);
  if (paper) return paper;
  const mentions = analyse(query).blocks.flatMap(({ analysis }) => analysis.mentions);
  for (const mention of [...mentions].sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))) {
    const card = cardOf(mention, knowledge, options);
    if (card) return card;
  }
  return direct(query, knowledge, options) ?? { nearest: nearestNames(query, knowledge).map((entry) => entry.name) };
}

/** Asked by its bare name, a word that prose would leave alone (MET, KIT) is what it names. */
function direct(query: string, knowledge: Knowledge, options: CardOptions): Card | undefined {
  const place = { start: 0, end: query.length, text: query };
  const [sense, ...others] = knowledge.geneSenses(query);
  if (sense && (sense.kind === 'approved' || others.length === 0)) {
    const { id, symbol } = sense.gene;
    return cardOf({ ...place, type: 'gene', id, symbol, surface: sense.kind }, knowledge, options);
  }
  const drug = knowledge.drugSenses(query)[0];
  if (drug)
    return cardOf(
      { ...place, type: 'drug', id: drug.drug.id, name: drug.drug.name, surface: drug.kind },
      knowledge,
      options,
    );
  const disease = knowledge.diseaseNamed(query);
  return disease && cardOf({ ...place, type: 'disease', id: disease.id, name: disease.name }, knowledge, options);
}

/** Names near to one that is not known, nearest first. */
export function nearestNames(query: string, knowledge: Knowledge, limit = 5): readonly NameEntry[] {
  const index = knowledge.names();
  const starting = index.startingWith(query, limit);
  return starting.length ? starting : index.shortlist(query, limit);
}
