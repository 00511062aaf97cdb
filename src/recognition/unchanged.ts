import type { Prose } from '../text/types.ts';
import type { GeneFacts } from './genes/facts.ts';
import { OPENING } from './genes/whose.ts';
import type { DrugClassMention, DrugMention, Mention } from './types.ts';

interface Said {
  readonly genes: GeneFacts;
  readonly drugs: readonly (DrugMention | DrugClassMention)[];
  readonly others: readonly Mention[];
}

interface Document {
  readonly prose: Pick<Prose, 'context'>;
  readonly facts: readonly Said[];
}

/**
 * Do two documents certainly show the same of all that `readDocument` reads? Most keystrokes fall inside a word that names
 * nothing: then one block is compared, and the whole document need not be added up again.
 */
export function saySame(a: Document, b: Document): boolean {
  return (
    a.facts.length === b.facts.length &&
    equal(a.prose.context, b.prose.context, (x, y) => x === y) &&
    a.facts.every(
      (facts, i) =>
        facts === b.facts[i] || (sameFacts(facts, b.facts[i]!) && (i > 0 || sameOpening(facts, b.facts[0]!))),
    )
  );
}

const sameFacts = (a: Said, b: Said): boolean =>
  sameGenes(a.genes, b.genes) && sameNames(a.drugs, b.drugs) && sameNames(a.others, b.others);

function sameGenes(a: GeneFacts, b: GeneFacts): boolean {
  return (
    equal([...a.usage], [...b.usage], ([x, m], [y, n]) => x === y && m.count === n.count && m.cues === n.cues) &&
    equal(a.definitions, b.definitions, (x, y) => x.short === y.short && x.long === y.long) &&
    equal([...a.expected], [...b.expected], (x, y) => x === y) &&
    sameNumbers(a.organisms, b.organisms)
  );
}

/** What a title shows beyond what every block does. */
const sameOpening = ({ genes: a }: Said, { genes: b }: Said): boolean =>
  sameNumbers(a.opening, b.opening) &&
  equal(
    a.candidates.filter(({ start }) => start < OPENING),
    b.candidates.filter(({ start }) => start < OPENING),
    (x, y) => x.written === y.written,
  );

/** Drugs by name and diseases by id, in their order; of other mentions the document counts none. */
function sameNames(a: readonly Mention[], b: readonly Mention[]): boolean {
  const names = (mentions: readonly Mention[]) =>
    mentions.flatMap((mention) =>
      mention.type === 'drug' ? [mention.name] : mention.type === 'disease' ? [mention.id] : [],
    );
  return equal(names(a), names(b), (x, y) => x === y);
}

const sameNumbers = (a: GeneFacts['organisms'], b: GeneFacts['organisms']): boolean =>
  a.human === b.human && a.rodent === b.rodent && a.other === b.other && a.clinical === b.clinical;

const equal = <T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean =>
  a.length === b.length && a.every((x, i) => same(x, b[i]!));
