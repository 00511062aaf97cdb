import * as v from 'valibot';
import { type Document, parseDocument } from 'yaml';
import { type PackEntry, packSchema, packSections } from './schema.ts';
import type { PackProblem } from './types.ts';

type Section = keyof typeof packSections;
type Path = readonly (string | number)[];

/** The entries of a pack that have the right shape, each with its place in the document. */
export interface PackDocument {
  readonly name: string | undefined;
  entries<S extends Section>(section: S): readonly { readonly entry: PackEntry<S>; readonly path: Path }[];
  /** Notes what is wrong at a place. */
  complain(path: Path, message: string): void;
  readonly problems: readonly PackProblem[];
}

/** The largest pack that is read, in characters. */
const LARGEST = 2_000_000;

/** Reads the YAML of a pack and checks its shape, entry by entry: one that is wrong is left out, and the rest goes on. */
export function readDocument(text: string): PackDocument {
  const problems: PackProblem[] = [];
  const tooLarge = text.length > LARGEST;
  const document = parseDocument(tooLarge ? '' : text, { prettyErrors: false });
  for (const { message, pos } of document.errors) {
    problems.push({ message: `This is not YAML: ${message}`, start: pos[0], end: Math.max(pos[1], pos[0] + 1) });
  }
  if (tooLarge) problems.push({ message: `A pack has at most ${LARGEST} characters.`, start: 0, end: 1 });
  const complain = (path: Path, message: string) => problems.push({ message, ...placeOf(document, path, text) });
  const value: unknown = problems.length ? {} : (contentsOf(document, complain) ?? {});
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMap) complain([], 'A pack is a list of sections: genes, drugs, variants, evidence, preferred.');
  const pack = (isMap ? value : {}) as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(pack)) {
    if (!(key in packSchema.entries)) complain([key], unknownKey(key, packSchema.entries));
    else if (key in packSections && pack[key] !== null && !Array.isArray(pack[key]))
      complain([key], `“${key}” is a list: begin each entry with a hyphen.`);
  }
  const name = v.safeParse(packSchema.entries.name, pack.name ?? undefined);
  if (!name.success) complain(['name'], name.issues[0].message);

  return {
    name: name.success ? name.output : undefined,
    problems,
    complain,
    entries(section) {
      const list: readonly unknown[] = Array.isArray(pack[section]) ? pack[section] : [];
      return list.flatMap((item, i) => {
        const result = v.safeParse(packSections[section], item);
        const path: Path = [section, i];
        if (result.success) return [{ entry: result.output as PackEntry<typeof section>, path }];
        for (const issue of result.issues) {
          const inner = (issue.path ?? []).map(({ key }) => key as string | number);
          complain([...path, ...inner], messageOf(issue, packSections[section].entries));
        }
        return [];
      });
    },
  };
}

/** The document as values; an alias without its anchor, or aliases without end, show only here. */
function contentsOf(document: Document, complain: (path: Path, message: string) => void): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    complain([], `This is not YAML that can be read: ${error instanceof Error ? error.message : error}`);
    return {};
  }
}

function messageOf(issue: v.BaseIssue<unknown>, known: object): string {
  const key = String(issue.path?.at(-1)?.key ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never') return unknownKey(key, known);
  if (issue.kind === 'schema' && issue.received === 'undefined') return `“${key}” is missing.`;
  return issue.kind === 'validation' && !/^Invalid/.test(issue.message)
    ? issue.message
    : `“${key}” should be ${issue.expected ?? 'otherwise'}, not ${issue.received}.`;
}

const unknownKey = (key: string, known: object) =>
  `There is no “${key}” here. What may stand here: ${Object.keys(known).join(', ')}.`;

/** Where a value stands; of one that is missing, where what should hold it does. */
function placeOf(document: Document, path: Path, text: string): { start: number; end: number } {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length ? document.getIn(path.slice(0, length), true) : document.contents;
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    if (range) return { start: range[0], end: lineEnd(text, range[0], range[1]) };
  }
  return { start: 0, end: Math.min(1, text.length) };
}

/** The end of what is marked: a whole section would be too much. */
function lineEnd(text: string, start: number, end: number): number {
  const line = text.indexOf('\n', start);
  return line === -1 || line >= end ? end : Math.max(line, start + 1);
}
