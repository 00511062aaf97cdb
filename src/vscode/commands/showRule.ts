import * as vscode from 'vscode';
import type { Editor } from '../start.ts';

/** Shows the page of a rule: what it finds, why that matters, when not to use it. */
export async function showRule({ context }: Editor, rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z-]{1,60}$/.test(rule)) return;
  const page = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', `${rule}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}
