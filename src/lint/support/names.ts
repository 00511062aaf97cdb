import type { AnalysedBlock } from '../../analysis.ts';
import type { DrugMention } from '../../recognition/types.ts';
import { after, before } from './mentions.ts';

/** Does the drug's own name stand beside this brand or code, as in "osimertinib (Tagrisso)" or "PLX4032 (vemurafenib)"? */
export function isGlossed(block: AnalysedBlock, { start, end, name }: DrugMention): boolean {
  const left = before(block, start, 60).toLowerCase();
  const right = after(block, end, 60).toLowerCase();
  const own = name.toLowerCase();
  const bracketed = new RegExp(String.raw`${literal(own)}[^()]{0,20}\(\s*[^()]{0,40}$`).test(left);
  return (
    bracketed ||
    right.trimStart().startsWith(`(${own}`) ||
    left.trimEnd().endsWith(`${own},`) ||
    /^,?\s+(?:also known|now|later|since) (?:as|called|named)/.test(right) ||
    /\b(?:known|coded|code[- ]named|called|named|designated|formerly|previously|originally)(?: as)?\s+$/.test(left)
  );
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Gives a lower-case name a capital where the words it replaces begin a sentence. */
export function inPlaceOf(name: string, block: AnalysedBlock, start: number): string {
  const begins = /(?:^|[.!?]["”’)]?\s+)$/.test(before(block, start, 6)) || start === 0;
  return begins ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
