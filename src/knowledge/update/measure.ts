import { UpdateError } from './problem.ts';

/** How much a knowledge base holds, by what. */
export type Measures = Readonly<Record<string, number>>;

/** Part of each measure, and of the names at hand, that a new release must reach: fewer is a cut-off or another table. */
const FLOOR = 0.9;

const GENE_CELLS: readonly (readonly [what: string, column: number])[] = [
  ['genes with aliases', 3],
  ['genes with former symbols', 2],
  ['genes with a name', 5],
];

const ITEM_FIELDS: readonly (readonly [what: string, field: RegExp])[] = [
  ['evidence with a gene', /"genes":\["/],
  ['evidence with a drug', /"drugs":\["/],
  ['evidence with a tumour type', /"disease":"/],
  ['evidence with a PMID', /"pmid":"/],
  ['predictive evidence', /"type":"predictive"/],
  ['evidence of resistance', /"significance":"resistance"/],
  ['evidence of sensitivity', /"significance":"sensitivity"/],
  ['evidence at level A or B', /"level":"[AB]"/],
];

/** Counts what the assets hold, columns too: a column that is emptied or renamed shows in its own measure. */
export function measure(text: (asset: string) => string): Measures {
  const genes = text('genes.tsv').split('\n').slice(1).filter(Boolean);
  const items = text('evidence.tsv').split('\n').slice(1).filter(Boolean);
  const measures: Record<string, number> = { genes: genes.length, evidence: items.length };
  for (const [what, column] of GENE_CELLS) measures[what] = genes.filter((line) => line.split('\t')[column]).length;
  for (const [what, field] of ITEM_FIELDS) measures[what] = items.filter((line) => field.test(line)).length;
  return measures;
}

/** Ids of the genes and of the evidence. */
function ids(text: (asset: string) => string): Readonly<Record<'genes' | 'evidence', ReadonlySet<string>>> {
  const facts = text('gene-facts.txt');
  return {
    genes: new Set(facts.slice(0, facts.indexOf('\f')).split('\n').filter(Boolean)),
    evidence: new Set(
      text('evidence.tsv')
        .split('\n')
        .slice(1)
        .map((line) => line.slice(0, line.indexOf('\t')))
        .filter(Boolean),
    ),
  };
}

/**
 * Holds new assets against those at hand.
 * @throws UpdateError where a measure falls below nine tenths, or more than a tenth of what is known by its id is gone
 */
export function compareMeasures(before: (asset: string) => string, after: (asset: string) => string): Measures {
  const [old, made] = [measure(before), measure(after)];
  for (const [what, count] of Object.entries(old)) {
    if ((made[what] ?? 0) < count * FLOOR) throw collapsed(what, count, made[what] ?? 0);
  }
  const [had, has] = [ids(before), ids(after)];
  for (const what of ['genes', 'evidence'] as const) {
    const kept = [...had[what]].filter((id) => has[what].has(id)).length;
    if (kept < had[what].size * FLOOR) throw collapsed(`the ${what} at hand`, had[what].size, kept);
  }
  return made;
}

const collapsed = (what: string, count: number, left: number) =>
  new UpdateError(
    `The new releases would leave ${left} of ${count} ${what}: they are cut off, or not what they should be.`,
    'Fetch them again; if that does not help, wait for a new version of Oncoprose.',
  );
