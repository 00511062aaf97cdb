import { wordSet } from './lexicon/words.ts';
import type { Sentence } from './sentence.ts';
import type { ReadClaim } from './types.ts';

const PRECLINICAL = wordSet(`
  vitro vivo cell cells xenograft xenografts mice mouse murine organoid organoids preclinical transfected
  transduced isogenic ic50 assay assays clones pdx
`);
const CLINICAL = wordSet(`
  patient patients trial trials cohort survival pfs orr clinical randomized randomised phase man woman
  retrospective prospective she he
`);

/** Where a claim was seen: patients, or models. Left open where the sentence speaks of neither or of both. */
export function settingOf({ tokens }: Sentence): ReadClaim['setting'] {
  const models = tokens.some(({ text, mention }) => PRECLINICAL.has(text) || mention?.type === 'cell-line');
  const people = tokens.some(({ text }) => CLINICAL.has(text));
  if (models === people) return undefined;
  return models ? 'preclinical' : 'clinical';
}
