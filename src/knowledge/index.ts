export { AssetError } from './assets.ts';
export { emptyKnowledge } from './empty.ts';
export { loadKnowledge } from './load.ts';
export type * from './types.ts';
