import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadKnowledge } from '../../src/knowledge/index.ts';

/** The real knowledge, compiled from data/, with everything loaded. */
export const knowledge = await loadKnowledge((name) => readFile(path.join('dist/data', name)));
await knowledge.ensure('core', 'sequences', 'references', 'domains');
