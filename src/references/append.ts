import { isMap, isSeq, parseDocument } from 'yaml';
import { bibtexStyle } from './file-style.ts';
import { toBibtex, toCsl, toCslYaml, toHayagriva } from './render.ts';
import type { Bibliography, Citable } from './types.ts';

/** An insertion into a bibliography's text; nothing else of it is touched. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * Where and how a reference goes into a bibliography, in the file's own style and at its end.
 * @param text the file as it stands
 * @returns undefined where the file's shape leaves no safe place (a damaged JSON list): nothing is then written
 */
export function appendReference(
  text: string,
  bibliography: Pick<Bibliography, 'format' | 'entries'>,
  reference: Citable,
  key: string,
): Insertion | undefined {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const inStyle = (entry: string) => entry.replaceAll('\n', newline);
  switch (bibliography.format) {
    case 'bibtex': {
      const style = bibtexStyle(text, bibliography);
      return {
        at: text.length,
        text: `${gap(text, newline, style.blankLine)}${toBibtex(reference, key, style)}${newline}`,
      };
    }
    case 'csl-json':
      return intoJson(text, reference, key, newline);
    case 'csl-yaml':
      return intoYamlList(text, reference, key, newline);
    case 'hayagriva':
      return isMappingOrEmpty(text)
        ? { at: text.length, text: `${gap(text, newline, true)}${inStyle(toHayagriva(reference, key))}${newline}` }
        : undefined;
  }
}

/** What parts a new entry from the text before it. */
function gap(text: string, newline: string, blankLine: boolean): string {
  if (text.replace('\uFEFF', '') === '') return '';
  const ends = /(?:\r?\n)*$/.exec(text)![0].split('\n').length - 1;
  return newline.repeat(Math.max(0, (blankLine ? 2 : 1) - ends));
}

function intoJson(text: string, reference: Citable, key: string, newline: string): Insertion | undefined {
  const body = text.replace('\uFEFF', '');
  if (body.trim() === '')
    return { at: text.length, text: `[${newline}${json(reference, key, '  ', newline)}${newline}]${newline}` };
  const close = text.lastIndexOf(']');
  if (close < 0 || text.slice(close + 1).trim() !== '') return undefined;
  try {
    if (!Array.isArray(JSON.parse(body))) return undefined;
  } catch {
    return undefined;
  }
  const before = text.slice(0, close).trimEnd();
  const empty = before.endsWith('[');
  const indent = /\n([ \t]+)\{/.exec(text)?.[1] ?? '  ';
  return {
    at: before.length,
    text: `${empty ? '' : ','}${newline}${json(reference, key, indent, newline)}${close === before.length ? newline : ''}`,
  };
}

function json(reference: Citable, key: string, indent: string, newline: string): string {
  const lines = JSON.stringify(toCsl(reference, key), null, indent === '\t' ? '\t' : indent.length).split('\n');
  return lines.map((line) => indent + line).join(newline);
}

function intoYamlList(text: string, reference: Citable, key: string, newline: string): Insertion | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length) return undefined;
  const root = document.contents;
  const list = isMap(root) ? root.get('references', true) : root;
  const entry = toCslYaml(reference, key);
  if (!root)
    return {
      at: text.length,
      text: `${gap(text, newline, false)}references:${newline}${entry.replaceAll('\n', newline)}${newline}`,
    };
  if (!isSeq(list) || list.flow) return undefined;
  const last = list.items.at(-1) as { range?: [number, number, number] } | undefined;
  const at = last?.range?.[1];
  if (at === undefined) return undefined;
  const lineStart =
    text.lastIndexOf(
      '\n',
      text.lastIndexOf('- ', (list.items[0] as { range?: [number, number, number] }).range?.[0] ?? 0),
    ) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))![0];
  const body = entry
    .split('\n')
    .map((line) => indent + line)
    .join(newline);
  const end = text.slice(0, at).trimEnd().length;
  return { at: end, text: `${newline}${body}${end === text.length ? newline : ''}` };
}

function isMappingOrEmpty(text: string): boolean {
  const document = parseDocument(text, { prettyErrors: false });
  return document.errors.length === 0 && (document.contents === null || isMap(document.contents));
}
