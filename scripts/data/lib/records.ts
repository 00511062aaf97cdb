export { byId, compact } from '../../../src/knowledge/build/table.ts';
