import { type Identifier, readIdentifier } from './lookup/identifiers.ts';
import type { Citable } from './types.ts';
import { vancouver } from './vancouver.ts';

/** A numbered citation in plain text: what goes to the caret, and what to the list at the end. */
export interface NumberedPlan {
  readonly numbers: readonly number[];
  /** To be put in at `listAt`; empty where all are listed already. */
  readonly list: string;
  readonly listAt: number;
}

const HEADING = /^[ \t#]*(?:references|bibliography|literature(?: cited)?|works cited)[ \t:]*$/gim;
const ITEM = /^[ \t]*(?:\[(\d{1,4})\]|(\d{1,4})[.)])[ \t]+(\S[^\n]{0,4000})$/gm;

/**
 * Plans numbered citations (ICMJE, Vancouver) in a text whose reference list is a part of it: a paper that is listed
 * keeps its number, others get the next ones at the end of the list. Numbers of the author's are never changed.
 */
export function planNumbered(source: string, references: readonly Citable[]): NumberedPlan {
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const heading = [...source.matchAll(HEADING)].at(-1);
  const from = heading ? heading.index + heading[0].length : source.length;
  const items = [...source.slice(from).matchAll(ITEM)].map((match) => ({
    number: Number(match[1] ?? match[2]),
    identifier: readIdentifier(match[3]!),
    text: match[3]!,
    end: from + match.index + match[0].trimEnd().length,
    bracketed: match[1] !== undefined,
  }));
  const last = items.at(-1);
  let next = Math.max(0, ...items.map(({ number }) => number)) + 1;
  const lines: string[] = [];
  const numbers = references.map((reference) => {
    const listed = items.find(({ identifier, text }) => isSame(identifier, text, reference));
    if (listed) return listed.number;
    const number = next++;
    lines.push(last?.bracketed ? `[${number}] ${vancouver(reference)}` : `${number}. ${vancouver(reference)}`);
    return number;
  });
  if (!lines.length) return { numbers, list: '', listAt: source.length };
  if (last) return { numbers, list: newline + lines.join(newline), listAt: last.end };
  const body = source.trimEnd().length;
  const title = heading ? '' : `${body ? newline + newline : ''}References`;
  return {
    numbers,
    list: `${title}${newline}${newline}${lines.join(newline)}${body === source.length ? newline : ''}`,
    listAt: heading ? from : body,
  };
}

function isSame(identifier: Identifier | undefined, text: string, { pmid, doi }: Citable): boolean {
  if (pmid && identifier?.kind === 'pmid') return identifier.value === pmid;
  return Boolean(doi && text.toLowerCase().includes(doi.toLowerCase()));
}
