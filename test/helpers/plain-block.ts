import type { Block } from '../../src/text/types.ts';

/** A paragraph whose prose is its source. */
export const plainBlock = (text: string): Block => ({
  kind: 'paragraph',
  source: text,
  prose: text,
  map: [],
  citations: [],
  marks: [],
});
