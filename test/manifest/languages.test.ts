import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Words = Readonly<Record<string, string>>;
const read = (file: string): Words => JSON.parse(readFileSync(file, 'utf8'));
const languages = ['de', 'fr', 'es', 'ja', 'zh-cn'];

/** Placeholders, commands and quoted code of a text: what a translation must leave as it is. */
const fixed = (text: string) => [...text.matchAll(/\{\d\}|\(command:[\w.]+\)|`[^`]+`/g)].map(([all]) => all).sort();

describe('words of commands, views and settings', () => {
  const english = read('package.nls.json');
  const manifest = readFileSync('package.json', 'utf8');

  it('are all said in the manifest, and the manifest says no others', () => {
    const used = [...manifest.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]);
    expect([...new Set(used)].sort()).toEqual(Object.keys(english).sort());
  });
  it('leave no command title or setting to English alone', () => {
    const { commands, configuration } = JSON.parse(manifest).contributes;
    const settings: { markdownDescription?: string; description?: string }[] = [configuration]
      .flat()
      .flatMap(({ properties }: { properties: object }) => Object.values(properties));
    const titles: string[] = commands.map(({ title }: { title: string }) => title);
    for (const text of [...titles, ...settings.map((one) => one.markdownDescription ?? one.description ?? '')]) {
      expect(text).toMatch(/^%[\w.-]+%$/);
    }
    expect(settings.length).toBeLessThanOrEqual(20);
  });
  it.each(languages)('are complete in %s, with the same commands and code', (language) => {
    const words = read(`package.nls.${language}.json`);
    expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(english)) {
      expect(fixed(words[key] ?? ''), `${language} ${key}`).toEqual(fixed(text));
      expect(words[key]?.trim(), `${language} ${key}`).not.toBe('');
    }
  });
});

describe('messages', () => {
  const source = ['src/vscode', 'src/cards']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const bundles = languages.map((language) => [language, read(`l10n/bundle.l10n.${language}.json`)] as const);

  it.each(bundles)('in %s are messages that the program says, with the same placeholders', (_, words) => {
    for (const [message, text] of Object.entries(words)) {
      expect(source, message).toMatch(new RegExp(`\\bt\\(\\s*'${message.replace(/[.*+?^$()|[\]{}\\]/g, '\\$&')}'`));
      expect(fixed(text), message).toEqual(fixed(message));
    }
  });
  it('are all translated', () => {
    const said = [...source.matchAll(/\bt\(\s*(?:'((?:[^'\\\n]|\\.)+)'|"([^"\n]+)")/g)].map(
      ([, one, other]) => one ?? other,
    );
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((message) => !(message! in (bundles[0]?.[1] ?? {})))).toEqual([]);
  });

  it('are the same in every language', () => {
    const [first] = bundles;
    for (const [language, words] of bundles)
      expect(Object.keys(words), language).toEqual(Object.keys(first?.[1] ?? {}));
  });
});
