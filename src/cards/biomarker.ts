import type { Evidence, Knowledge } from '../knowledge/types.ts';
import type { BiomarkerMention } from '../recognition/types.ts';
import {
  dotted,
  escapeMarkdown,
  evidenceLine,
  hoverCells,
  matrixTable,
  page,
  panelLink,
  reviewedTo,
} from './markdown.ts';
import { bothSides, drugMatrix } from './matrix.ts';
import { fitted } from './room.ts';
import type { Card, CardOptions } from './types.ts';
import { rowData } from './variant.ts';
import { inEnglish } from './words.ts';

/** The profiles under which CIViC holds a marker that is no gene's, by the name that recognition gives it. */
const PROFILES: readonly (readonly [name: RegExp, profile: RegExp])[] = [
  [/^MSI-H/, /^MSI High/],
  [/^TMB(?:-high| [\u2265>])/, /^TMB (?:High|H-|mTMB)/],
  [/^TMB-low/, /^TMB Low/],
];

/** The card of a marker that is no gene's: what works in tumours that bear it. Undefined where no evidence is held. */
export function biomarkerCard(
  { name }: Pick<BiomarkerMention, 'name'>,
  knowledge: Knowledge,
  options: CardOptions = {},
): Card | undefined {
  const items = evidenceOn(name, knowledge);
  const rows = drugMatrix(items, knowledge);
  if (rows.length === 0) return undefined;
  const { t = inEnglish } = options;
  const title = `**${escapeMarkdown(name)}**`;
  const forHover = () =>
    fitted({
      head: [title],
      rows: (limit, squeeze) => bothSides(rows, limit).map((row) => hoverCells(row, knowledge, options, squeeze)),
      foot: (count) => [
        dotted([
          panelLink(name, options, rows.length - count),
          reviewedTo(
            bothSides(rows, count).flatMap((row) => row.items),
            t,
          ),
        ]),
      ],
    });
  const forPage = () => {
    const shown = bothSides(rows, 10);
    return page([title, matrixTable(shown, knowledge), evidenceLine(shown[0]!.items[0]!, knowledge)]);
  };
  return {
    title: name,
    markdown: options.hover ? forHover() : forPage(),
    data: { type: 'biomarker', name, evidence: rows.map(rowData) },
  };
}

/** The evidence on a marker by its name; empty for one that a gene stands for, or of which nothing is held. */
export function evidenceOn(name: string, knowledge: Knowledge): readonly Evidence[] {
  const profile = PROFILES.find(([written]) => written.test(name))?.[1];
  return profile ? knowledge.evidenceOfNoGene().filter(({ profileText }) => profile.test(profileText)) : [];
}
