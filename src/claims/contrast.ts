import { type Draft, opposed } from './draft.ts';
import type { Placed, Sentence } from './sentence.ts';
import type { Span } from './units.ts';

const stands = ({ role }: Placed<Span>) => role === 'contrast' || role === 'except' || role === 'unlike';

/**
 * What a sentence says by contrast: "but not to osimertinib", "unlike imatinib", "except ponatinib",
 * "but not in wild-type cells". Each such chain belongs to the relation word before it, "unlike" to the one after.
 */
export function contrastsOf(sentence: Sentence, drafts: readonly Draft[]): Draft[] {
  if (!sentence.drugs.some(stands) && !sentence.alterations.some(stands)) return [];
  const drugs = sentence.drugs.filter(stands).flatMap((chain) => {
    const draft = ownerOf(chain, drafts);
    return draft && !draft.withDrugs ? [opposed(draft, { drugs: chain })] : [];
  });
  const alterations = sentence.alterations.filter(stands).flatMap((chain) => {
    const draft = ownerOf(chain, drafts);
    return draft ? [opposed(draft, { alterations: chain })] : [];
  });
  return [...drugs, ...alterations];
}

function ownerOf(chain: Placed<Span>, drafts: readonly Draft[]): Draft | undefined {
  const before = drafts.findLast(({ predicate }) => predicate.cue.from < chain.from);
  const after = drafts.find(({ predicate }) => predicate.cue.from >= chain.from);
  return chain.role === 'unlike' ? (after ?? before) : before;
}
