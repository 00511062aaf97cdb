import { nameKey } from '../knowledge/diseases.ts';
import type { Disease, Evidence, Knowledge } from '../knowledge/types.ts';
import {
  clip,
  dotted,
  escapeMarkdown,
  evidenceLine,
  page,
  panelLink,
  papersOf,
  profileCell,
  profileLabel,
  reviewedTo,
  sourceCell,
} from './markdown.ts';
import { bothSides, byStrength, drugMatrix } from './matrix.ts';
import { CHARACTERS, fitted, listed, type Squeeze } from './room.ts';
import type { Card, CardOptions, MatrixRow } from './types.ts';
import { rowData } from './variant.ts';
import { effectOf, inEnglish } from './words.ts';

/** A row of a drug matrix, with the alteration that it is about. */
interface ProfileRow extends MatrixRow {
  readonly profile: string;
}

/** The card of a tumour type: identifiers, names, where it stands among the others, and what is best known to resist or work in it. */
export function diseaseCard(disease: Disease, knowledge: Knowledge, options: CardOptions = {}): Card {
  const { id, name, names, oncotree, parents } = disease;
  const { t = inEnglish } = options;
  // Spellings that differ in case or in British and American alone are one name.
  const keys = new Set([nameKey(name)]);
  const others = names.filter((other) => !keys.has(nameKey(other)) && keys.add(nameKey(other)));
  const broader = parents.flatMap((parent) => knowledge.disease(parent)?.name ?? []);
  const rows = rowsOf(id, knowledge);
  const shown = bothSides(rows, 10);
  const title = dotted([`**${escapeMarkdown(name)}**`, id, oncotree && `OncoTree ${oncotree}`]);
  const kind = broader.length ? t('A kind of {0}.', broader.map(escapeMarkdown).join(', ')) : undefined;
  const forHover = () =>
    fitted({
      head: [
        title,
        kind,
        others.length ? t('Also: {0}', listed(others.map(escapeMarkdown), CHARACTERS - 8, t)) : undefined,
      ],
      rows: (limit, squeeze) => bothSides(rows, limit).map((row) => cellsOf(row, knowledge, options, squeeze)),
      foot: (count) => [
        rows.length
          ? dotted([
              panelLink(name, options, rows.length - count),
              reviewedTo(
                bothSides(rows, count).flatMap(({ items }) => items),
                t,
              ),
            ])
          : t('No drug evidence is held for this tumour type.'),
      ],
    });
  const forPage = () => {
    const best = shown[0]?.items[0];
    return page([
      title,
      kind,
      others.length ? `Also: ${others.slice(0, 6).map(escapeMarkdown).join(', ')}.` : undefined,
      profileTable(shown, rows.length),
      best && evidenceLine(best, knowledge),
    ]);
  };
  return {
    title: name,
    markdown: options.hover ? forHover() : forPage(),
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

/** A row for a hover, whose cells say what they are, with the paper behind it. */
function cellsOf(row: ProfileRow, knowledge: Knowledge, options: CardOptions, squeeze: Squeeze): string[] {
  const { profile, label, reading, level, items } = row;
  const { t = inEnglish } = options;
  return [
    profileCell(profile, squeeze),
    escapeMarkdown(clip(label, squeeze.name)),
    effectOf(reading, t),
    t('level {0}', level),
    sourceCell(items[0]!, knowledge, options, squeeze),
  ];
}

function profileTable(rows: readonly ProfileRow[], all: number): string | undefined {
  if (rows.length === 0) return undefined;
  const lines = rows.map(
    ({ profile, label, reading, level, items, year }) =>
      `| ${profileLabel(profile)} | ${escapeMarkdown(label)} | ${effectOf(reading)} | ${level} | ${papersOf({ items, year })} |`,
  );
  const more = all > rows.length ? `\n\n…and ${all - rows.length} more.` : '';
  return `| alteration | drug | effect | level | papers |\n|:--|:--|:--|:--|:--|\n${lines.join('\n')}${more}`;
}
