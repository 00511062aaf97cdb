import type { Cut, Cuts } from './cuts.ts';
import { findDirectives } from './directives.ts';
import type { Reading } from './draft.ts';
import type { Block, BlockKind, Format, PlacedBlock, Prose } from './types.ts';

/** Reads the inline markup of a block. Nothing but these two decides what comes out. */
export type InlineReader = (source: string, kind: BlockKind) => Reading;

interface Heading {
  readonly level: number;
  readonly text: string;
}

/** Every block that was read for a document, in order, those without prose too. */
const blocksOf = new WeakMap<Prose, readonly Block[]>();

/** Looks blocks up among those of an earlier reading: first where one would expect it, then anywhere. */
function createReuse(previous: Prose | undefined): (source: string, cut: Cut) => Block | undefined {
  const blocks = (previous && (blocksOf.get(previous) ?? previous.blocks.map(({ block }) => block))) ?? [];
  let expected = 0;
  let bySource: Map<string, Block[]> | undefined;
  const anywhere = (text: string, { kind, level }: Cut): Block | undefined => {
    if (!bySource) {
      bySource = new Map();
      for (const block of blocks) {
        const alike = bySource.get(block.source);
        if (!alike) bySource.set(block.source, [block]);
        else if (!alike.some(({ kind, level }) => kind === block.kind && level === block.level)) alike.push(block);
      }
    }
    return bySource.get(text)?.find((block) => block.kind === kind && block.level === level);
  };
  return (source, cut) => {
    if (blocks.length === 0) return undefined;
    const text = source.slice(cut.start, cut.end);
    for (let i = expected; i < blocks.length && i < expected + 3; i++) {
      const block = blocks[i]!;
      if (block.kind !== cut.kind || block.level !== cut.level || block.source !== text) continue;
      expected = i + 1;
      return block;
    }
    return anywhere(text, cut);
  };
}

/**
 * Makes a document of its cuts: reads each block, or takes it from `previous` where its source, kind and level
 * are unchanged, and puts the headings above it. Blocks without prose are left out.
 */
export function assemble(source: string, format: Format, found: Cuts, read: InlineReader, previous?: Prose): Prose {
  const reuse = createReuse(previous?.format === format ? previous : undefined);
  const all: Block[] = [];
  const blocks: PlacedBlock[] = [];
  let headings: readonly Heading[] = [];
  let section: readonly string[] = [];
  let under: string | undefined;
  for (const cut of found.cuts) {
    const block = reuse(source, cut) ?? newBlock(source.slice(cut.start, cut.end), cut, read);
    all.push(block);
    if (block.prose === '') continue;
    const level = block.level;
    if (level !== undefined) headings = headings.filter((heading) => heading.level < level);
    if (level !== undefined || cut.under !== under) section = sectionOf(headings, cut.under);
    under = cut.under;
    blocks.push({ start: cut.start, end: cut.end, block, section });
    if (level === undefined) continue;
    headings = [...headings, { level, text: block.prose }];
    section = sectionOf(headings, under);
  }
  const prose: Prose = {
    format,
    source,
    blocks,
    directives: findDirectives(source, format, found.opaque),
    ...(found.frontMatter && { frontMatter: found.frontMatter }),
    context: found.context,
  };
  blocksOf.set(prose, all);
  return prose;
}

const sectionOf = (headings: readonly Heading[], under: string | undefined): readonly string[] => [
  ...headings.map(({ text }) => text),
  ...(under === undefined ? [] : [under]),
];

function newBlock(source: string, { kind, level }: Cut, read: InlineReader): Block {
  return { kind, ...(level !== undefined && { level }), source, ...read(source, kind) };
}
