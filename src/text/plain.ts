import { assemble } from './assemble.ts';
import { type Cut, type Cuts, type Earlier, lineEnd, trimmed } from './cuts.ts';
import { cite, createDraft, finish, type Reading } from './draft.ts';
import { scan, specials } from './scan.ts';
import { numericCitation } from './spans.ts';
import { followScan } from './stops.ts';
import type { Prose } from './types.ts';

const STOPS = specials('[');

/** Plain text: paragraphs are parted by blank lines. */
function cutPlain(source: string, earlier?: Earlier): Cuts {
  const cuts: Cut[] = [];
  const stops = followScan(source, earlier);
  let start = -1;
  const add = (end: number): void => {
    if (start >= 0) cuts.push({ kind: 'paragraph', ...trimmed(source, { start, end }) });
    start = -1;
  };
  for (let line = stops.from?.at ?? 0; ; line = lineEnd(source, line) + 1) {
    // Between paragraphs nothing is known of what stands above.
    if (line >= source.length || (start < 0 && stops.pass(line, cuts.length, 0, () => ''))) break;
    const end = lineEnd(source, line);
    if (trimmed(source, { start: line, end }).start === end) add(line);
    else if (start < 0) start = line;
  }
  add(source.length);
  return { ...stops.finish(cuts, []), context: [] };
}

function readPlainInline(source: string): Reading {
  const draft = createDraft(source);
  scan(draft, STOPS, (at) => {
    const citation = numericCitation(source, at);
    if (!citation) return at;
    cite(draft, citation);
    return citation.range.end;
  });
  return finish(draft);
}

/** Reads plain text: typography and written-out citations are all its markup. */
export function readPlain(source: string, previous?: Prose): Prose {
  return assemble(source, 'plain', cutPlain, readPlainInline, previous);
}
