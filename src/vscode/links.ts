import * as vscode from 'vscode';
import type { CardAction, CardOptions, Theme } from '../cards/types.ts';

/** Commands that a card or a finding may run, and no other. */
export const linkedCommands = [
  'oncoprose.insertReference',
  'oncoprose.explain',
  'oncoprose.openPanel',
  'oncoprose.copy',
] as const;

/** A `command:` link, as the editor's Markdown understands it. */
export function commandLink(command: string, ...args: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
}

/** How a card is written for this editor: its theme's colours, its commands, the room of a hover. */
export function cardOptions(): Required<CardOptions> {
  return { theme: themes[vscode.window.activeColorTheme.kind], link, hover: true, t: vscode.l10n.t };
}

function link(action: CardAction): string {
  switch (action.kind) {
    case 'insert-reference':
      return commandLink('oncoprose.insertReference', action.pmid);
    case 'open-panel':
      return commandLink('oncoprose.openPanel', action.query);
    case 'copy':
      return commandLink('oncoprose.copy', action.text);
  }
}

const themes: Readonly<Record<vscode.ColorThemeKind, Theme>> = {
  [vscode.ColorThemeKind.Light]: 'light',
  [vscode.ColorThemeKind.Dark]: 'dark',
  [vscode.ColorThemeKind.HighContrast]: 'high-contrast',
  [vscode.ColorThemeKind.HighContrastLight]: 'high-contrast-light',
};
