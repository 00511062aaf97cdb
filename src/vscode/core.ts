// Everything heavy: evaluated on first use, in the web bundle, which the desktop reads then, too.

export { entryCard } from '../cards/citation.ts';
export { packTemplate, readPack, withPacks } from '../knowledge/packs/index.ts';
export {
  download,
  openKnowledge,
  RELEASES,
  releaseKinds,
  releasesAmong,
  UpdateCancelled,
  updateKnowledge,
} from '../knowledge/update/index.ts';
export { readProjectFile } from '../lint/project-file.ts';
export { wordIgnored } from '../lint/project-words.ts';
export { citedKeyAt, citedKeys } from '../references/cited.ts';
export { createReferenceCompleter } from '../references/complete.ts';
export { declareBibliography } from '../references/declare.ts';
export { citableOf } from '../references/entry.ts';
export { findBibliographies } from '../references/find.ts';
export { inlineReferences } from '../references/inline.ts';
export { planInsertion } from '../references/insert.ts';
export { isIdentifier, readIdentifier } from '../references/lookup/identifiers.ts';
export { citationPlace } from '../references/place.ts';
export { createBibliographyIndex, readBibliography } from '../references/read.ts';
export { indexFor } from '../references/shared.ts';
export { documentReferences, suggestReferences } from '../references/suggest.ts';
export { abbreviationList } from '../reports/abbreviations.ts';
export { evidenceBehind } from '../reports/evidence.ts';
export { inventoryOf } from '../reports/inventory.ts';
export { nomenclatureTable } from '../reports/nomenclature.ts';
export { reviewerReport } from '../reports/reviewer.ts';
export { allWords, missingLines, vocabulary, wordsOf } from '../reports/vocabulary.ts';
export { createOncoprose } from '../service.ts';
export { readProse } from '../text/index.ts';
export { lateCommands } from './commands/late.ts';
export { restorePanel } from './commands/openPanel.ts';
export { citations, keyAt, placeOf } from './references/cited-keys.ts';
export { planCiting } from './references/insertion.ts';
export { lookupOf } from './references/lookup.ts';
