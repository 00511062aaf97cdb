import type { Evidence, Knowledge } from '../knowledge/types.ts';
import type { Relation, Verdict } from './types.ts';

/** One item as a reader sees it: level, source, date. */
export function cited({ level, citation, pmid, date }: Evidence): string {
  const source = pmid ? `${citation}, PMID ${pmid}` : citation;
  return `level ${level}, ${source}, reviewed ${date.slice(0, 10)}`;
}

/** A verdict in one sentence, with level, source and date of the strongest items. */
export function reasonFor(
  verdict: Verdict,
  direction: Relation,
  agreeing: readonly Evidence[],
  opposing: readonly Evidence[],
  knowledge: Knowledge,
): string {
  const best = agreeing[0];
  const worst = opposing[0];
  const other: Relation = direction === 'resistance' ? 'sensitivity' : 'resistance';
  const disagreeing = worst
    ? `${subject(worst, knowledge)}: the evidence says ${other} (${cited(worst)})${more(opposing)}.`
    : '';
  switch (verdict) {
    case 'supported':
      return best ? `${subject(best, knowledge)}: ${direction} (${cited(best)})${more(agreeing)}.` : '';
    case 'contradicted':
      return disagreeing;
    case 'conflicting':
      return best && worst
        ? `${subject(best, knowledge)}: the evidence conflicts, ${direction} (${cited(best)}) against ${other} (${cited(worst)}).`
        : disagreeing;
    case 'unknown': {
      const agreed = best ? `${subject(best, knowledge)}: ${direction} (${cited(best)})${more(agreeing)}.` : '';
      return best || worst
        ? ['No evidence on just this is held.', agreed, disagreeing].filter(Boolean).join(' ')
        : 'No evidence on this alteration and treatment is held.';
    }
  }
}

const more = (items: readonly Evidence[]) => (items.length > 1 ? ` and ${items.length - 1} more` : '');

function subject({ profileText, drugs, interaction, diseaseName }: Evidence, knowledge: Knowledge): string {
  const names = drugs.map((id) => knowledge.drug(id)?.name ?? id).join(interaction === 'substitutes' ? ' or ' : ' + ');
  return `${profileText} and ${names}${diseaseName ? ` in ${diseaseName}` : ''}`;
}
