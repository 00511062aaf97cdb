import { close, copy, type Draft, expand, omit, open, slot } from './draft.ts';
import { greekLetter } from './entities.ts';

const SYMBOLS: Readonly<Record<string, string>> = {
  to: '→',
  rightarrow: '→',
  longrightarrow: '→',
  Rightarrow: '→',
  leftarrow: '←',
  uparrow: '↑',
  downarrow: '↓',
  geq: '≥',
  ge: '≥',
  leq: '≤',
  le: '≤',
  times: '×',
  pm: '±',
  sim: '∼',
  approx: '≈',
  circ: '°',
  degree: '°',
  prime: '′',
  cdot: '·',
  arrow: '→',
};

/** One step through TeX or Typst maths that may be prose after all; anything else makes it a formula. */
const TOKEN =
  /\\?(?<name>[A-Za-z]{2,14})(?![A-Za-z])|(?<script>[\^_])(?:\{(?:\\(?:mathrm|text|textrm|rm|mathit|textit)\s?\{)?(?<long>[A-Za-z0-9+/*.,∆Δ-]{1,24})\}{1,2}|\(?"(?<quoted>[^"]{1,24})"\)?|(?<short>[A-Za-z0-9+*-]))|\\(?:mathrm|text|textrm|mathit|textit)\{(?<word>[A-Za-z0-9-]{1,24})\}|(?<plain>[<>+±→≥≤~%\d.-]+)|(?<blank>[\s{}~]+|\\[,;: !])/y;

/**
 * Reads short maths that stands for characters: `$\beta$`, `C$>$T`, `Thr790$\rightarrow$Met`,
 * `BRAF$^{V600E}$`. All other maths is left out: it is no prose.
 * @param from offset of the first character inside the delimiters
 * @param names whether Greek letters are written as plain words (`$beta$`), as in Typst
 */
export function readMath(draft: Draft, from: number, to: number, names = false): void {
  const { source, pieces } = draft;
  const before = pieces.length;
  let at = from;
  while (at < to) {
    TOKEN.lastIndex = at;
    const match = to - from > 80 ? null : TOKEN.exec(source);
    const end = match ? at + match[0].length : to + 1;
    if (!match?.groups || end > to || !put(draft, match.groups, at, end, names)) {
      pieces.length = before;
      break;
    }
    at = end;
  }
  if (pieces.length === before) omit(draft);
}

function put(
  draft: Draft,
  groups: Record<string, string | undefined>,
  at: number,
  end: number,
  names: boolean,
): boolean {
  const { source } = draft;
  const { name, script, plain, blank, word } = groups;
  if (blank !== undefined) return true;
  if (plain !== undefined) copy(draft, at, end);
  else if (word !== undefined) copyInside(draft, word, at, end);
  else if (name !== undefined) {
    const escaped = source[at] === '\\';
    const symbol =
      escaped || names ? (greekLetter(name) ?? (Object.hasOwn(SYMBOLS, name) ? SYMBOLS[name] : undefined)) : undefined;
    if (symbol === undefined) return false;
    expand(draft, symbol, at, end);
  } else {
    const content = groups.long ?? groups.quoted ?? groups.short ?? '';
    if (/\s/.test(content)) return false;
    const raised = slot(script === '^' ? 'superscript' : 'subscript');
    open(draft, raised);
    copyInside(draft, content, at, end);
    close(draft, raised);
  }
  return true;
}

function copyInside(draft: Draft, content: string, at: number, end: number): void {
  const start = at + draft.source.slice(at, end).lastIndexOf(content);
  copy(draft, start, start + content.length);
}
