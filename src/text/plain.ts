import type { Block, PlacedBlock, Prose } from './types.ts';

/** Plain text: paragraphs are parted by blank lines; the prose is the source. */
export function readPlain(source: string): Prose {
  const blocks: PlacedBlock[] = [];
  for (const match of source.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)) {
    const text = match[0].trimEnd();
    const block: Block = { kind: 'paragraph', source: text, prose: text, map: [], citations: [], marks: [] };
    blocks.push({ start: match.index, end: match.index + text.length, block, section: [] });
  }
  return { format: 'plain', source, blocks, directives: [], context: [] };
}
