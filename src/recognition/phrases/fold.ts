const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

/** British spellings that medical nouns carry, as stem → American stem; applied anywhere in a word. */
const BRITISH = /tumour|aemi|aema|oede|oesoph|oestr|haem|leucaem|paed|gynaec|sulph|caec|foet|faec/;
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/tumour/, 'tumor'],
  [/leucaem/, 'leukem'],
  [/aemi/, 'emi'],
  [/aema/, 'ema'],
  [/oede/, 'ede'],
  [/oesoph/, 'esoph'],
  [/oestr/, 'estr'],
  [/haem/, 'hem'],
  [/paed/, 'ped'],
  [/gynaec/, 'gynec'],
  [/sulph/, 'sulf'],
  [/caec/, 'cec'],
  [/foet/, 'fet'],
  [/faec/, 'fec'],
];

/** Lower case without accents; Greek letters and compatibility forms (ﬁ, ², ₂) spelled out. */
function plain(word: string): string {
  const bare = word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return bare.replace(/[\u03b1-\u03c9]/g, (letter) => GREEK[letter] ?? letter);
}

function singular(word: string): string {
  const before = word.charCodeAt(word.length - 2);
  // …ss, …us and …is are no plurals.
  if (before === 115 || before === 117 || before === 105) return word;
  return word.endsWith('ies') && word.length > 5 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/**
 * One word's form under which spellings of the same name meet: case, accents, Greek letters, British and American
 * spelling, and the plural are folded away.
 * @param word a run of letters, or of digits, as written
 * @param lower the same in lower case
 */
export function foldWord(word: string, lower = word.toLowerCase()): string {
  let folded = lower;
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 127) {
      folded = plain(word);
      break;
    }
  }
  if (folded.length < 3) return folded;
  if (folded.charCodeAt(folded.length - 1) === 115) {
    if (/^\p{Lu}{2,}s$/u.test(word)) folded = folded.slice(0, -1);
    else if (folded.length > 3) folded = singular(folded);
  }
  if (folded.length > 5 && BRITISH.test(folded)) {
    for (const [british, american] of AMERICAN) folded = folded.replace(british, american);
  }
  return folded;
}
