import { codons } from './codons.ts';
import { coordinates } from './coordinates.ts';
import { deltas } from './deltas.ts';
import type { Pattern } from './draft.ts';
import { exons } from './exons.ts';
import { fusions } from './fusions.ts';
import { identifiers } from './identifiers.ts';
import { isoforms } from './isoforms.ts';
import { nucleotide } from './nucleotide.ts';
import { protein } from './protein.ts';
import { replaced } from './replaced.ts';
import { sharedChange } from './shared-change.ts';
import { sizes } from './sizes.ts';
import { splice } from './splice.ts';
import { spokenNucleotide } from './spoken-nucleotide.ts';
import { spokenProtein } from './spoken-protein.ts';
import { statements } from './statements.ts';
import { stretches } from './stretches.ts';
import { writtenWithGene } from './written-with-gene.ts';

/** Every way of writing an alteration. */
export const PATTERNS: readonly Pattern[] = [
  ...protein,
  ...sharedChange,
  ...coordinates,
  ...nucleotide,
  ...splice,
  ...identifiers,
  ...deltas,
  ...writtenWithGene,
  ...replaced,
  ...spokenProtein,
  ...spokenNucleotide,
  ...exons,
  ...codons,
  ...isoforms,
  ...fusions,
  ...stretches,
  ...sizes,
  ...statements,
];
