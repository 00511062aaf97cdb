import type * as vscode from 'vscode';
import { askForName, nameAtCaret } from '../entity.ts';
import { createPanel, type Panel } from '../panel/index.ts';
import type { KeptState } from '../panel/messages.ts';
import type { Editor } from '../start.ts';

const panels = new WeakMap<Editor, Panel>();

/** Shows all evidence of a name: the one given, that of the view's line, what is at the caret, else what the user types. */
export async function openPanel(editor: Editor, argument: unknown): Promise<void> {
  const name = nameIn(argument) ?? (await nameAtCaret(editor)) ?? (await askForName());
  if (!name) return;
  await panelOf(editor).show(name);
}

/** Fills a panel that the editor brings back after a reload; one that had shown nothing is closed. */
export async function restorePanel(editor: Editor, view: vscode.WebviewPanel, kept: unknown): Promise<void> {
  const { title } = (kept ?? {}) as KeptState;
  if (typeof title !== 'string' || !title) return view.dispose();
  await panelOf(editor).restore(view, title);
}

function panelOf(editor: Editor): Panel {
  const panel = panels.get(editor) ?? createPanel(editor);
  panels.set(editor, panel);
  return panel;
}

/** A link gives the name, a line of the Manuscript view its thing. */
function nameIn(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  const { thing } = (argument ?? {}) as { readonly thing?: { readonly label?: unknown } };
  return typeof thing?.label === 'string' ? thing.label : undefined;
}
