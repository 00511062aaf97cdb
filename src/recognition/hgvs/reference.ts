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
}

const NO_REFERENCE: Reference = { text: '', known: false, chromosome: false };

const NAMED =
  /(?![cgmnopr]\.)([A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+){0,4}|[0-9][A-Za-z0-9_]{0,40})(\([A-Za-z0-9_.()-]{1,60}\))?:(?!:)/y;
const ACCESSION =
  /^(?:(?:[NX][CGMRPTW]|AC)_(?:\d{6}|\d{9})\.\d{1,3}|ENS[TGP]\d{11}\.\d{1,3}|LRG_\d{1,5}(?:[tp]\d{1,2})?)$/;
/** Letters, digits, letters or digits again: COL5A1. Names of letters alone cannot be told from local names. */
const SYMBOL = /^(?!REF|R\d)[A-Z]{2,6}\d[A-Z0-9]{0,5}$/;

/** The reference sequence before the colon, where there is one. */
export function readReference(cursor: Cursor): Reference {
  const at = cursor.at;
  const match = eat(cursor, NAMED);
  if (!match) return NO_REFERENCE;
  const [text, name = ''] = match;
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
  return { text, known, chromosome: known && name.startsWith('NC_') };
}

const PREFIX = /([gmocnrp])\./y;

/** The coordinate system's letter and dot. */
export function readPrefix(cursor: Cursor): Prefix | undefined {
  return eat(cursor, PREFIX)?.[1] as Prefix | undefined;
}
