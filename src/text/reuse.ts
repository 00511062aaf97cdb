import type { Cut } from './cuts.ts';
import type { Block, PlacedBlock } from './types.ts';

/** So many blocks are looked for one by one before an index of the whole document is worth its making. */
const FEW = 16;

/**
 * Looks blocks up among those of an earlier reading: first where one would expect them, among those that the edit took
 * the place of (from `first` up to `last`, exclusive), then anywhere.
 */
export function createReuse(
  old: readonly PlacedBlock[],
  first: number,
  last: number,
): (source: string, cut: Cut) => Block | undefined {
  let expected = first;
  let searches = 0;
  let bySource: Map<string, Block[]> | undefined;
  const is = (block: Block, source: string, { kind, level }: Cut): boolean =>
    block.source.length === source.length && block.kind === kind && block.level === level && block.source === source;

  const anywhere = (source: string, cut: Cut): Block | undefined => {
    if (searches++ < FEW) return old.find(({ block }) => is(block, source, cut))?.block;
    if (!bySource) {
      bySource = new Map();
      for (const { block } of old) {
        const alike = bySource.get(block.source);
        if (!alike) bySource.set(block.source, [block]);
        else if (!alike.some(({ kind, level }) => kind === block.kind && level === block.level)) alike.push(block);
      }
    }
    return bySource.get(source)?.find((block) => is(block, source, cut));
  };

  return (source, cut) => {
    for (let i = expected; i < last && i < expected + 3; i++) {
      const { block } = old[i]!;
      if (!is(block, source, cut)) continue;
      expected = i + 1;
      return block;
    }
    return anywhere(source, cut);
  };
}
