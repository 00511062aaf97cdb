import { sentencesOf } from '../../text/sentences.ts';
import type { Block, Range } from '../../text/types.ts';
import { lastStartingBy } from '../ranges.ts';
import type { Atoms } from './atoms.ts';
import { CUES } from './cues.ts';
import { asSubjects } from './hosts.ts';
import type { NameMatch } from './name-match.ts';
import { countOrganisms, type Organisms, organismsIn, type Sighting } from './organisms.ts';

/** How far, in characters, a title may reach. */
export const OPENING = 150;

/** What a block tells of whose genes it names. */
export interface Whose {
  readonly organisms: Organisms;
  /** The organisms of the first lines. */
  readonly opening: Organisms;
  /** The cues at an atom; asked for rising atoms. */
  readonly cuesAt: (index: number) => number;
}

/** Reads a block for the organisms that its genes may be of. */
export function whoseGenes(
  block: Block,
  atoms: Atoms,
  matches: readonly NameMatch[],
  { cellLines, strains }: { readonly cellLines: readonly Range[]; readonly strains: readonly Range[] },
): Whose {
  const { prose } = block;
  const textOf = ({ start, end }: Range) => prose.slice(start, end);
  const sightings = asSubjects(outsideNames(organismsIn(atoms), matches), prose, atoms);
  const lines = cellLines.map(textOf).filter((line) => !VESSEL.test(line));
  const rodentLines = lines.filter((line) => RODENT_LINE.test(line)).length;
  const carriers = strains.map(textOf).filter((strain) => CARRIER.test(strain)).length;
  const [near, same] = [lastSighted(sightings), inSentence(sightings, atoms, block)];
  return {
    organisms: countOrganisms(sightings, {
      human: lines.length - rodentLines + bandsIn(prose),
      rodent: strains.length - carriers + rodentLines + genotypesIn(prose),
    }),
    opening: countOrganisms(sightings.filter(({ at }) => atoms.starts[at]! < OPENING)),
    cuesAt: (index) => near(index) | same(index),
  };
}

/** Lines of mice and rats in which their own genes are studied; Ba/F3 and NIH 3T3 mostly carry human ones. */
const RODENT_LINE =
  /^(?:C2C12|RAW[- ]?264\.7|3T3[- ]?L1|4T1|CT[- ]?26|MC[- ]?38|EMT[- ]?6|LLC1?|EL4|L1210|L929|P388|B16\S*|MEFs?|PC12|GH3|RIN\S+|INS\S+)$/;
/** Lines in which proteins of others are made tell nothing. */
const VESSEL = /^(?:CHO|COS|Vero|MDCK|BHK|Ba|NIH|3T3$|BALB)/;
/** Strains that carry human tumours. */
const CARRIER = /SCID|NSG/;

/** Genotypes and days of mouse embryos; "5.1 +/- 0.3" is neither. */
const genotypesIn = (text: string): number =>
  text.match(/[A-Za-z0-9)(]-\/-|[A-Za-z(]\+\/-(?! ?\d)|\bE\d{1,2}\.5\b/g)?.length ?? 0;

/** Human chromosome bands: 17q21, Xp11.2. Mouse bands are written in another way. */
const bandsIn = (text: string): number => text.match(/\b(?:\d{1,2}|X)[pq]\d/g)?.length ?? 0;

/** Sightings but those of animals that a gene's name tells of: Kirsten rat sarcoma, murine double minute. */
function outsideNames(sightings: readonly Sighting[], matches: readonly NameMatch[]): readonly Sighting[] {
  let next = 0;
  return sightings.filter(({ at, organism }) => {
    if (organism !== 'rodent' && organism !== 'other') return true;
    while (next < matches.length && matches[next]!.last < at) next++;
    const name = matches[next];
    return !name || name.first > at || name.first === name.last;
  });
}

const NEAR = { human: CUES.nearHuman, rodent: CUES.nearRodent, other: CUES.nearOther, clinical: 0 } as const;

/** Answers, for rising atom indices, with the cue of the organism that was named last. */
function lastSighted(sightings: readonly Sighting[]): (index: number) => number {
  let next = 0;
  let cue = 0;
  return (index) => {
    for (; next < sightings.length && sightings[next]!.at < index; next++) cue = NEAR[sightings[next]!.organism] || cue;
    return cue;
  };
}

const SAME = { human: CUES.sameHuman, rodent: CUES.sameRodent, other: CUES.sameOther, clinical: 0 } as const;

/** Answers with the cues of the organisms that the atom's sentence names, before it or behind. */
function inSentence(sightings: readonly Sighting[], { starts }: Atoms, block: Block): (index: number) => number {
  if (sightings.every(({ organism }) => organism === 'clinical')) return () => 0;
  const sentences = sentencesOf(block);
  const cues: number[] = new Array(sentences.length).fill(0);
  for (const { at, organism } of sightings) cues[lastStartingBy(sentences, starts[at]!)]! |= SAME[organism];
  return (index) => cues[lastStartingBy(sentences, starts[index]!)] ?? 0;
}
