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

/** Rows as lines of the page's table. */
export function evidenceLines(
  rows: readonly EvidenceRow[],
  words: PanelWords,
  insert: (pmid: string) => void,
): readonly HTMLTableRowElement[] {
  return rows.map((row) => {
    const line = element('tr');
    const reading = cell(`${marks[row.reading] ?? ''} ${row.reading}`.trim());
    if (against.has(row.reading)) reading.className = 'against';
    line.append(
      cell(row.profile),
      cell(row.drugs),
      reading,
      cell(row.level),
      cell(row.tumour),
      cell(String(row.year ?? '')),
      paperCell(row, words, insert),
    );
    return line;
  });
}

function cell(text: string): HTMLTableCellElement {
  return element('td', { textContent: text });
}

/** Citation as a link to PubMed, title, date of the review, and a button that cites the paper. */
function paperCell(row: EvidenceRow, words: PanelWords, insert: (pmid: string) => void): HTMLTableCellElement {
  const { pmid, citation, title, retracted, caution, date, id } = row;
  const made = element('td', { className: 'paper' });
  if (pmid) {
    made.append(element('a', { href: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, textContent: citation }));
    const act = button(words.insert, () => insert(pmid));
    act.ariaLabel = fill(words.insertPaper, citation);
    made.append(' ', act);
  } else made.append(citation);
  if (retracted) made.append(element('p', { className: 'against', textContent: `⚠ ${words.retracted}` }));
  if (title) made.append(element('p', { textContent: title }));
  const facts = [pmid && `PMID ${pmid}`, id, fill(words.reviewed, date), caution].filter(Boolean).join(' · ');
  made.append(element('p', { className: 'note', textContent: facts }));
  return made;
}
