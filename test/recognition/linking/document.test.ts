import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../src/recognition/types.ts';
import { createOncoprose } from '../../../src/service.ts';
import { knowledge } from '../../helpers/knowledge.ts';
import { lines, readLabelled, writeLabelled } from '../../helpers/labelled.ts';

const service = createOncoprose({ knowledge });
const fixtures = lines(readFileSync(new URL('document.txt', import.meta.url), 'utf8'));

/** Protein changes are labelled with their gene, drugs, tumours and biomarkers with type and name. */
function labelOf(mention: Mention): string | undefined {
  if (mention.type === 'variant') return mention.level === 'protein' && mention.alt ? (mention.gene ?? '–') : undefined;
  if (mention.type === 'drug' || mention.type === 'disease' || mention.type === 'biomarker')
    return `${mention.type} ${mention.name}`;
  return undefined;
}

describe('mentions of whole sentences', () => {
  it.each(fixtures)('%s', (fixture) => {
    const { text } = readLabelled(fixture);
    const found = service.analyse(text, 'plain').blocks.flatMap(({ analysis }) => analysis.mentions);
    const labelled = found.flatMap((mention) => {
      const label = labelOf(mention);
      return label === undefined ? [] : [{ ...mention, label }];
    });
    expect(writeLabelled(text, labelled)).toBe(fixture);
  });
});
