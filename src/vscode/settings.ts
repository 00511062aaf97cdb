import * as vscode from 'vscode';
import type { ProjectFile } from '../lint/project-file.ts';
import type { LintConfig } from '../lint/types.ts';
import type { PlainStyle } from '../references/cite.ts';
import type { LookupOptions } from '../references/lookup/types.ts';

const section = 'oncoprose';

/** A setting as it stands for the document. Defaults are those of package.json; `fallback` is for a value gone missing. */
function setting<T>(document: vscode.TextDocument, name: string, fallback: T): T {
  return vscode.workspace.getConfiguration(section, document).get(name, fallback);
}

/** Language ids that are read. */
export function languages(document: vscode.TextDocument): readonly string[] {
  return setting<readonly string[]>(document, 'languages', []);
}

/** Characters of the largest document that is read. */
export function maxCharacters(document: vscode.TextDocument): number {
  return setting(document, 'maxCharacters', 1_000_000);
}

/** Are findings shown? */
export function lintEnabled(document: vscode.TextDocument): boolean {
  return setting(document, 'lint.enabled', true);
}

/** Are cards shown under the pointer? */
export function hoverEnabled(document: vscode.TextDocument): boolean {
  return setting(document, 'hover.enabled', true);
}

/** Are names completed? */
export function completionEnabled(document: vscode.TextDocument): boolean {
  return setting(document, 'completion.enabled', true);
}

/** Are approved symbols and evidence levels written into the text? */
export function inlayHintsEnabled(document: vscode.TextDocument): boolean {
  return setting(document, 'inlayHints.enabled', false);
}

/** Do paragraphs tell how their claims stand? */
export function codeLensEnabled(document: vscode.TextDocument): boolean {
  return setting(document, 'codeLens.enabled', false);
}

/** Are genes, variants and drugs coloured in the text? */
export function colouringEnabled(document: vscode.TextDocument): boolean {
  return setting(document, 'colouring.enabled', false);
}

/** Bibliographies beside those that the document declares, relative to the workspace folder. */
export function bibliographySetting(document: vscode.TextDocument): readonly string[] {
  return setting<readonly string[]>(document, 'bibliography', []);
}

/** How keys of new entries are made. */
export function keyTemplate(document: vscode.TextDocument): string {
  return setting(document, 'references.keyTemplate', '{family}{year}');
}

/** How plain text cites. */
export function plainStyle(document: vscode.TextDocument): PlainStyle {
  return setting<PlainStyle>(document, 'references.plainStyle', 'author-year');
}

/** Where look-ups go, and who asks. The user's own settings: a workspace cannot change them. */
export function networkSettings(): Pick<LookupOptions, 'hosts' | 'email'> {
  const settings = vscode.workspace.getConfiguration(`${section}.network`);
  const email = settings.get('email', '').trim();
  return { hosts: settings.get<NonNullable<LookupOptions['hosts']>>('hosts', {}), ...(email && { email }) };
}

/** Does the editor ask for suggestions by itself while prose is typed? */
export function suggestsWhileTyping(document: vscode.TextDocument): boolean {
  const value = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  if (typeof value !== 'object' || value === null) return value === true || value === 'on';
  return 'other' in value && value.other !== 'off' && value.other !== false;
}

const configs = new Map<string, LintConfig>();

/**
 * Which rules run, how severe they are, and which words they leave alone: the settings, with the project file's word
 * over them. Equal answers are the same object, because the linter remembers findings by it.
 */
export function lintConfig(document: vscode.TextDocument, project: ProjectFile = {}): LintConfig {
  const config: LintConfig = {
    profile: project.profile ?? setting<LintConfig['profile']>(document, 'lint.profile', 'oncology-prose'),
    rules: { ...setting<LintConfig['rules']>(document, 'lint.rules', {}), ...(project.rules as LintConfig['rules']) },
    ignoreWords: both(setting<LintConfig['ignoreWords']>(document, 'lint.ignoreWords', {}), project.ignoreWords ?? {}),
  };
  const key = JSON.stringify(config);
  const known = configs.get(key) ?? config;
  configs.set(key, known);
  return known;
}

/** The words of either, by rule: who leaves a word alone does not mean that others be reported again. */
function both(mine: LintConfig['ignoreWords'], ours: LintConfig['ignoreWords']): LintConfig['ignoreWords'] {
  const rules = [...new Set([...Object.keys(mine), ...Object.keys(ours)])];
  return Object.fromEntries(rules.map((rule) => [rule, [...(mine[rule] ?? []), ...(ours[rule] ?? [])]]));
}

/** Calls `changed` when a setting of ours changes. */
export function onSettings(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) changed();
  });
}
