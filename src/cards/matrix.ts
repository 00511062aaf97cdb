import type { Evidence, Knowledge } from '../knowledge/types.ts';
import type { MatrixRow, Reading } from './types.ts';

const LEVELS = 'ABCD';
/** Opposite sides: a drug that is on both, in one tumour, is in conflict. */
export const AGAINST: ReadonlySet<Reading> = new Set<Reading>(['resistant', 'reduced', 'not active']);

/**
 * Gathers predictive items into one row a drug (or combination) and reading, strongest first. Where papers disagree
 * in the same tumour the row says so; where the tumours differ there is a row for each reading.
 */
export function drugMatrix(items: readonly Evidence[], knowledge: Knowledge): MatrixRow[] {
  const byDrugs = new Map<string, { drugs: readonly string[]; items: Evidence[] }>();
  for (const item of items) {
    if (item.type !== 'predictive' || item.drugs.length === 0) continue;
    for (const drugs of drugSets(item)) {
      const key = [...drugs].sort().join('+');
      const group = byDrugs.get(key) ?? { drugs, items: [] };
      group.items.push(item);
      byDrugs.set(key, group);
    }
  }
  const rows = [...byDrugs.values()].flatMap((group) => rowsOf(group.drugs, group.items, knowledge));
  return rows.sort(byStrength);
}

/** By best level, then by how many items say so, then by name. */
export const byStrength = (a: MatrixRow, b: MatrixRow): number =>
  rank(a) - rank(b) || b.items.length - a.items.length || a.label.localeCompare(b.label);

/** The strongest rows; where most are of one side, the best of the other are among them all the same. */
export function bothSides<R extends MatrixRow>(rows: readonly R[], limit: number): readonly R[] {
  const against = rows.filter(({ reading }) => AGAINST.has(reading));
  const others = rows.filter(({ reading }) => !AGAINST.has(reading));
  const room = Math.max(Math.floor(limit / 2), limit - others.length);
  const chosen = against.slice(0, room);
  return [...chosen, ...others.slice(0, limit - chosen.length)].sort(byStrength);
}

/** Substitutes are each a drug alone; a combination or a sequence is a set. */
function drugSets({ drugs, interaction }: Evidence): readonly (readonly string[])[] {
  return drugs.length > 1 && (interaction === 'combination' || interaction === 'sequential')
    ? [drugs]
    : drugs.map((drug) => [drug]);
}

function rowsOf(drugs: readonly string[], items: readonly Evidence[], knowledge: Knowledge): MatrixRow[] {
  const readings = new Map<Reading, Evidence[]>();
  for (const item of items) {
    const reading = readingOf(item);
    if (!reading) continue;
    readings.set(reading, [...(readings.get(reading) ?? []), item]);
  }
  const against = [...readings].filter(([reading]) => AGAINST.has(reading)).flatMap(([, list]) => list);
  const favour = readings.get('active') ?? [];
  const tumours = new Set(against.map(({ disease }) => disease));
  const disputed = favour.filter(({ disease }) => tumours.has(disease)).map(({ disease }) => disease);
  if (disputed.length === 0) return [...readings].map(([reading, list]) => row(drugs, reading, list, knowledge));
  const inDispute = items.filter(({ disease }) => disputed.includes(disease));
  const rest = items.filter((item) => !inDispute.includes(item));
  return [row(drugs, 'conflicting', inDispute, knowledge), ...(rest.length ? rowsOf(drugs, rest, knowledge) : [])];
}

/** What an item says of the drug; undefined for what a matrix does not show. */
export function readingOf({ direction, significance }: Evidence): Reading | undefined {
  const supports = direction === 'supports';
  if (significance === 'resistance') return supports ? 'resistant' : 'not resistant';
  if (significance === 'sensitivity') return supports ? 'active' : 'not active';
  if (significance === 'reduced-sensitivity') return supports ? 'reduced' : undefined;
  return significance === 'adverse-response' && supports ? 'toxicity' : undefined;
}

function row(drugs: readonly string[], reading: Reading, list: readonly Evidence[], knowledge: Knowledge): MatrixRow {
  const items = [...list].sort(strongestFirst);
  const counts = new Map<string, number>();
  for (const { diseaseName } of items) if (diseaseName) counts.set(diseaseName, (counts.get(diseaseName) ?? 0) + 1);
  const years = items.flatMap((item) => yearOf(item) ?? []);
  return {
    label: drugs.map((id) => knowledge.drug(id)?.name ?? id).join(' + '),
    drugs,
    reading,
    level: items[0]!.level,
    tumours: [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name),
    ...(years.length && { year: Math.max(...years) }),
    items,
  };
}

/** By level, then rating, then year, newest first. */
export function strongestFirst(a: Evidence, b: Evidence): number {
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    (b.rating ?? 0) - (a.rating ?? 0) ||
    (yearOf(b) ?? 0) - (yearOf(a) ?? 0)
  );
}

/** Year of publication, as the citation gives it. */
export function yearOf({ citation }: Evidence): number | undefined {
  const year = /\b(?:19|20)\d\d\b/.exec(citation)?.[0];
  return year ? Number(year) : undefined;
}

const rank = ({ level }: MatrixRow) => LEVELS.indexOf(level);
