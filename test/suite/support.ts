import * as vscode from 'vscode';

/** Figures measured on the way, for the runner to print. */
export const figures: Record<string, number> = {};

/** Fails with `message` where `value` is not truthy. */
export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Fails where two values differ as JSON. */
export function equal(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`expected ${b}, got ${a}`);
}

/** Waits for `look` to give something truthy, at most twenty seconds; the machine may be busy. */
export async function until<T>(what: string, look: () => T | undefined | false): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const seen = look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** An unsaved document, shown. The caret in `text` (‸) is taken out and tells the position. */
export async function open(
  language: string,
  text: string,
): Promise<{ document: vscode.TextDocument; at: vscode.Position }> {
  const caret = text.indexOf('‸');
  const document = await vscode.workspace.openTextDocument({ language, content: text.replace('‸', '') });
  const editor = await vscode.window.showTextDocument(document);
  const at = document.positionAt(Math.max(0, caret));
  editor.selection = new vscode.Selection(at, at);
  return { document, at };
}

/** The Markdown of all hovers at a position. */
export async function hoverAt(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Our findings on a document as `rule: marked text`, once there are any of the rule (or of any rule). */
export async function findings(document: vscode.TextDocument, rule?: string): Promise<readonly vscode.Diagnostic[]> {
  return until(`a finding ${rule ?? ''} on ${document.uri.path}`, () => {
    const all = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Oncoprose');
    return all.some((one) => !rule || ruleOf(one) === rule) && all;
  });
}

/** Rule id of a diagnostic. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
