import { wordSet } from './lexicon/words.ts';
import type { Token } from './tokens.ts';

const BETWEEN = wordSet('the a an its their this that acquired original tumor tumour suppressor gene protein kinase');

/** "loss of the BRCA1 mutation", "lost T790M", "loss of the tumour suppressor PTEN": what stands at `from` is gone. */
export function isLostAt(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (at > 0 && from - at < 5 && BETWEEN.has(tokens[at]!.text)) at--;
  const { text = '' } = tokens[at] ?? {};
  return text === 'lost' || (text === 'of' && /^loss(?:es)?$/.test(tokens[at - 1]?.text ?? ''));
}
