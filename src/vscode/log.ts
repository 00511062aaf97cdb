import * as vscode from 'vscode';

/** The extension's log. */
export type Log = Pick<vscode.LogOutputChannel, 'trace' | 'debug' | 'info' | 'warn' | 'error'>;

/** A log whose channel is made when the first line is written: the editor's start does not wait for it. */
export function createLog({ subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>): Log {
  let made: vscode.LogOutputChannel | undefined;
  const channel = (): vscode.LogOutputChannel => {
    if (!made) {
      made = vscode.window.createOutputChannel('Oncoprose', { log: true });
      subscriptions.push(made);
    }
    return made;
  };
  return {
    trace: (message) => channel().trace(message),
    debug: (message) => channel().debug(message),
    info: (message) => channel().info(message),
    warn: (message) => channel().warn(message),
    error: (error) => channel().error(error),
  };
}
