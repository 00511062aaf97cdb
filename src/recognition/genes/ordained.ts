/**
 * Log odds that are set by hand, because general corpora hold too few oncology papers to count them: a variant right beside
 * a name, a drug that aims at the gene or a variant that is known in it make a doubtful name likely; what the text itself defines
 * as something else, and words and abbreviations of every clinical paper (common.ts), are hardly ever genes.
 */
export const ORDAINED: Readonly<Record<string, number>> = {
  'cue:short:variantNext': 2.5,
  'cue:symbol:variantNext': 2,
  'cue:phrase:variantNext': 2,
  'expected:short': 2.5,
  'expected:symbol': 2,
  'expected:phrase': 2,
  'full-name': 1,
  'oncology:short:1': 0.8,
  'oncology:short:2': 0.8,
  'oncology:symbol:1': 0.8,
  'oncology:symbol:2': 0.8,
  'oncology:phrase:1': 0.8,
  'oncology:phrase:2': 0.8,
  'defined:short:other': -3,
  'defined:short:disorder': -3,
  'defined:symbol:other': -3,
  'defined:symbol:disorder': -3,
  'defined:short:same': 2.5,
  'defined:symbol:same': 2,
  'defined:short:alike': 1,
  'defined:symbol:alike': 0.7,
  'cue:short:formatAfter': -6,
  'cue:symbol:formatAfter': -6,
  common: -2,
  'human:expected': 1.5,
};
