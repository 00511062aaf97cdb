import { describe, expect, it } from 'vitest';
import { planInsertion } from '../../src/references/index.ts';
import { atCaret } from '../helpers/caret.ts';
import { knowledge } from '../helpers/knowledge.ts';

const kobayashi = knowledge.reference('15728811')!;
const pao = knowledge.reference('15737014')!;

/** A text after numbered citations were put in at its caret. */
function cited(marked: string, references = [kobayashi]): string {
  const { text: source, offset } = atCaret(marked);
  const { document, list } = planInsertion({ source, format: 'plain', offset, references, plainStyle: 'numbered' });
  let text = source;
  for (const { at, text: added } of [list, document].flatMap((insertion) => insertion ?? []))
    text = text.slice(0, at) + added + text.slice(at);
  return text;
}

const LISTED = /Kobayashi S, .*Engl.*2005.*PMID: 15728811\./;

describe('numbered citations in plain text', () => {
  it('begin a list where there is none', () => {
    const text = cited('T790M confers resistance|.\n');
    expect(text).toMatch(/^T790M confers resistance \[1\]\.\n\nReferences\n\n1\. /);
    expect(text).toMatch(LISTED);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('go on with the list that is there', () => {
    const before = 'First [1]. Then|.\n\nReferences\n1. Someone A. A title. 2001.\n\nAcknowledgements: none.\n';
    const text = cited(before);
    expect(text).toMatch(/^First \[1\]\. Then \[2\]\.\n\nReferences\n1\. Someone A\. A title\. 2001\.\n2\. Kobayashi/);
    expect(text.endsWith('\n\nAcknowledgements: none.\n')).toBe(true);
  });

  it('use a number again', () => {
    const before = 'Then|.\n\nReferences\n\n[7] Kobayashi S, et al. 2005. PMID: 15728811.\n';
    expect(cited(before)).toBe(before.replace('|', ' [7]'));
    expect(cited(before, [kobayashi, pao])).toMatch(/^Then \[7,8\]\.[\s\S]*\n\[8\] Pao W/);
  });

  it('keep the line ends of the text', () => {
    expect(cited('Resistance|.\r\n').replaceAll('\r\n', '')).not.toContain('\n');
  });
});
