import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nameKey } from './drug-names.ts';

/** Words of data/curated/not-drugs.txt (one a line, `#` starts a comment): everyday chemicals and words that are no drug's name in prose. */
export const everydayWords = (data: string): string[] =>
  readFileSync(path.join(data, 'curated', 'not-drugs.txt'), 'utf8')
    .split('\n')
    .map((line) => nameKey(line.split('#')[0]!))
    .filter(Boolean);
