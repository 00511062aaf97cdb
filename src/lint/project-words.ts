import { isMap, isNode, isSeq, parseDocument } from 'yaml';
import { readProjectFile } from './project-file.ts';

/** Text that goes into the project file; the offset counts in the file's text. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/**
 * Where and how a project file is to say that a rule leaves a word alone. Nothing that stands in the file is touched.
 * @param text the YAML as it stands
 * @returns undefined where the file says so already, or is written in a way in which nothing can be put in safely
 */
export function wordIgnored(text: string, rule: string, word: string): Insertion | undefined {
  const { file } = readProjectFile(text);
  const { [rule]: words = [] } = file.ignoreWords ?? {};
  const insertion = words.includes(word) ? undefined : insertionOf(text, rule, JSON.stringify(word));
  if (!insertion) return undefined;
  // YAML can be written in many ways: what is read afterwards must be what was meant.
  const after = readProjectFile(text.slice(0, insertion.offset) + insertion.text + text.slice(insertion.offset));
  const wanted = { ...file, ignoreWords: { ...file.ignoreWords, [rule]: [...words, word] } };
  return after.problems.length === 0 && canonical(after.file) === canonical(wanted) ? insertion : undefined;
}

function insertionOf(text: string, rule: string, word: string): Insertion | undefined {
  const root = parseDocument(text).contents;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const entry = `${rule}: [${word}]`;
  const all = isMap(root) ? root.get('ignoreWords', true) : undefined;
  const own = isMap(all) ? all.get(rule, true) : undefined;
  const [node, written] = isSeq(own) ? [own, own.flow ? word : `- ${word}`] : [all, entry];
  if (isMap(node) || isSeq(node)) {
    const end = endOf(node);
    if (node.flow) return { offset: end, text: node.items.length ? `, ${written}` : written };
    // At the end of the line, behind a comment that stands there.
    const indent = ' '.repeat(columnOf(text, rangeOf(node)[0]));
    return { offset: end + text.slice(end).search(/\r?\n|$/), text: `${eol}${indent}${written}` };
  }
  if (isMap(root) && root.flow) return { offset: endOf(root), text: `, ignoreWords: { ${entry} }` };
  const apart = text === '' || text.endsWith('\n') ? '' : eol;
  return { offset: text.length, text: `${apart}ignoreWords:${eol}  ${entry}${eol}` };
}

/** Behind the last thing that is written in a node, and inside its brackets where it has some. */
function endOf(node: unknown): number {
  const last = isMap(node) ? node.items.at(-1)?.value : isSeq(node) ? node.items.at(-1) : undefined;
  if ((isMap(node) || isSeq(node)) && node.flow) return last ? rangeOf(last)[1] : rangeOf(node)[0] + 1;
  const block = (isMap(last) || isSeq(last)) && !last.flow;
  return block ? endOf(last) : rangeOf(last ?? node)[1];
}

/** Start and end of a node; that of a block collection goes on to the next thing. */
function rangeOf(node: unknown): readonly [number, number] {
  const [start = 0, end = 0] = (isNode(node) && node.range) || [];
  return [start, end];
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

/** Equal for files that say the same, whatever the order of their keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`);
  return `{${entries.sort().join()}}`;
}
