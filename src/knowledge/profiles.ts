import { is, readVariant } from './alteration.ts';
import type { Alteration, Profile } from './types.ts';

/**
 * Reads a molecular profile as CIViC writes it: alterations joined by AND (which binds closer), OR, NOT and brackets,
 * e.g. `BCR::ABL1 Fusion AND ( ABL1 F317L OR ABL1 F317V )`.
 * @param text the profile; genes are approved symbols
 * @returns the profile; never throws: brackets that do not close are taken as closed at the end
 */
export function parseProfile(text: string): Profile {
  const tokens = tokenize(text);
  let at = 0;

  const orExpression = (depth: number): Profile => {
    const parts = [andExpression(depth)];
    while (tokens[at] === OR) {
      at++;
      parts.push(andExpression(depth));
    }
    return parts.length === 1 ? parts[0]! : { op: 'or', parts };
  };
  const andExpression = (depth: number): Profile => {
    const parts = [operand(depth)];
    while (tokens[at] === AND) {
      at++;
      parts.push(operand(depth));
    }
    return parts.length === 1 ? parts[0]! : { op: 'and', parts };
  };
  const operand = (depth: number): Profile => {
    const token = tokens[at++];
    if (token === NOT && depth < MAX_DEPTH) return { op: 'not', part: operand(depth + 1) };
    if (token === OPEN && depth < MAX_DEPTH) {
      const inner = orExpression(depth + 1);
      if (tokens[at] === CLOSE) at++;
      return inner;
    }
    return readOperand(typeof token === 'string' ? token : '');
  };
  return orExpression(0);
}

const AND = 1;
const OR = 2;
const NOT = 3;
const OPEN = 4;
const CLOSE = 5;
type Token = string | number;

/** Deeper brackets than any source has are read as words, so that no text can overflow the stack. */
const MAX_DEPTH = 20;

const OPERATORS: Readonly<Record<string, number>> = { AND, OR, NOT, '(': OPEN, ')': CLOSE };

/** Operators stand between blanks (`P154L (c.461C>T)` holds no bracket of the profile's); what is between them is one operand. */
function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let words: string[] = [];
  let opened = false;
  const flush = () => {
    if (words.length > 0) tokens.push(words.join(' '));
    words = [];
    opened = false;
  };
  for (const word of text.replace(/(^|[\s(])\((?=\S)(?!c\.)/g, '$1( ').split(/\s+/)) {
    const closes = word.length > 1 && word.endsWith(')') && !opened && !word.includes('(');
    const operator = OPERATORS[word];
    if (operator !== undefined && !(operator === NOT && words.length > 0)) {
      flush();
      tokens.push(operator);
    } else if (closes) {
      words.push(word.slice(0, -1));
      flush();
      tokens.push(CLOSE);
    } else if (word) {
      words.push(word);
      opened ||= word.includes('(');
    }
  }
  flush();
  return tokens;
}

/** One alteration: `EGFR T790M`, `EML4::ALK Fusion`, `v::ALK Fusion`, `EML4::ALK e6::e20`, `CIViC's factors` without a gene. */
function readOperand(text: string): Profile {
  const fusion = /(?:^|\s)([\w.@/?-]+)::([\w.@/?-]+)(?:\s+(?:fusion|(e\w+::e\w+)))?\s*$/i.exec(text);
  if (fusion) {
    const [, five = '', three = '', exons] = fusion;
    if (!/^e\d/.test(five)) {
      const name = exons ? `${exons.toLowerCase()} fusion` : 'fusion';
      return is({ genes: [partner(five), partner(three)], kind: 'fusion', name });
    }
    const before = /^(\S+)::(\S+) /.exec(text);
    if (before) {
      const genes = [partner(before[1]!), partner(before[2]!)];
      return is({ genes, kind: 'fusion', name: `${text.slice(before[0].length).toLowerCase()} fusion` });
    }
  }
  const blank = text.indexOf(' ');
  const gene = blank === -1 ? text : text.slice(0, blank);
  if (blank === -1 || BIOMARKERS.has(gene) || !/^[A-Z][A-Z0-9orf-]*$/.test(gene))
    return is({ genes: [], kind: 'other', name: text });
  return readVariant(gene, text.slice(blank + 1));
}

/** Measures that stand where a gene does in CIViC's profiles: creatine kinase, microsatellite instability, mutational burden. */
const BIOMARKERS = new Set(['CK', 'MSI', 'TMB']);

/** `v` stands for any partner. */
const partner = (symbol: string): string => (/^[v?]$/i.test(symbol) ? '?' : symbol);

/** Every alteration that a profile names without denying it, in order. */
export function alterationsOf(profile: Profile): Alteration[] {
  if (profile.op === 'is') return [profile.alteration];
  return profile.op === 'not' ? [] : profile.parts.flatMap(alterationsOf);
}

/** Every gene that a profile names, denied or not, in order; `?` is no gene. */
export function genesOf(profile: Profile): string[] {
  const genes =
    profile.op === 'is'
      ? profile.alteration.genes
      : profile.op === 'not'
        ? genesOf(profile.part)
        : profile.parts.flatMap(genesOf);
  return [...new Set(genes)].filter((gene) => gene !== '?');
}
