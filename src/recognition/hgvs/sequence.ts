import type { Knowledge } from '../../knowledge/types.ts';
import { residueCode, residueLetter } from '../aminoacids.ts';
import { baseFits } from './codons.ts';
import { checkHgvs, type HgvsCheck } from './index.ts';

/**
 * Checks a description against the nomenclature and, where it names a sequence that is held (MANE Select), against that
 * sequence: the residue or nucleotide that it says is there, the end of the protein, the 3′ rule, and insertions that
 * are duplications (HGVS 21.1, general recommendations). The syntax alone makes a description valid; what speaks against
 * it in the sequence is a warning. A gene symbol in place of the accession is told from a name of one's own by the
 * approved symbols. What is not held is not judged.
 */
export function checkHgvsIn(description: string, knowledge: Knowledge): HgvsCheck {
  const check = checkHgvs(description);
  if (!check.valid || check.canonical === undefined) return check;
  const [, name = '', prefix = '', body = ''] = REFERENCED.exec(check.canonical) ?? [];
  if (!name) return check;
  if (knowledge.gene(name)?.symbol === name) {
    const message = `\`${name}\` is a gene symbol, not a reference sequence: give an accession with version, e.g. \`NM_004006.2\`.`;
    return { valid: false, errors: [{ message, at: 0 }] };
  }
  const message = againstSequence(name, prefix, body, knowledge);
  return message ? { ...check, warnings: [{ message, at: 0 }] } : check;
}

const REFERENCED = /^([A-Za-z][A-Za-z0-9_.-]{0,30})(?:\([^()]{1,60}\))?:([cp])\.(.{1,200})$/;
const SUBSTITUTION = /^(\d{1,6})([ACGT])>[ACGT]$/;
const PROTEIN = /^\(?([A-Z][a-z]{2})(\d{1,6})(?:_([A-Z][a-z]{2})(\d{1,6}))?([a-zA-Z?=*\d]{1,150})\)?$/;

function againstSequence(name: string, prefix: string, body: string, knowledge: Knowledge): string | undefined {
  const held = heldFor(name, knowledge);
  const sequence = held && knowledge.sequence(held.symbol);
  if (!sequence) return undefined;
  return prefix === 'p' ? ofProtein(held.accession, body, sequence) : ofCoding(held.accession, body, sequence);
}

/** A nucleotide of the coding sequence, as far as the protein tells it. */
function ofCoding(name: string, body: string, sequence: string): string | undefined {
  const [, digits, base = ''] = SUBSTITUTION.exec(body) ?? [];
  if (!digits) return undefined;
  const position = Number(digits);
  const codon = Math.ceil(position / 3);
  if (codon > sequence.length + 1) {
    return `The coding sequence of ${name} ends at ${3 * (sequence.length + 1)}: behind the stop codon it is \`c.*…\`.`;
  }
  const residue = sequence[codon - 1] ?? '*';
  return baseFits(residue, (position - 1) % 3, base)
    ? undefined
    : `${name} cannot have ${base} at ${position}: codon ${codon} is ${residueCode(residue)}.`;
}

function ofProtein(name: string, body: string, sequence: string): string | undefined {
  const [, code = '', digits = '', lastCode, lastDigits, change = ''] = PROTEIN.exec(body) ?? [];
  if (!code) return undefined;
  const from = Number(digits);
  const to = lastDigits ? Number(lastDigits) : from;
  const wrong = misread(name, code, from, sequence) ?? (lastCode && misread(name, lastCode, to, sequence));
  if (wrong) return wrong;
  if (change === 'del' && to === sequence.length && from > 1 && from < to) {
    return `A protein that ends early is a nonsense variant: write \`${code}${from}Ter\`.`;
  }
  if (change === 'del' || change === 'dup') return shifted(from, to, change, sequence);
  return /^ins(?:[A-Z][a-z]{2}){1,40}$/.test(change) ? insertedAt(from, change, sequence) : undefined;
}

/** Is another residue there, or none? Selenocysteine and unknown residues are not judged. */
function misread(name: string, code: string, position: number, sequence: string): string | undefined {
  const letter = code === 'Ter' ? '*' : residueLetter(code);
  if (!letter) return undefined;
  const found = position === sequence.length + 1 ? '*' : sequence[position - 1];
  if (!found) return `${name} has ${sequence.length} residues: there is no ${position}.`;
  return found === letter || found === 'U' || found === 'X'
    ? undefined
    : `${name} has ${residueCode(found)} at ${position}, not ${code}.`;
}

const named = (position: number, sequence: string) => `${residueCode(sequence[position - 1] ?? '*')}${position}`;
const stretch = (from: number, to: number, sequence: string) =>
  from === to ? named(from, sequence) : `${named(from, sequence)}_${named(to, sequence)}`;

/** The same change at the most C-terminal place (3′ rule). */
function shifted(from: number, to: number, change: string, sequence: string): string | undefined {
  let by = 0;
  while (to + by < sequence.length && sequence[from - 1 + by] === sequence[to + by]) by++;
  return by
    ? `By the 3′ rule the change is at the last place that gives the same protein: write \`${stretch(from + by, to + by, sequence)}${change}\`.`
    : undefined;
}

/** An insertion behind a residue that is a copy of its neighbours, or that could stand further on. */
function insertedAt(behind: number, change: string, sequence: string): string | undefined {
  const letters = (change.slice(3).match(/[A-Z][a-z]{2}/g) ?? []).map((code) => residueLetter(code) ?? '*');
  if (letters.includes('*')) return undefined;
  const size = letters.length;
  let place = behind;
  while (place < sequence.length && letters[0] === sequence[place]) {
    letters.push(letters.shift()!);
    place++;
  }
  if (sequence.slice(place - size, place) === letters.join('')) {
    return `A copy beside the original is a duplication: write \`${stretch(place - size + 1, place, sequence)}dup\`.`;
  }
  if (place === behind || place === sequence.length) return undefined;
  const inserted = letters.map(residueCode).join('');
  return `By the 3′ rule the change is at the last place that gives the same protein: write \`${stretch(place, place + 1, sequence)}ins${inserted}\`.`;
}

interface Held {
  readonly symbol: string;
  /** With the version that is held. */
  readonly accession: string;
}

/** Accessions of MANE Select by knowledge base. */
const accessions = new WeakMap<Knowledge, ReadonlyMap<string, Held>>();

/**
 * The sequence that is held for an accession. A protein's version changes with its sequence, so that must be the same;
 * versions of a transcript mostly differ outside the coding sequence.
 */
function heldFor(accession: string, knowledge: Knowledge): Held | undefined {
  if (!/^(?:N[MP]_|ENST)/.test(accession)) return undefined;
  let known = accessions.get(knowledge);
  if (!known) {
    known = readAccessions(knowledge);
    accessions.set(knowledge, known);
  }
  return known.get(accession.startsWith('NP_') ? accession : withoutVersion(accession));
}

const withoutVersion = (accession: string): string => accession.replace(/\.\d{1,3}$/, '');

function readAccessions(knowledge: Knowledge): ReadonlyMap<string, Held> {
  const found = new Map<string, Held>();
  for (const name of knowledge.geneNames()) {
    const gene = knowledge.gene(name);
    if (!gene?.mane || gene.symbol !== name) continue;
    const { refseq, protein, ensembl } = gene.mane;
    found.set(protein, { symbol: gene.symbol, accession: protein });
    for (const accession of [refseq, ensembl]) {
      found.set(withoutVersion(accession), { symbol: gene.symbol, accession });
    }
  }
  return found;
}
