import { nameKey } from '../knowledge/diseases.ts';
import type { Disease, Evidence, Knowledge } from '../knowledge/types.ts';
import { actionLine, assemble, escapeMarkdown, evidenceLine, MARKS, papersOf, profileLabel } from './markdown.ts';
import { AGAINST, byStrength, drugMatrix } from './matrix.ts';
import type { Card, CardOptions, MatrixRow } from './types.ts';
import { rowData } from './variant.ts';

/** A row of a drug matrix, with the alteration that it is about. */
interface ProfileRow extends MatrixRow {
  readonly profile: string;
}

/** The card of a tumour type: identifiers, names, where it stands among the others, and what is best known to resist or work in it. */
export function diseaseCard(disease: Disease, knowledge: Knowledge, options: CardOptions = {}): Card {
  const { id, name, names, oncotree, parents } = disease;
  // Spellings that differ in case or in British and American alone are one name.
  const keys = new Set([nameKey(name)]);
  const others = names.filter((other) => !keys.has(nameKey(other)) && keys.add(nameKey(other)));
  const broader = parents.flatMap((parent) => knowledge.disease(parent)?.name ?? []);
  const rows = rowsOf(id, knowledge);
  const shown = bothSides(rows, options.rows ?? 10);
  const best = shown[0]?.items[0];
  const panel = options.link?.({ kind: 'open-panel', query: name });
  const head = [`**${escapeMarkdown(name)}** · ${id}${oncotree ? ` · OncoTree ${oncotree}` : ''}`];
  const body = [
    broader.length ? `A kind of ${broader.map(escapeMarkdown).join(', ')}.` : undefined,
    others.length ? `Also: ${others.slice(0, 6).map(escapeMarkdown).join(', ')}.` : undefined,
    profileTable(shown, rows.length),
    best && evidenceLine(best, knowledge, options),
  ];
  const actions = rows.length ? actionLine([panel && `[all evidence](${panel} "Open the evidence panel")`]) : '';
  return {
    title: name,
    markdown: assemble(head, body, actions, options),
    data: {
      type: 'disease',
      id,
      name,
      names,
      oncotree,
      parents,
      evidence: shown.map((row) => ({ profile: row.profile, ...rowData(row) })),
    },
  };
}

/** Hundreds of items in a common tumour make its rows: they are made once. */
function rowsOf(id: string, knowledge: Knowledge): readonly ProfileRow[] {
  const known = made.get(knowledge) ?? new Map<string, readonly ProfileRow[]>();
  made.set(knowledge, known);
  const rows = known.get(id) ?? profileRows(knowledge.evidenceOfDisease(id), knowledge);
  known.set(id, rows);
  return rows;
}

const made = new WeakMap<Knowledge, Map<string, readonly ProfileRow[]>>();

/** One row an alteration, drug and reading, the strongest first. */
function profileRows(items: readonly Evidence[], knowledge: Knowledge): readonly ProfileRow[] {
  const byProfile = new Map<string, Evidence[]>();
  for (const item of items) {
    const same = byProfile.get(item.profileText);
    if (same) same.push(item);
    else byProfile.set(item.profileText, [item]);
  }
  return [...byProfile]
    .flatMap(([profile, own]) => drugMatrix(own, knowledge).map((row) => ({ ...row, profile })))
    .sort(byStrength);
}

/** Where most of the rows are of one side, the best of the other are shown all the same. */
function bothSides(rows: readonly ProfileRow[], limit: number): readonly ProfileRow[] {
  const against = rows.filter(({ reading }) => AGAINST.has(reading));
  const others = rows.filter(({ reading }) => !AGAINST.has(reading));
  const room = Math.max(Math.floor(limit / 2), limit - others.length);
  const chosen = against.slice(0, room);
  return [...chosen, ...others.slice(0, limit - chosen.length)].sort(byStrength);
}

function profileTable(rows: readonly ProfileRow[], all: number): string | undefined {
  if (rows.length === 0) return undefined;
  const lines = rows.map(
    ({ profile, label, reading, level, items, year }) =>
      `| ${profileLabel(profile)} | ${escapeMarkdown(label)} | ${MARKS[reading]} | ${level} | ${papersOf({ items, year })} |`,
  );
  const more = all > rows.length ? `\n\n…and ${all - rows.length} more.` : '';
  return `| alteration | drug | effect | level | papers |\n|:--|:--|:--|:--|:--|\n${lines.join('\n')}${more}`;
}
