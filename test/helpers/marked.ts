import type { Range } from '../../src/text/types.ts';

/** Takes the marks ⟦ and ⟧ out of a text: what is left, and the ranges that they enclosed. */
export function unmark(marked: string): { readonly text: string; readonly ranges: readonly Range[] } {
  const ranges: Range[] = [];
  const open: number[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '⟦') open.push(text.length);
    else if (character === '⟧') ranges.push({ start: open.pop() ?? Number.NaN, end: text.length });
    else text += character;
  }
  if (open.length) throw new Error(`A mark is left open in: ${marked}`);
  return { text, ranges: ranges.sort((a, b) => a.start - b.start) };
}
