import { fromAscii } from './ascii.ts';
import { createPlaceIndex, type PlaceIndex } from './place-index.ts';
import type { Drug, DrugNameKind, DrugSense, Knowledge, NameEntry } from './types.ts';

/** Kinds of name, in the order of the asset's columns. */
export const DRUG_NAME_KINDS: readonly DrugNameKind[] = [
  'inn',
  'usan',
  'brand',
  'code',
  'abbreviation',
  'synonym',
  'salt',
];

/** The drug part of the knowledge, and its names for completion. */
export interface Drugs extends Pick<Knowledge, 'drugSenses' | 'drug' | 'drugNames'> {
  entries(): Iterable<NameEntry>;
}

/** Columns before the first kind of name: id, name. */
const NAMES_FROM = 2;

/**
 * Look-ups over the compiled drugs. Names are indexed where they stand; a drug's record is built when it is asked for.
 * @param text the asset `drugs.tsv`: number of names and of drugs, then a drug a line
 * @throws where the first line does not hold the two numbers
 */
export function createDrugs(text: string): Drugs {
  const bodyAt = text.indexOf('\n') + 1;
  const [names, count] = text
    .slice(0, Math.max(bodyAt - 1, 0))
    .split('\t')
    .map(Number);
  if (!names || !count) throw new Error('its first line should give the numbers of names and drugs');
  const index = createPlaceIndex(text, names);
  const lineStarts = indexLines(text, bodyAt, count, index);
  const records = new Map<number, Drug>();
  let linesById: Map<string, number> | undefined;

  const idAt = (line: number) => text.slice(lineStarts[line]!, text.indexOf('\t', lineStarts[line]!));
  const recordAt = (line: number): Drug => {
    let drug = records.get(line);
    if (!drug) {
      drug = readDrug(text.slice(lineStarts[line]!, text.indexOf('\n', lineStarts[line]!)));
      records.set(line, drug);
    }
    return drug;
  };
  const drugSenses = (name: string): readonly DrugSense[] => {
    const places = index.find(name.toLowerCase());
    return places.length === 0
      ? NONE
      : places.map(({ owner, tag }) => ({ drug: recordAt(owner), kind: DRUG_NAME_KINDS[tag]! }));
  };

  return {
    drugSenses,
    drug(idOrName) {
      if (!/^(?:NCIT|DRUGBANK|ONCOPROSE):/.test(idOrName)) return drugSenses(idOrName)[0]?.drug;
      linesById ??= new Map(Array.from(lineStarts, (_, line) => [idAt(line), line] as const));
      const line = linesById.get(idOrName);
      return line === undefined ? undefined : recordAt(line);
    },
    drugNames: () => index.names(),
    *entries() {
      for (const { name, owner } of index.all()) yield { name, type: 'drug', id: idAt(owner) };
    },
  };
}

const NONE: readonly DrugSense[] = Object.freeze([]);

/** Adds the names of every line to the index, and returns where each line starts. */
function indexLines(text: string, bodyAt: number, count: number, index: PlaceIndex): Int32Array {
  const lineStarts = new Int32Array(count);
  let at = bodyAt;
  for (let line = 0; line < count && at > 0 && at < text.length; line++) {
    lineStarts[line] = at;
    for (let column = 0; column < NAMES_FROM; column++) at = text.indexOf('\t', at) + 1;
    for (let kind = 0; kind < DRUG_NAME_KINDS.length; kind++) {
      const end = text.indexOf('\t', at);
      for (let from = at; from < end; ) {
        const bar = text.indexOf('|', from);
        const to = bar === -1 || bar > end ? end : bar;
        index.add(from, to, line, kind, true);
        from = to + 1;
      }
      at = end + 1;
    }
    at = text.indexOf('\n', at) + 1;
  }
  return lineStarts;
}

function readDrug(line: string): Drug {
  const cells = fromAscii(line).split('\t');
  const facts = JSON.parse(cells[NAMES_FROM + DRUG_NAME_KINDS.length] ?? '{}') as Partial<Drug>;
  const names = DRUG_NAME_KINDS.flatMap((kind, i) =>
    (cells[NAMES_FROM + i] ?? '')
      .split('|')
      .filter(Boolean)
      .map((name) => ({ name, kind })),
  );
  return {
    targets: [],
    secondaryTargets: [],
    unsure: [],
    sources: [],
    confidence: 'name-only',
    ...facts,
    id: cells[0] ?? '',
    name: cells[1] ?? '',
    names,
  };
}
