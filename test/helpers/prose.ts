import type { Block, Prose } from '../../src/text/index.ts';

/** A block's prose with each citation shown where it stands: its keys, or its style where it has none. */
export function withCitations({ prose, citations }: Block): string {
  let shown = '';
  let last = 0;
  for (const { at, keys, style } of citations) {
    shown += `${prose.slice(last, at)}⟦${keys.map(({ key }) => key).join(' ') || style}⟧`;
    last = at;
  }
  return shown + prose.slice(last);
}

/** A document as a test shows it: a line a block, `kind | prose`, indented by the headings above it. */
export function outline(prose: Prose): string {
  return prose.blocks
    .map(
      ({ block, section }) =>
        `${'  '.repeat(section.length)}${block.kind}${block.level ?? ''} | ${withCitations(block)}`,
    )
    .join('\n');
}

/** Marks of a block as `kind:words`. */
export function marksOf({ prose, marks }: Block): string[] {
  return marks.map(({ kind, start, end }) => `${kind}:${prose.slice(start, end)}`);
}
