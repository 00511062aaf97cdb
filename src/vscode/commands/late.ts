import { abbreviationList } from './abbreviationList.ts';
import { exportVocabulary } from './exportVocabulary.ts';
import { ignoreWord } from './ignoreWord.ts';
import { insertDrug, insertGene, insertVariant } from './insertName.ts';
import { insertReference } from './insertReference.ts';
import { newHousePack } from './newHousePack.ts';
import { newProjectFile } from './newProjectFile.ts';
import { nomenclatureTable } from './nomenclatureTable.ts';
import { openExample } from './openExample.ts';
import { openPanel } from './openPanel.ts';
import { reviewerReport } from './reviewerReport.ts';
import { updateKnowledge } from './updateKnowledge.ts';

/** Commands that are run now and then: they are read with the core, so that no start of the editor pays for them. */
export const lateCommands = {
  abbreviationList,
  exportVocabulary,
  ignoreWord,
  insertDrug,
  insertGene,
  insertReference,
  insertVariant,
  newHousePack,
  newProjectFile,
  nomenclatureTable,
  openExample,
  openPanel,
  reviewerReport,
  updateKnowledge,
};
