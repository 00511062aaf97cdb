// A bibliography that changes under the command's hands, or is larger than anybody's: said, and nothing lost.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appendEntry } from '../../src/cli/append-entry.ts';
import { knowledge } from '../helpers/knowledge.ts';

/** What another program does while the command writes. */
let meanwhile: (() => void) | undefined;
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const writeFile: typeof real.writeFile = async (...given) => {
    await real.writeFile(...given);
    meanwhile?.();
  };
  return { ...real, writeFile };
});

const paper = knowledge.reference('15728811')!;
const old = '@book{old, title={Old}}\n';
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'oncoprose-append-'));
  file = path.join(folder, 'refs.bib');
  writeFileSync(file, old);
});
afterEach(() => {
  meanwhile = undefined;
  rmSync(folder, { recursive: true });
});

describe('a bibliography', () => {
  it('that another program changes meanwhile keeps what that wrote', async () => {
    const theirs = `${old}@book{theirs, title={Theirs}}\n`;
    meanwhile = () => writeFileSync(file, theirs);
    await expect(appendEntry(file, paper)).rejects.toThrow(
      /was changed by another program meanwhile; nothing was written/,
    );
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual([theirs, ['refs.bib']]);
  });

  it('that is deleted meanwhile is not made anew', async () => {
    meanwhile = () => rmSync(file);
    await expect(appendEntry(file, paper)).rejects.toThrow(/was changed by another program meanwhile/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that comes into being meanwhile is not written over', async () => {
    rmSync(file);
    meanwhile = () => writeFileSync(file, old);
    await expect(appendEntry(file, paper)).rejects.toThrow(/was changed by another program meanwhile/);
    expect(readFileSync(file, 'utf8')).toBe(old);
  });

  it('that is larger than any is refused unread', async () => {
    truncateSync(file, 300 * 2 ** 20);
    await expect(appendEntry(file, paper)).rejects.toThrow(/refs\.bib has 300 MB, and no more than 200 MB are read/);
    expect(statSync(file).size).toBe(300 * 2 ** 20);
  });
});
