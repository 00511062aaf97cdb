import type { Knowledge } from '../knowledge/types.ts';
import type { Judgement, ReadClaim } from './types.ts';

export function judge(_claim: ReadClaim, _knowledge: Knowledge): Judgement {
  return { verdict: 'unknown', evidence: [], against: [], tumour: 'unstated', reason: '' };
}
