import { copy, type Draft, type Piece, slot } from '../draft.ts';
import type { Mark } from '../types.ts';

type Run = Extract<Piece, { op: 'run' }>;

interface Delimiter {
  readonly run: Run;
  readonly order: number;
}

/** Delimiters of a block, paired as they come. */
export interface Emphasis {
  /** Reads the run of delimiters at `at`; returns the offset behind it. */
  read(at: number): number;
}

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);
const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
const isPunctuation = (character: string | undefined): boolean => !isSpace(character) && !isWord(character);

const isScript = (character: string): boolean => character === '^' || character === '~';
/** Pandoc allows no white space in a script; nobody writes a long one. */
const scriptText = (source: string, from: number, to: number): boolean =>
  to - from < 60 && !/\s/.test(source.slice(from, to));

function markOf(character: string, length: number): Mark['kind'] {
  if (character === '^') return 'superscript';
  if (character === '~') return 'subscript';
  return length === 2 ? 'strong' : 'emphasis';
}

/**
 * Emphasis by CommonMark's flanking rules (spec 0.31, section 6.2), with Pandoc's `~sub~` and `^super^`
 * beside it. Runs that find no partner stay text: `DPYD*2A`. A closing run discards the openers inside it,
 * so each run is pushed and popped once.
 */
export function createEmphasis(draft: Draft): Emphasis {
  const { source, pieces } = draft;
  const stacks: Record<string, Delimiter[]> = { '*': [], _: [], '^': [], '~': [] };
  let order = 0;

  const closeRun = (run: Run, character: string): void => {
    const stack = stacks[character]!;
    while (run.from < run.to && stack.length > 0) {
      const opener = stack.at(-1)!;
      if (isScript(character) && !scriptText(source, opener.run.to, run.from)) {
        stack.length = 0;
        return;
      }
      const available = opener.run.to - opener.run.from;
      const length = (character === '*' || character === '_') && available >= 2 && run.to - run.from >= 2 ? 2 : 1;
      const paired = slot(markOf(character, length));
      opener.run.to -= length;
      opener.run.opens.unshift(paired);
      run.from += length;
      run.closes.push(paired);
      for (const other of Object.values(stacks))
        while (other.length > 0 && other.at(-1)!.order > opener.order) other.pop();
      if (opener.run.from === opener.run.to) stack.pop();
    }
  };

  return {
    read(at) {
      const character = source[at]!;
      let end = at;
      while (source[end] === character) end++;
      const [before, after] = [source[at - 1], source[end]];
      if (character === '*' && end === at + 1 && isWord(before) && /\d/.test(after ?? '')) {
        // A star allele: nobody emphasises from the middle of a word up to a digit.
        copy(draft, at, end);
        return end;
      }
      const run: Run = { op: 'run', from: at, to: end, closes: [], opens: [] };
      pieces.push(run);
      const left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
      const right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
      const script = isScript(character);
      const canClose = script ? !isSpace(before) : right && (character === '*' || !left || isPunctuation(after));
      const canOpen = script ? !isSpace(after) : left && (character === '*' || !right || isPunctuation(before));
      if (canClose) closeRun(run, character);
      if (canOpen && run.from < run.to) stacks[character]!.push({ run, order: order++ });
      return end;
    },
  };
}
