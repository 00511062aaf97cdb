import type { DocumentShowing } from './decide.ts';
import type { GeneFacts, Usage } from './facts.ts';
import { speciesOf } from './organisms.ts';

/** How far, in characters, a title may reach. */
const OPENING = 150;

/** All blocks' facts as one. The first definition of a short form is the document's. */
export function mergeUsage(facts: readonly GeneFacts[]): DocumentShowing {
  const usage = new Map<string, Usage>();
  const definitions = new Map<string, string>();
  let [human, rodent, other] = [0, 0, 0];
  const opening = new Set<string>();
  for (const { start, written } of facts[0]?.candidates ?? []) if (start < OPENING) opening.add(written);
  for (const block of facts) {
    for (const [written, { count, cues }] of block.usage) {
      const before = usage.get(written);
      usage.set(written, before ? { count: before.count + count, cues: before.cues | cues } : { count, cues });
    }
    for (const { short, long } of block.definitions) if (!definitions.has(short)) definitions.set(short, long);
    human += block.organisms.human;
    rodent += block.organisms.rodent;
    other += block.organisms.other;
  }
  return { usage, definitions, opening, species: speciesOf({ human, rodent, other }) };
}
