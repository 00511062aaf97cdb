export { withPacks } from './layer.ts';
export { readPack } from './read.ts';
export { packSchema } from './schema.ts';
export { packTemplate } from './template.ts';
export type { Pack, PackProblem } from './types.ts';
