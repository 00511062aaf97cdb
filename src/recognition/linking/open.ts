import type { Mention, VariantMention } from '../types.ts';

/** Is the mention a variant of which no gene is known? */
export const isOpen = (mention: Mention): mention is VariantMention =>
  mention.type === 'variant' && mention.gene === undefined && mention.genes === undefined;
