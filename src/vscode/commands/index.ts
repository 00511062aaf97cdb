import * as vscode from 'vscode';
import type { Editor } from '../start.ts';
import { abbreviationList } from './abbreviationList.ts';
import { copy } from './copy.ts';
import { explain } from './explain.ts';
import { exportVocabulary } from './exportVocabulary.ts';
import { fixAll } from './fixAll.ts';
import { ignoreWord } from './ignoreWord.ts';
import { insertDrug, insertGene, insertVariant } from './insertName.ts';
import { insertReference } from './insertReference.ts';
import { newHousePack } from './newHousePack.ts';
import { newProjectFile } from './newProjectFile.ts';
import { nomenclatureTable } from './nomenclatureTable.ts';
import { openExample } from './openExample.ts';
import { openPanel } from './openPanel.ts';
import { reviewerReport } from './reviewerReport.ts';
import { showRule } from './showRule.ts';
import { updateKnowledge } from './updateKnowledge.ts';

/** Every command by its name after `oncoprose.`; arguments come from links and may be missing or wrong. */
const commands: Readonly<Record<string, (editor: Editor, argument: unknown) => Promise<unknown>>> = {
  abbreviationList,
  copy,
  explain,
  exportVocabulary,
  fixAll,
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
  showRule,
  updateKnowledge,
};

/** Registers the commands. A failure is told to the user and written to the log. */
export function registerCommands(editor: Editor): void {
  for (const [name, run] of Object.entries(commands)) {
    editor.context.subscriptions.push(
      vscode.commands.registerCommand(`oncoprose.${name}`, (argument: unknown) =>
        run(editor, argument).catch((error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          editor.log.error(`${name}: ${reason}`);
          void vscode.window.showErrorMessage(`Oncoprose: ${reason}`);
        }),
      ),
    );
  }
}
