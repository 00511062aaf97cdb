import type { Knowledge, SourceInfo } from './types.ts';

/**
 * What is bundled, and where it comes from.
 * @param text the asset `sources.jsonl`: a source a line
 * @throws where a line is not JSON
 */
export function createSources(text: string): Pick<Knowledge, 'sources'> {
  const sources = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SourceInfo);
  return { sources: () => sources };
}
