// The script of the panel's page: it draws the rows that the host gives, filters and sorts them, and asks the host to
// insert or copy. Bundled on its own; it knows no editor but through messages.
import { evidenceTable, type RowFilter, type RowOrder, rowColumns, selectRows } from '../../reports/evidence-rows.ts';
import { button, element, field, fill } from './elements.ts';
import {
  copyFormats,
  type FromPage,
  type KeptState,
  type PanelState,
  type PanelWords,
  type ToPage,
} from './messages.ts';
import { evidenceLines } from './rows.ts';

interface Kept extends KeptState {
  readonly filter: RowFilter;
  readonly order?: RowOrder | undefined;
}

interface Page {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
}
declare function acquireVsCodeApi(): Page;

const page = acquireVsCodeApi();
const words = JSON.parse(document.getElementById('words')?.textContent ?? '{}') as PanelWords;
const ways = { none: '', ascending: ' ▲', descending: ' ▼' } as const;
const names = { markdown: 'Markdown', latex: 'LaTeX', typst: 'Typst' } as const;

let { filter, order } = page.getState() ?? { filter: { drug: '', tumour: '', level: '' }, order: undefined };
let shown: PanelState = { title: '', rows: [], following: false };

const title = element('h1');
const note = element('p', { className: 'note' });
const count = element('p', { role: 'status' });
const head = element('tr');
const body = element('tbody');
const follow = element('input', { type: 'checkbox' });
const drug = element('input', { type: 'search', value: filter.drug });
const tumour = element('input', { type: 'search', value: filter.tumour });
const level = element('select');
for (const [value, text] of [
  ['', words.allLevels],
  ['A', 'A'],
  ['B', fill(words.andAbove, 'B')],
  ['C', fill(words.andAbove, 'C')],
] as const) {
  level.append(element('option', { value, textContent: text }));
}
level.value = filter.level;

const form = element('form', { ariaLabel: words.filter });
form.append(
  field(words.drug, drug),
  field(words.tumour, tumour),
  field(words.level, level),
  field(words.follow, follow, 'check'),
);
const bar = element('div', { className: 'bar' });
bar.append(count, ...copyFormats.map((format) => button(fill(words.copyAs, names[format]), () => copy(format))));
const table = element('table', { ariaLabel: words.table });
const thead = element('thead');
thead.append(head);
table.append(thead, body);
const scroll = element('div', { className: 'scroll', role: 'region', ariaLabel: words.table, tabIndex: 0 });
scroll.append(table);
document.getElementById('main')?.append(title, note, form, bar, scroll);

const selected = () => selectRows(shown.rows, filter, order);

function copy(format: (typeof copyFormats)[number]): void {
  const rows = selected();
  page.postMessage({ type: 'copy', text: evidenceTable(rows, format), count: rows.length });
}

/** Draws the rows that pass; the title and the form stay, so that the focus does. */
function draw(): void {
  const rows = selected();
  title.textContent = shown.title;
  note.textContent = shown.note ?? '';
  note.hidden = !shown.note;
  follow.checked = shown.following;
  count.textContent = fill(words.count, String(rows.length), String(shown.rows.length));
  body.replaceChildren(...evidenceLines(rows, words, (pmid) => page.postMessage({ type: 'insert', pmid })));
  for (const cell of head.children) {
    const by = (cell as HTMLElement).dataset.by;
    const way = order?.by !== by ? 'none' : order?.descending ? 'descending' : 'ascending';
    if (by) cell.setAttribute('aria-sort', way);
    const mark = cell.querySelector('span');
    if (mark) mark.textContent = ways[way];
  }
}

const keep = () => page.setState({ filter, order, title: shown.title });

function change(next: { readonly filter?: RowFilter; readonly order?: RowOrder }): void {
  filter = next.filter ?? filter;
  order = next.order ?? order;
  keep();
  draw();
}

for (const by of rowColumns) {
  const cell = element('th', { scope: 'col' });
  cell.dataset.by = by;
  const sort = button(words.columns[by], () =>
    change({ order: { by, descending: order?.by === by && !order.descending } }),
  );
  sort.append(element('span', { ariaHidden: 'true' }));
  cell.append(sort);
  head.append(cell);
}

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', (event) => {
  if (event.target === follow) page.postMessage({ type: 'follow', on: follow.checked });
  else change({ filter: { drug: drug.value, tumour: tumour.value, level: level.value } });
});
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data?.type !== 'show') return;
  shown = data.state;
  keep();
  draw();
});
draw();
page.postMessage({ type: 'ready' });
