/** Named character references that manuscripts use (HTML standard, section 13.5); the rest stays as written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  hyphen: '‐',
  minus: '−',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  deg: '°',
  micro: 'µ',
  middot: '·',
  times: '×',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  rarr: '→',
  larr: '←',
  rightarrow: '→',
  prime: '′',
  Prime: '″',
  reg: '®',
  trade: '™',
  copy: '©',
  eacute: 'é',
  egrave: 'è',
  ouml: 'ö',
  auml: 'ä',
  uuml: 'ü',
  szlig: 'ß',
  ccedil: 'ç',
  ntilde: 'ñ',
  oslash: 'ø',
  aring: 'å',
  iuml: 'ï',
};

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

/** The Greek letter of a name, `Delta` as Δ, `delta` as δ; shared by HTML, TeX and Typst. Nothing for other names. */
export function greekLetter(name: string): string | undefined {
  if (name.startsWith('var')) return greekLetter(name.slice(3));
  const index = GREEK.indexOf(name.toLowerCase());
  if (index < 0) return undefined;
  if (name[0]! >= 'a') return String.fromCharCode(0x3b1 + index);
  return name === 'Sigmaf' ? undefined : String.fromCharCode(0x391 + index);
}

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,12}));/y;

/** The character reference that begins at `at`, with the offset behind it; nothing where there is none. */
export function characterReference(source: string, at: number): { text: string; end: number } | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (!match) return undefined;
  const end = at + match[0].length;
  if (match[3] !== undefined) {
    const text = Object.hasOwn(NAMED, match[3]) ? NAMED[match[3]] : greekLetter(match[3]);
    return text === undefined ? undefined : { text, end };
  }
  const code = match[1] !== undefined ? Number(match[1]) : Number.parseInt(match[2]!, 16);
  const valid = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  if (!valid) return undefined;
  return { text: /\s/.test(String.fromCodePoint(code)) ? ' ' : String.fromCodePoint(code), end };
}
