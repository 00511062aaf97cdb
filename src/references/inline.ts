import { frontMatter } from '../text/front-matter.ts';
import type { Format, Prose } from '../text/types.ts';
import { readStructured } from './csl.ts';
import { createBibliographyIndex } from './read.ts';
import type { Bibliography, BibliographyIndex } from './types.ts';

/** The references that a document carries itself (`references:` in its front matter); offsets count in its source. */
export function inlineReferences(source: string, format: Format): Bibliography | undefined {
  const range = format === 'markdown' || format === 'quarto' ? frontMatter(source)?.range : undefined;
  if (!range) return undefined;
  const yaml = source.slice(range.start, range.end);
  if (!/^references\s{0,5}:/m.test(yaml)) return undefined;
  // Empty lines before it leave the offsets as they are in the document.
  const { entries, problems } = readStructured('\n'.repeat(range.start) + yaml, 'csl-yaml');
  return { uri: '', format: 'csl-yaml', entries, problems };
}

/** Stands for the index that there is not. */
const none = createBibliographyIndex([]);
const remembered = new WeakMap<BibliographyIndex, { readonly yaml: string; readonly made: BibliographyIndex }>();

/** The index of a document's bibliographies with the references that it carries itself; made again where those change. */
export function withInline(prose: Prose, index: BibliographyIndex | undefined): BibliographyIndex | undefined {
  const { source, format, frontMatter: range } = prose;
  const yaml = range ? source.slice(range.start, range.end) : '';
  const base = index ?? none;
  const known = remembered.get(base);
  if (yaml && known?.yaml === yaml) return known.made;
  const own = inlineReferences(source, format);
  if (!own) return index;
  const inline = createBibliographyIndex([own]);
  const made: BibliographyIndex = {
    bibliographies: [...base.bibliographies, own],
    shared: base.shared,
    entry: (key) => base.entry(key) ?? inline.entry(key),
    byPmid: (pmid) => base.byPmid(pmid) ?? inline.byPmid(pmid),
    byDoi: (doi) => base.byDoi(doi) ?? inline.byDoi(doi),
  };
  remembered.set(base, { yaml, made });
  return made;
}
