// Everything heavy: evaluated on first use, in the web bundle, which the desktop reads then, too.
export { loadKnowledge } from '../knowledge/index.ts';
export { readProjectFile } from '../lint/project-file.ts';
export { declareBibliography } from '../references/declare.ts';
export { findBibliographies } from '../references/find.ts';
export { planInsertion } from '../references/insert.ts';
export { citationPlace } from '../references/place.ts';
export { createBibliographyIndex, readBibliography } from '../references/read.ts';
export { suggestReferences } from '../references/suggest.ts';
export { abbreviationList } from '../reports/abbreviations.ts';
export { evidenceBehind } from '../reports/evidence.ts';
export { nomenclatureTable } from '../reports/nomenclature.ts';
export { reviewerReport } from '../reports/reviewer.ts';
export { allWords, missingLines, vocabulary, wordsOf } from '../reports/vocabulary.ts';
export { createOncoprose } from '../service.ts';
