import type { Block, Range } from '../text/types.ts';
import { Gap, type Words, wordsIn, wordsOf } from './phrases/index.ts';
import type { CellLineMention } from './types.ts';

/**
 * Names of cell lines whose series is a pattern: letters, a hyphen or space at will, digits. The digits are bounded so
 * that genes (H2AX, HT1) and variants stay out. Series as the repositories (ATCC, DSMZ, JCRB) and Cellosaurus name them.
 */
const SERIES = [
  'NCI[- ]?H\\d{2,4}',
  'H(?:1975|1299|460|3122|2228|358|441|226|520|522|727|1650|1666|1703|1792|1915|1944|1993|2009|2030|2087|2122|2126|2170|2347|23|292|322|596|661|69|82|146|209|345|446|510|526|841|1048|1092|1373|1395|1437|1563|1568|1573|1581|1648|1651|1693|1734|1755|1781|1793|1819|1838|1869|1930|1963|2023|2029|2052|2077|2081|2085|2106|2110|2135|2172|2227|2286|2291|2342|2405|2452|3255|4006|716|747|508|929|295R?|9)(?= (?:cell|xenograft|line)|\\b)',
  'HCC[- ]?(?:827|78|1937|1954|1806|1143|1395|1419|1428|1500|1569|1599|2218|202|38|70|4006|4011|2935|2279|193|15|33|44|95|1171|1187|1588|1833|2157|2185|366|461|515)',
  'MDA[- ]?MB[- ]?\\d{3}[A-Z]?',
  'MDA[- ]?PCa[- ]?2[ab]',
  'MCF[- ]?(?:7|10A|10F|12A)',
  'SK[- ]?(?:MEL|BR|OV|N|LU|ES|HEP|MES|UT|CO|NEP|LMS|GT|PN|MM)[- ]?(?:\\d{1,3}|[A-Z]{2})',
  'BT[- ]?(?:474|549|20|483)',
  'T[- ]?47D',
  'ZR[- ]?75(?:[- ]?(?:1|30|B))?',
  'A(?:549|375|431|2780|172|427|498|673|204|2058|101D|704|253|388|4573|2774|20|9)',
  'HT[- ]?(?:29|1080|1376|1197|115|55)',
  'HCT[- ]?(?:116|15|8)',
  'SW[- ]?(?:480|620|48|837|1116|1417|1463|403|900|1573|1271|1353|1783|1088|780|13|872|982|684|954|962|756|1990|948)',
  'COLO[- ]?\\d{3}(?:DM|HSR)?',
  'LS[- ]?(?:174T|180|411N|513|1034|123)',
  'LN(?:CaP|229|18|Z308|428)',
  'PC[- ]?(?:3|9|14|346C)',
  'DU[- ]?(?:145|4475)',
  'VCaP',
  '22[- ]?Rv1',
  'C4[- ]?2B?',
  'CWR22(?:Rv1)?',
  'U[- ]?(?:2 ?OS|87(?:[- ]?MG)?|251(?:[- ]?MG)?|373(?:[- ]?MG)?|118(?:[- ]?MG)?|138(?:[- ]?MG)?|937|266|343(?:[- ]?MG)?)',
  'T98G|T24|T84|TF-1|TT|TE[- ]?(?:1|10)',
  'HEK[- ]?(?:293[A-Z]?|293FT)|293T',
  'HeLa(?:[- ]?S3)?',
  'Ba/?F3',
  'NIH[- ]?3T3|3T3(?:[- ]?L1)?|BALB/3T3',
  'K[- ]?562R?|KU812|KCL[- ]?22|KBM[- ]?(?:5|7)|LAMA[- ]?84|MEG[- ]?01|EM[- ]?2',
  'HL[- ]?60|THP[- ]?1|MOLM[- ]?(?:13|14|1)|MV4[-; ]{0,2}11|OCI[- ]?(?:AML[- ]?\\d|LY[- ]?\\d{1,2})|KG[- ]?1a?|NB[- ]?4|Kasumi[- ]?1',
  'Jurkat|Raji|Daudi|Ramos|Namalwa|CCRF[- ]?CEM|CEM|MOLT[- ]?[34]|REH|RS4;11|NALM[- ]?(?:6|16)|SUP[- ]?(?:B15|T1|M2)|Karpas[- ]?\\d{3}|SU[- ]?DHL[- ]?\\d{1,2}',
  'RPMI[- ]?8226|MM\\.?1[SR]|OPM[- ]?2|KMS[- ]?\\d{1,2}(?:BM|PE)?|JJN[- ]?3',
  'Calu[- ]?[136]|CAL[- ]?(?:27|33|51|120|148|12T|62)',
  'Caco[- ]?2|DLD[- ]?1|RKO|LoVo|NCI[- ]?N87|MKN[- ]?(?:45|28|74|7|1)|AGS|KATO[- ]?III|SNU[- ]?\\d{1,4}|GTL[- ]?16|Hs[- ]?746T|OE(?:19|33)|KYSE[- ]?\\d{2,3}',
  'PANC[- ]?1|MIA[- ]?PaCa[- ]?2|BxPC[- ]?3|Capan[- ]?[12]|AsPC[- ]?1|CFPAC[- ]?1|HPAF[- ]?II|PSN[- ]?1|KP[- ]?4',
  'Hep[- ]?(?:G2|3B)|Huh[- ]?(?:7|1)|PLC/PRF/5',
  'OVCAR[- ]?\\d{1,2}|CAOV[- ]?[34]|IGROV[- ]?1|OV[- ]?90|TOV[- ]?(?:112D|21G)|ES[- ]?2|KURAMOCHI|COV\\d{3}|PEO[- ]?[146]',
  'CHO(?:[- ]?K1)?|COS[- ]?[17]|Vero|MDCK|MEFs?|BHK[- ]?21',
  'GIST[- ]?(?:T1|882|430|48|5R)|RD[- ]?ES|TC[- ]?(?:32|71)|SJSA[- ]?1|Saos[- ]?2|MG[- ]?63|143B',
  'IMR[- ]?(?:32|90)|SH[- ]?(?:SY5Y|EP)|Kelly|LAN[- ]?[156]|NGP|BE\\(2\\)[- ]?C|CHLA[- ]?\\d{1,3}',
  'WM[- ]?\\d{2,4}[A-Z]?|M(?:229|249|238|263|14|395)|G[- ]?361|MeWo|UACC[- ]?(?:62|257|812|893)|451Lu|501[- ]?mel|1205Lu|B16(?:[- ]?F(?:10|1|0))?',
  '786[- ]?O|769[- ]?P|ACHN|Caki[- ]?[12]|RCC4|UO[- ]?31',
  'RT[- ]?(?:4|112)|5637|J82|UM[- ]?UC[- ]?\\d{1,2}|KU[- ]?19[- ]?19|TCCSUP|253J',
  'EBC[- ]?1|LK[- ]?2|II[- ]?18|11[- ]?18|STE[- ]?1|DFCI\\d{2,3}|MGH\\d{2,4}(?:[-.]\\w{1,4})?|PC9GR\\d?|KM12(?:C|SM|L4)?|LC[- ]?2/?ad',
  'TPC[- ]?1|BCPAP|8505C|FTC[- ]?133|K1E?(?= cells)|SUM[- ]?(?:149|159|190|44|52|225|185|102|229|1315)(?:PT|PE)?|AU[- ]?565|EFM[- ]?(?:19|192A)|CAMA[- ]?1|KPL[- ]?[14]|JIMT[- ]?1|UACC[- ]?\\d{3}',
  'L(?:1210|929)|P388|4T1|CT[- ]?26|MC[- ]?38|EMT[- ]?6|LLC1?|EL4|RAW[- ]?264\\.7|C2C12|NS0|PC12|GH3|RIN[- ]?m5F|INS[- ]?1E?',
];

const BEFORE_CELLS = '(?= (?:cell lines?|cells|clones?|xenografts?)\\b)';

/** What a line was made to resist, behind a slash: MCF-7/ADR, A549/DDP, K562/A02. */
const RESISTED =
  'A(?:DR|DM|02|R)|DOX|DX\\d{0,3}|MX|C?DDP|CIS|CP\\d{0,3}|VCR|VLB\\d{0,3}|TAX|Taxol|TX|[PD]TX|TXT|L-?OHP|OXA|5-?FU|FU|MTX|TMZ|GEM|IM|EPI|TAM|[BCEGLOTV]?R';
/** What a line is called once it was grown until it resisted: A375R, PC9GR, HCC827-ER. */
const RESISTANT = `(?:-?[A-Z]{0,2}R\\d?${BEFORE_CELLS}|/(?:${RESISTED}))?`;

const AMINO_ACID = '[ACDEFGHIKLMNPQRSTVWY]';
/**
 * Any name of capitals and two digits or more before "cells" or "cell line", but for markers and cell kinds (CD34,
 * Th17) and for what may be a substitution: "T790M cells" carry it.
 */
const CALLED = `(?!CD|TH|Th|IL|NK|HLA|MHC|BRCA|${AMINO_ACID}\\d{2,4}${AMINO_ACID} )[A-Z]{1,4}[a-z]{0,2}-?\\d{2,4}[A-Z]?(?= (?:cell lines?|cells)\\b)`;

const AROUND = [`(?<![A-Za-z0-9_])`, `(?![A-Za-z0-9_])`] as const;

const LINES = byFirst([...SERIES.map((series) => [series, RESISTANT] as const), [CALLED, ''] as const]);

/** Inbred and immunodeficient strains as The Jackson Laboratory names them. */
const STRAINS = byFirst([
  [
    'C57BL\\/?(?:6[JN]?|10)?|BALB\\/?c|NOD[-/]SCID|NOD|SCID|NSG|FVB(?:\\/N)?|129[/]?Sv|DBA\\/[12]J?|C3H(?:\\/HeJ?)?',
    '',
  ],
]);

/** Cell lines by name, so that T47D is no variant and H1975 no gene. Offsets count in the prose. */
export const recogniseCellLines = (block: Block): CellLineMention[] =>
  rangesOf(wordsOf(block), LINES).map(({ start, end }) => {
    const text = block.prose.slice(start, end);
    return { type: 'cell-line', start, end, text, name: text };
  });

/** Is a whole name that of a cell line that is known as one, whatever stands round it? */
export const isCellLine = (name: string): boolean =>
  rangesOf(wordsIn(name), LINES).some(({ end }) => end === name.length);

/** Where mouse strains are named: C57BL/6 is neither a gene nor a variant. Offsets count in the prose. */
export const mouseStrains = (block: Block): Range[] => rangesOf(wordsOf(block), STRAINS);

/**
 * Expressions by the first character of what they match, so that a name is compared with those of its letter only. Where
 * an alternative begins with a class (`[A-Z]`) or a look-ahead it stands under every capital.
 */
function byFirst(
  patterns: readonly (readonly [alternatives: string, behind: string])[],
): readonly (RegExp | undefined)[] {
  const sources = new Map<string, string[]>();
  for (const [alternatives, behind] of patterns) {
    for (const alternative of topLevel(alternatives)) {
      const first = alternative[0]!;
      const firsts = /[A-Za-z0-9]/.test(first) ? [first] : [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
      for (const each of firsts) {
        const known = sources.get(each) ?? [];
        sources.set(each, known);
        known.push(`(?:${alternative})${behind}`);
      }
    }
  }
  const table: (RegExp | undefined)[] = new Array(128).fill(undefined);
  for (const [first, all] of sources)
    table[first.charCodeAt(0)] = new RegExp(`${AROUND[0]}(?:${all.join('|')})${AROUND[1]}`, 'y');
  return table;
}

/** The alternatives of an expression, as far as no bracket holds them. */
function topLevel(source: string): string[] {
  const parts = [''];
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    const sign = source[i]!;
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if (sign === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign === '\\' ? sign + source[++i]! : sign;
  }
  return parts;
}

function rangesOf({ prose, starts, gaps }: Words, table: readonly (RegExp | undefined)[]): Range[] {
  const found: Range[] = [];
  let end = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    if (start < end || (i > 0 && gaps[i - 1] === Gap.none)) continue;
    const expression = table[prose.charCodeAt(start)];
    if (!expression) continue;
    expression.lastIndex = start;
    if (!expression.test(prose)) continue;
    end = expression.lastIndex;
    found.push({ start, end });
  }
  return found;
}
