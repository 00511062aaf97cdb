import type { Format } from '../text/types.ts';
import type { Insertion } from './append.ts';

/**
 * The edit by which a document declares a bibliography, in its format's way: front matter, `\addbibresource` where
 * biblatex is loaded, else `\bibliography` with a style, Typst's `#bibliography`. Plain text declares none.
 * @param path of the bibliography, relative to the document
 */
export function declareBibliography(source: string, format: Format, path: string): Insertion | undefined {
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  switch (format) {
    case 'markdown':
    case 'quarto':
      return inFrontMatter(source, path, newline);
    case 'latex':
      return inLatex(source, path, newline);
    case 'typst': {
      const gap = source === '' ? '' : source.endsWith('\n') ? newline : newline + newline;
      return { at: source.length, text: `${gap}#bibliography("${path}")${newline}` };
    }
    case 'plain':
      return undefined;
  }
}

function inFrontMatter(source: string, path: string, newline: string): Insertion {
  const start = source.startsWith('\uFEFF') ? 1 : 0;
  const line = `bibliography: ${/^[\w./-]+$/.test(path) ? path : JSON.stringify(path)}${newline}`;
  const open = /^---[ \t]*\r?\n/.exec(source.slice(start));
  const from = start + (open?.[0].length ?? 0);
  const close = open && /^(?:---|\.\.\.)[ \t]*$/m.exec(source.slice(from));
  if (!close) return { at: start, text: `---${newline}${line}---${newline}${newline}` };
  return { at: from + close.index, text: line };
}

function inLatex(source: string, path: string, newline: string): Insertion {
  const biblatex = /^[^%\n]{0,200}\\usepackage(?:\[[^\]]{0,500}\])?\{[^}\n]{0,200}\bbiblatex\b/m.test(source);
  if (biblatex) {
    const begin = source.search(/^[ \t]*\\begin\{document\}/m);
    return { at: Math.max(0, begin), text: `\\addbibresource{${path}}${newline}` };
  }
  const end = source.search(/^[ \t]*\\end\{document\}/m);
  const at = end < 0 ? source.length : end;
  const style = /\\bibliographystyle\{/.test(source) ? '' : `\\bibliographystyle{unsrt}${newline}`;
  const gap = at === 0 || source[at - 1] === '\n' ? '' : newline;
  return { at, text: `${gap}${style}\\bibliography{${path.replace(/\.bib$/, '')}}${newline}` };
}
