import * as vscode from 'vscode';
import type { Knowledge } from '../knowledge/types.ts';
import type { Store } from '../knowledge/update/index.ts';
import type { Oncoprose } from '../service.ts';
import type { Host } from './host.ts';
import type { Log } from './log.ts';
import { createPacks, type PackReader } from './packs.ts';
import { inSlices } from './slices.ts';
import { storageStore } from './updates.ts';

/** The service over what is known now: the last update or what is bundled, with the workspace's packs over it. */
export interface LiveService {
  /** Loads when first asked. Rejects where the knowledge cannot be read. */
  service(): Promise<Oncoprose>;
  /** Another service answers from now on: an update was installed, or a pack was changed. */
  readonly onChange: vscode.Event<void>;
  /** Has anybody asked? */
  readonly asked: () => boolean;
  readonly store: Store;
  readonly readAsset: Host['readAsset'];
  /** Takes up an update that was just installed. */
  reload(): void;
}

/** Makes the service when it is first asked for, and anew where what it knows has changed. */
export function createLiveService(
  context: Pick<vscode.ExtensionContext, 'subscriptions' | 'globalStorageUri'>,
  { loadCore, readAsset }: Host,
  log: Log,
): LiveService {
  const changed = new vscode.EventEmitter<void>();
  const store = storageStore(context);
  let base: Promise<Knowledge> | undefined;
  let made: Promise<Oncoprose> | undefined;

  const open = async (): Promise<Knowledge> => {
    const started = performance.now();
    const { openKnowledge } = await loadCore();
    const { knowledge } = await openKnowledge(store, readAsset, (message) => {
      log.warn(message);
      void vscode.window.showWarningMessage(`Oncoprose: ${message}`);
    });
    await knowledge.ensure('core', 'sequences', 'references', 'domains');
    log.info(`knowledge loaded in ${(performance.now() - started).toFixed(0)} ms`);
    return knowledge;
  };
  const reader = async (): Promise<PackReader> => {
    base ??= open();
    const [core, knowledge] = await Promise.all([loadCore(), base]);
    return { core, base: knowledge };
  };
  const packs = createPacks(context, reader);
  const make = async (): Promise<Oncoprose> => {
    try {
      const loaded = await reader();
      const { core } = loaded;
      const service = core.createOncoprose({
        knowledge: core.withPacks(loaded.base, await packs.read(loaded)),
        // For look-ups that the user asks for, and nothing else.
        fetch: (input, init) => fetch(input, init),
        onRuleError: (error, { rule }) => log.error(`The rule ${rule} failed and was left out: ${String(error)}`),
      });
      await inSlices(service.warmUp());
      return service;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error(error instanceof Error ? error : reason);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('Oncoprose cannot read its knowledge: {0}. Install the extension again.', reason),
      );
      throw error;
    }
  };
  const renew = (): void => {
    if (!made) return;
    made = undefined;
    changed.fire();
  };
  context.subscriptions.push(changed, packs.onChange(renew));
  return {
    service() {
      made ??= make();
      return made;
    },
    onChange: changed.event,
    asked: () => base !== undefined,
    store,
    readAsset,
    reload() {
      base = undefined;
      renew();
    },
  };
}
