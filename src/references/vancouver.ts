import type { Citable } from './types.ts';

/** A reference in the Vancouver manner (ICMJE): six authors, then et al.; what is not known is left out. */
export function vancouver({ authors, etAl, title, journal, year, volume, issue, pages, doi, pmid }: Citable): string {
  const names = authors.slice(0, 6).map(({ family, given }) => (given ? `${family} ${initials(given)}` : family));
  const who = names.length ? `${names.join(', ')}${etAl || authors.length > 6 ? ', et al' : ''}. ` : '';
  const where = [journal?.replace(/\.$/, ''), year].filter(Boolean).join('. ');
  const place = `${volume ? `;${volume}` : ''}${issue ? `(${issue})` : ''}${pages ? `:${pages.replace('--', '-')}` : ''}`;
  const what = title ? `${title.replace(/\.$/, '')}. ` : '';
  return `${who}${what}${where}${place}. ${doi ? `doi:${doi}. ` : ''}${pmid ? `PMID: ${pmid}.` : ''}`.trimEnd();
}

/** `David G.` and `DG` both give `DG`. */
function initials(given: string): string {
  if (/^\p{Lu}{1,3}$/u.test(given)) return given;
  return [...given.matchAll(/\p{Lu}/gu)].map(([letter]) => letter).join('') || given.charAt(0).toUpperCase();
}
