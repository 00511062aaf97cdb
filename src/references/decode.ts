/** Accents that TeX sets over a letter, as combining characters. */
const ACCENTS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  c: '\u0327',
  k: '\u0328',
  r: '\u030A',
  d: '\u0323',
  b: '\u0331',
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  kappa: 'κ',
  mu: 'μ',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textgreater: '>',
  textless: '<',
  textasciitilde: '~',
  textbackslash: '\\',
};
const ACCENT =
  /\\(["'`^~=.]|[uvHckrdb](?![A-Za-z]))\s{0,5}(?:\{\s{0,5}(\\?[A-Za-z]?)\s{0,5}\}|(\\[ij](?![A-Za-z])|[A-Za-z]))/g;

/**
 * A raw value of a bibliography as text to show and to search: accents, letters and dashes of TeX decoded, braces and
 * commands gone. Enough for names and titles; a command that is not known leaves its argument.
 */
export function decodeTex(raw: string): string {
  if (!/[\\{}~$\n]|--/.test(raw)) return raw.trim();
  return raw
    .slice(0, 20_000)
    .replace(ACCENT, (_, accent: string, braced: string | undefined, bare: string | undefined) => {
      const letter = (braced ?? bare ?? '').replace(/^\\/, '');
      return letter + ACCENTS[accent]!;
    })
    .replace(/\\([A-Za-z]{1,30})\*?(?:\{\}|\s{0,5})/g, (_, name: string) => LETTERS[name] ?? '')
    .replace(/(?<!\\)[{}$]/g, '')
    .replace(/\\([&%$#_{}~^ ,/-])/g, (_, character: string) => (/[&%$#_{}]/.test(character) ? character : ' '))
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/~/g, ' ')
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim();
}

/** Family names of an author field, in order; `others` is left out. */
export function familyNames(raw: string): string[] {
  return raw
    .slice(0, 20_000)
    .split(/\s+and\s+/i)
    .map((part) => decodeTex(part))
    .filter((name) => name && name.toLowerCase() !== 'others')
    .map((name) => (name.includes(',') ? name.slice(0, name.indexOf(',')) : (name.split(' ').at(-1) ?? name)).trim());
}
