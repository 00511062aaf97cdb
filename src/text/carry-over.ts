import type { PlacedBlock } from './types.ts';

/**
 * Makes a value for each block. Blocks that stand at the beginning or at the end as they did before an edit take their
 * values from there, without being looked up: of a long document an edit leaves nearly all.
 * @param make makes the values of blocks, given by their places in `blocks`: all at once, since work that is done for
 * many blocks in turn, one kind after the other, costs half of what it does block by block
 * @param before the blocks before the edit, and their values
 * @param keep makes the value of a block that may stand elsewhere now of the one it had; undefined where that will not do
 */
export function carryOver<B extends PlacedBlock, T extends object>(
  blocks: readonly B[],
  make: (places: readonly number[]) => readonly T[],
  before?: readonly [readonly PlacedBlock[], readonly T[]],
  keep: (value: T, placed: B) => T | undefined = (value) => value,
): T[] {
  const [old, values] = before ?? [[], []];
  const shift = old.length - blocks.length;
  const most = Math.min(blocks.length, old.length);
  let head = 0;
  while (head < most && (old[head] === blocks[head] || old[head]!.block === blocks[head]!.block)) head++;
  let tail = blocks.length;
  while (tail > head && tail + shift > head && old[tail + shift - 1]!.block === blocks[tail - 1]!.block) tail--;
  const open: number[] = [];
  const carried = blocks.map((placed, i) => {
    const known = i < head ? values[i] : i >= tail ? values[i + shift] : undefined;
    const kept = known && keep(known, placed);
    if (!kept) open.push(i);
    return kept;
  });
  if (open.length > 0)
    make(open).forEach((value, i) => {
      carried[open[i]!] = value;
    });
  return carried as T[];
}
