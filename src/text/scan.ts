import { cite, close, copy, type Draft, expand, omit, open, type Slot, slot } from './draft.ts';
import { findSpans, type Span } from './spans.ts';

/** Reads the markup at `at` and returns the offset behind it, or `at` if it is ordinary text after all. */
export type Handler = (at: number) => number;

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** Marks the characters at which a format's scanner has to stop and look. */
export function specials(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of `${characters}" \n\r\t\f\v`) table[character.charCodeAt(0)] = 1;
  return table;
}

const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x3000;
const isInvisible = (code: number): boolean =>
  code === 0xad || code === 0x200b || code === 0x200c || code === 0x200d || code === 0x2060 || code === 0xfeff;
const isTypographic = (code: number): boolean =>
  isBlank(code) || isInvisible(code) || code === 0x201c || code === 0x201d || (code >= 0xfb00 && code <= 0xfb06);

/**
 * Reads a block's text: clean stretches are copied, white space collapses, ligatures and soft hyphens are
 * resolved, quotations are marked, URLs and identifiers left out; the rest is the format's business.
 * @param stops the characters that `handle` wants to see
 * @param lineStart skips what begins a continuation line (a quote's `>`), given the offset behind the line break
 */
export function scan(draft: Draft, stops: Uint8Array, handle: Handler, lineStart?: Handler): void {
  const { source } = draft;
  const spans = findSpans(source);
  const end = source.length;
  let quotation: Slot | undefined;
  let spanIndex = 0;
  let clean = 0;
  let i = 0;

  const flush = (): void => {
    copy(draft, clean, i);
    clean = i;
  };
  const whiteSpace = (): void => {
    const from = i;
    while (i < end && isBlank(source.charCodeAt(i))) {
      const code = source.charCodeAt(i++);
      if (code === 10 && lineStart) i = lineStart(i);
    }
    expand(draft, ' ', from, i);
    clean = i;
  };
  const quote = (code: number): void => {
    const before = i === 0 ? 32 : source.charCodeAt(i - 1);
    const opens =
      code === 0x201c ||
      (code === 34 && !quotation && (isBlank(before) || '([{-–—/*_'.includes(String.fromCharCode(before))));
    if (!opens && quotation) {
      close(draft, quotation);
      quotation = undefined;
    }
    copy(draft, i, ++i);
    if (opens) {
      quotation = slot('quotation');
      open(draft, quotation);
    }
    clean = i;
  };
  const pass = (span: Span): void => {
    flush();
    if (span.kept) {
      if (span.citation) draft.pieces.push({ op: 'cite', citation: span.citation });
      const [from, to] = [i, span.end];
      // A line break within the words is white space like any other.
      for (const part of source.slice(from, to).split(/(\s+)/)) {
        if (/^\s/.test(part)) expand(draft, ' ', i, i + part.length);
        else copy(draft, i, i + part.length);
        i += part.length;
      }
    } else {
      if (span.citation) cite(draft, span.citation);
      else omit(draft);
      i = span.end;
    }
    clean = i;
  };

  while (i < end) {
    while (spanIndex < spans.length && spans[spanIndex]!.start < i) spanIndex++;
    const next = spans[spanIndex];
    const limit = next ? next.start : end;
    while (i < limit) {
      const code = source.charCodeAt(i);
      if (code < 128 ? stops[code] === 0 : !isTypographic(code)) {
        i++;
        continue;
      }
      if (
        code === 32 &&
        i > 0 &&
        i + 1 < end &&
        !isBlank(source.charCodeAt(i + 1)) &&
        !isBlank(source.charCodeAt(i - 1))
      ) {
        i++;
        continue;
      }
      flush();
      if (isBlank(code)) whiteSpace();
      else if (isInvisible(code)) clean = ++i;
      else if (code >= 0xfb00 && code <= 0xfb06) {
        expand(draft, LIGATURES[source[i]!]!, i, i + 1);
        clean = ++i;
      } else {
        const behind = code < 128 ? handle(i) : i;
        if (behind > i) clean = i = behind;
        else if (code === 34 || code === 0x201c || code === 0x201d) quote(code);
        else i++;
      }
    }
    if (next && i === limit) pass(next);
  }
  flush();
}
