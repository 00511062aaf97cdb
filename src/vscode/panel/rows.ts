import type { EvidenceRow } from '../../reports/evidence-rows.ts';
import { button, element, fill } from './elements.ts';
import type { PanelWords } from './messages.ts';

/** Marks beside the words, so that colour is never all that tells them apart. */
const marks: Readonly<Record<string, string>> = {
  resistant: '✕',
  reduced: '▽',
  'not active': '✕',
  active: '✓',
  'not resistant': '○',
  toxicity: '⚠',
};
const against = new Set(['resistant', 'reduced', 'not active']);

/** Rows as the page's table shows them: a line of facts, and under it the paper. */
export function evidenceLines(
  rows: readonly EvidenceRow[],
  words: PanelWords,
  insert: (pmid: string) => void,
): readonly HTMLTableRowElement[] {
  return rows.flatMap((row) => {
    const facts = element('tr', { className: 'facts' });
    const reading = cell(`${marks[row.reading] ?? ''} ${row.reading}`.trim());
    if (against.has(row.reading)) reading.className = 'against';
    const year = cell(String(row.year ?? ''));
    facts.append(cell(row.profile), cell(row.drugs), reading, cell(row.level), cell(row.tumour), year);
    const paper = element('tr', { className: 'paper' });
    paper.append(paperCell(row, words, insert));
    return [facts, paper];
  });
}

function cell(text: string): HTMLTableCellElement {
  return element('td', { textContent: text });
}

/** Citation as a link to PubMed, title, date of the review, and a button that cites the paper. */
function paperCell(row: EvidenceRow, words: PanelWords, insert: (pmid: string) => void): HTMLTableCellElement {
  const { pmid, citation, title, retracted, caution, date, id } = row;
  const made = element('td', { colSpan: 6 });
  const line = element('p');
  if (pmid) {
    const act = button(words.insert, () => insert(pmid));
    act.ariaLabel = fill(words.insertPaper, citation);
    const link = element('a', { href: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, textContent: citation });
    line.append(act, ' ', link);
  } else line.append(citation);
  if (title) line.append(` ${title}`);
  made.append(line);
  if (retracted) made.append(element('p', { className: 'against', textContent: `⚠ ${words.retracted}` }));
  const facts = [pmid && `PMID ${pmid}`, id, fill(words.reviewed, date), caution].filter(Boolean).join(' · ');
  made.append(element('p', { className: 'note', textContent: facts }));
  return made;
}
