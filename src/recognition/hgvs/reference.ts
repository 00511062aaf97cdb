import { type Cursor, eat, fail } from './cursor.ts';

/** Coordinate systems: genomic, mitochondrial, circular, coding, non-coding, RNA, protein. */
export type Prefix = 'g' | 'm' | 'o' | 'c' | 'n' | 'r' | 'p';

export interface Reference {
  /** As written, with its colon; empty where there is none. */
  readonly text: string;
  /** A RefSeq, Ensembl or LRG sequence: one that can be looked up. */
  readonly known: boolean;
  /** A whole chromosome (NC_). */
  readonly chromosome: boolean;
  /** What the sequence is, told by a known accession. */
  readonly level?: 'genome' | 'transcript' | 'protein';
  /** A transcript or gene of the sequence in brackets: `NG_012232.1(NM_004006.2)`. */
  readonly selected: boolean;
}

const NO_REFERENCE: Reference = { text: '', known: false, chromosome: false, selected: false };

const NAMED =
  /(?![cgmnopr]\.)([A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+){0,4}|[0-9][A-Za-z0-9_]{0,40})(\([A-Za-z0-9_.()-]{1,60}\))?:(?!:)/y;
const ACCESSION =
  /^(?:(?:[NX][CGMRPTW]|AC)_(?:\d{6}|\d{9})\.\d{1,3}|ENS[TGP]\d{11}\.\d{1,3}|LRG_\d{1,5}(?:[tp]\d{1,2})?)$/;
const WITHOUT_VERSION = /^(?:[NX][CGMRPTW]_(?:\d{6}|\d{9})|ENS[TGP]\d{11})$/;
/** Letters, digits, letters or digits again: COL5A1. Names of letters alone cannot be told from local names. */
const SYMBOL = /^(?!REF|R\d)[A-Z]{2,6}\d[A-Z0-9]{0,5}$/;

/** The reference sequence before the colon, where there is one. */
export function readReference(cursor: Cursor): Reference {
  const at = cursor.at;
  const match = eat(cursor, NAMED);
  if (!match) return NO_REFERENCE;
  const [text, name = '', selector] = match;
  if (/^chr/i.test(name)) {
    fail(
      cursor,
      `\`${name}\` is a chromosome's name: give its reference sequence with version, e.g. \`NC_000017.11\`.`,
      at,
    );
  }
  if (/^(?:[NX][CGMRPTW])\d{6}/.test(name)) {
    fail(cursor, `The accession \`${name}\` lacks its underscore: write \`${name.slice(0, 2)}_${name.slice(2)}\`.`, at);
  }
  if (WITHOUT_VERSION.test(name)) {
    fail(cursor, `The accession \`${name}\` lacks its version, e.g. \`${name}.2\`: sequences change with it.`, at);
  }
  if (/^o[A-Z]{1,2}_?\d/.test(name)) {
    fail(
      cursor,
      'An `o` before the accession is no longer used: write `inv` behind the stretch for the opposite strand.',
      at,
    );
  }
  if (SYMBOL.test(name)) {
    fail(
      cursor,
      `\`${name}\` is a gene symbol, not a reference sequence: give an accession with version, e.g. \`NM_004006.2\`.`,
      at,
    );
  }
  const known = ACCESSION.test(name);
  const level = known ? levelOf(name) : undefined;
  return {
    text,
    known,
    chromosome: known && name.startsWith('NC_'),
    selected: Boolean(selector),
    ...(level && { level }),
  };
}

/** What a RefSeq or Ensembl accession stands for; an LRG may be of any level. */
function levelOf(accession: string): Reference['level'] {
  if (/^(?:[NX]P_|ENSP|LRG_\d+p)/.test(accession)) return 'protein';
  if (/^(?:[NX]M_|ENST|LRG_\d+t)/.test(accession)) return 'transcript';
  return /^N[CGTW]_/.test(accession) ? 'genome' : undefined;
}

/** The prefix must suit the reference sequence (HGVS, background, reference sequences). */
export function checkLevel({ text }: Cursor, { level, selected }: Reference, prefix: Prefix, at: number): void {
  if (level === 'protein' && prefix !== 'p') {
    fail({ text, at }, `A protein sequence has no \`${prefix}.\` positions: give the transcript or the genome.`);
  }
  if (level === 'transcript' && 'gmo'.includes(prefix)) {
    fail(
      { text, at },
      `A transcript has no \`${prefix}.\` positions: use \`c.\` or \`n.\`, or give the genomic sequence.`,
    );
  }
  const nuclear = /^NC_0000(?:0[1-9]|1\d|2[0-4])\./.test(text.slice(at));
  if (nuclear && (prefix === 'm' || prefix === 'o')) {
    fail({ text, at }, `A chromosome has no \`${prefix}.\` positions: those are of mitochondrial and circular DNA.`);
  }
  if (level === 'genome' && !selected && 'crp'.includes(prefix)) {
    fail(
      { text, at },
      `A genomic sequence holds many transcripts: name the one that \`${prefix}.\` counts by, e.g. \`NC_000023.11(NM_004006.2)\`.`,
    );
  }
}

const PREFIX = /([gmocnrp])\./y;

/** The coordinate system's letter and dot. */
export function readPrefix(cursor: Cursor): Prefix | undefined {
  return eat(cursor, PREFIX)?.[1] as Prefix | undefined;
}
