import type { Analysis } from '../analysis.ts';
import type { Oncoprose } from '../service.ts';
import type { Range } from '../text/types.ts';

/** The service with what it may come to offer: a provider falls silent where its part is not there. */
export type Offers = Oncoprose &
  Partial<{
    hover(analysis: Analysis, offset: number): { readonly range: Range; readonly markdown: string } | undefined;
  }>;
