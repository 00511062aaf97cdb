import type { AnalysedBlock, Analysis } from '../../analysis.ts';
import { remembered } from '../../recognition/phrases/remembered.ts';
import { type CitedKey, citedKeys } from '../../references/cited.ts';
import type { Block } from '../../text/types.ts';

const namesPmid = remembered((block: Block): boolean => block.source.includes('PMID'));

/** The blocks in which a PMID is written out, in order: several rules look at them, few blocks are among them. */
export const blocksWithPmid = remembered((analysis: Analysis): readonly AnalysedBlock[] =>
  analysis.blocks.filter(({ block }) => namesPmid(block)),
);

/** The citation keys of a document, in order, read once for all rules that ask. */
export const keysCited = remembered((analysis: Analysis): readonly CitedKey[] => [...citedKeys(analysis)]);
