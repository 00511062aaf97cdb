import { wordSet } from './lexicon/words.ts';
import type { Sentence } from './sentence.ts';
import type { Drugs } from './slots.ts';

const FAILED = wordSet(`failure failed failing progression progressed progressing resistance resistant intolerance
  relapse relapsed`);

/** "agents that are active against F691L after gilteritinib failure": what failed is not what is active. */
export const hasFailed = ({ tokens }: Sentence, { role, from, to }: Drugs): boolean =>
  role === 'after' && tokens.slice(Math.max(0, from - 4), to + 3).some(({ text }) => FAILED.has(text));
