import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../src/analyse.ts';
import type { GeneMention, Mention } from '../../../src/recognition/types.ts';
import { knowledge } from '../../helpers/knowledge.ts';
import { lines, readLabelled, writeLabelled } from '../../helpers/labelled.ts';

const { analyse } = createAnalyser(knowledge);
const fixture = (name: string) => lines(readFileSync(path.join(import.meta.dirname, name), 'utf8'));

const isGene = (mention: Mention): mention is GeneMention => mention.type === 'gene';

function labelOf({ symbol, members, candidates }: GeneMention): string {
  return symbol ?? (members ? 'family' : (candidates ?? []).join('/'));
}

/** The text with every gene mention marked. */
function marked(text: string): string {
  const genes = analyse(text, 'plain').blocks.flatMap(({ analysis }) => analysis.mentions.filter(isGene));
  return writeLabelled(
    text,
    genes.map((gene) => ({ start: gene.start, end: gene.end, label: labelOf(gene) })),
  );
}

describe('genes in sentences', () => {
  it.each(fixture('sentences.txt'))('%s', (line) => {
    expect(marked(readLabelled(line).text)).toBe(line);
  });
});

describe('words that only look like genes', () => {
  it.each(fixture('traps.txt'))('%s', (line) => {
    expect(marked(line)).toBe(line);
  });
});
