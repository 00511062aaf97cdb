import { expect, test } from 'vitest';
import { createAnalyser } from '../../src/analyse.ts';
import { emptyKnowledge } from '../../src/knowledge/empty.ts';
import { citationPlace } from '../../src/references/place.ts';
import type { Format } from '../../src/text/types.ts';
import { atCaret } from '../helpers/caret.ts';

const { analyse } = createAnalyser(emptyKnowledge);

/** The text with a ‸ where a citation would go, for a caret at |. */
function placed(fixture: string, format: Format = 'markdown'): string {
  const { text, offset } = atCaret(fixture);
  const at = citationPlace(analyse(text, format), offset);
  return `${text.slice(0, at)}‸${text.slice(at)}`;
}

test('before the full stop of the sentence that holds the caret', () => {
  expect(placed('It grew. T315I| resists *imatinib*. It shrank.')).toBe(
    'It grew. T315I resists *imatinib*‸. It shrank.',
  );
});

test('at the end of a sentence that has no full stop', () => {
  expect(placed('T315I| resists imatinib\n')).toBe('T315I resists imatinib‸\n');
});

test('inside the citation that the sentence ends with', () => {
  expect(placed('T315I| resists imatinib [@a; @b]. It shrank [@c].')).toBe(
    'T315I resists imatinib [@a; @b‸]. It shrank [@c].',
  );
});

test('inside a LaTeX citation', () => {
  expect(placed('T315I| resists \\emph{imatinib}~\\cite{a}.', 'latex')).toBe(
    'T315I resists \\emph{imatinib}~\\cite{a‸}.',
  );
});

test('where the caret is, outside prose', () => {
  expect(placed('```\ncode| here.\n```\n')).toBe('```\ncode‸ here.\n```\n');
});
