import type { DocumentShowing } from './decide.ts';
import type { GeneFacts } from './facts.ts';
import { noOrganisms, type Organisms, speciesOf } from './organisms.ts';
import { OPENING } from './whose.ts';

/** All blocks' facts as one. The first definition of a short form is the document's; the first block is its opening. */
export function mergeUsage(facts: readonly { readonly genes: GeneFacts }[]): DocumentShowing {
  const usage = new Map<string, { count: number; cues: number }>();
  const definitions = new Map<string, string>();
  let [human, rodent, other, clinical] = [0, 0, 0, 0];
  for (const { genes: block } of facts) {
    for (const [written, { count, cues }] of block.usage) {
      const before = usage.get(written);
      if (before) {
        before.count += count;
        before.cues |= cues;
      } else usage.set(written, { count, cues });
    }
    for (const { short, long } of block.definitions) if (!definitions.has(short)) definitions.set(short, long);
    human += block.organisms.human;
    rodent += block.organisms.rodent;
    other += block.organisms.other;
    clinical += block.organisms.clinical;
  }
  const expected = new Set<string>();
  for (const { genes: block } of facts) for (const symbol of block.expected) expected.add(symbol);
  const opening = new Set<string>();
  for (const { start, written } of facts[0]?.genes.candidates ?? []) if (start < OPENING) opening.add(written);
  return {
    usage,
    definitions,
    opening,
    expected,
    species: speciesOf({ human, rodent, other, clinical }),
    title: titleOf(facts[0]?.genes.opening ?? noOrganisms),
    sightings: `${extent(human)}${extent(rodent)}${extent(other)}`,
    clinical: clinical > 4 ? 2 : clinical > 0 ? 1 : 0,
  };
}

function titleOf({ human, rodent, other }: Organisms): DocumentShowing['title'] {
  if (rodent + other === 0) return human > 0 ? 'human' : 'none';
  return human > 0 ? 'several' : rodent > 0 ? 'rodent' : 'other';
}

const extent = (count: number): number => (count > 3 ? 2 : count > 0 ? 1 : 0);
