export { emptyKnowledge } from './empty.ts';
export { AssetError, loadKnowledge } from './load.ts';
export type * from './types.ts';
