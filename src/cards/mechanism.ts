import type { Drug, Evidence } from '../knowledge/types.ts';
import type { Translate } from './words.ts';

/** How an alteration makes tumours resistant to a drug, as far as gene and kind tell. */
export type Mechanism =
  | 'target mutation'
  | 'target amplification'
  | 'target expression'
  | 'bypass, downstream'
  | 'efflux, detoxification';

/** Genes whose products carry drugs out of the cell or inactivate them (HGNC gene groups ABC transporters, glutathione S-transferases). */
const CYTOPROTECTIVE = /^(?:ABC[A-G]\d|GST[A-Z]\d?|MT[12][A-Z]?|UGT\d|CYP\d)/;

/** The mechanism behind an item on resistance; undefined where the drug's targets are not known. */
export function mechanismOf(
  { genes, profile }: Pick<Evidence, 'genes' | 'profile'>,
  { targets, secondaryTargets }: Pick<Drug, 'targets' | 'secondaryTargets'>,
): Mechanism | undefined {
  const hit = [...targets, ...secondaryTargets];
  if (hit.length === 0) return undefined;
  if (genes.some((gene) => CYTOPROTECTIVE.test(gene))) return 'efflux, detoxification';
  if (!genes.some((gene) => hit.includes(gene))) return 'bypass, downstream';
  const kind = profile.op === 'is' ? profile.alteration.kind : undefined;
  if (kind === 'amplification') return 'target amplification';
  return kind === 'expression' ? 'target expression' : 'target mutation';
}

/** A mechanism in the reader's language. */
export function mechanismIn(mechanism: Mechanism, t: Translate): string {
  switch (mechanism) {
    case 'target mutation':
      return t('target mutation');
    case 'target amplification':
      return t('target amplification');
    case 'target expression':
      return t('target expression');
    case 'bypass, downstream':
      return t('bypass, downstream');
    case 'efflux, detoxification':
      return t('efflux, detoxification');
  }
}
