import { readFileSync } from 'node:fs';
import path from 'node:path';

/** data/diseases.jsonl → `diseases.jsonl`, as it is: src/knowledge/diseases.ts reads it whole. */
export function compileDiseases(dataDir: string): Record<string, string> {
  return { 'diseases.jsonl': readFileSync(path.join(dataDir, 'diseases.jsonl'), 'utf8') };
}
