import * as vscode from 'vscode';
import type { Editor } from '../start.ts';
import { copy } from './copy.ts';
import { explain } from './explain.ts';
import { fixAll } from './fixAll.ts';
import type { lateCommands } from './late.ts';
import { showRule } from './showRule.ts';

/** A command; its argument comes from a link and may be missing or wrong. */
type Command = (editor: Editor, argument: unknown) => Promise<unknown>;
type Late = keyof typeof lateCommands;

const late = (name: Late): Command => {
  return async (editor, argument) => (await editor.core()).lateCommands[name](editor, argument);
};

/** Every command by its name after `oncoprose.`. */
const commands: Readonly<Record<string, Command>> & Readonly<Record<Late, Command>> = {
  abbreviationList: late('abbreviationList'),
  copy,
  explain,
  exportVocabulary: late('exportVocabulary'),
  fixAll,
  ignoreWord: late('ignoreWord'),
  insertDrug: late('insertDrug'),
  insertGene: late('insertGene'),
  insertReference: late('insertReference'),
  insertVariant: late('insertVariant'),
  newHousePack: late('newHousePack'),
  newProjectFile: late('newProjectFile'),
  nomenclatureTable: late('nomenclatureTable'),
  openExample: late('openExample'),
  openPanel: late('openPanel'),
  reviewerReport: late('reviewerReport'),
  showRule,
  updateKnowledge: late('updateKnowledge'),
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
