import { chmod, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  appendReference,
  type Citable,
  citationKey,
  createBibliographyIndex,
  readBibliography,
} from '../references/index.ts';
import { fileError, UserError } from './failure.ts';

type Encoding = 'utf8' | 'latin1';

/** Bytes of the largest bibliography that is read: what becomes one text comfortably. */
const LARGEST = 200 * 2 ** 20;

/**
 * Adds a reference to a bibliography, once; every byte that was there stays. A file that is no UTF-8 is taken for
 * Latin-1, in which each byte is a character, so that it can be written back as it was.
 * @returns the key that the reference has there
 * @throws UserError where the file cannot be read or written, is damaged, or changed meanwhile; nothing is changed then
 */
export async function appendEntry(name: string, reference: Citable): Promise<string> {
  const file = await realpath(name).catch(() => path.resolve(name));
  const before = await state(file);
  if (before && before.size > LARGEST) {
    const [has, most] = [before.size, LARGEST].map((bytes) => Math.round(bytes / 2 ** 20));
    throw new UserError(`${name} has ${has} MB, and no more than ${most} MB are read; nothing was changed.`);
  }
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw fileError(name, error);
  });
  const encoding: Encoding = isUtf8(bytes) ? 'utf8' : 'latin1';
  const text = bytes.toString(encoding);
  const bibliography = readBibliography(file, text);
  const index = createBibliographyIndex([bibliography]);
  const known =
    (reference.pmid ? index.byPmid(reference.pmid) : undefined) ??
    (reference.doi ? index.byDoi(reference.doi) : undefined);
  if (known) return known.key;

  const key = citationKey(reference, (candidate) => index.entry(candidate) !== undefined);
  const insertion = appendReference(text, bibliography, reference, key);
  if (!insertion) {
    throw new UserError(
      `${name} is damaged, so that no entry can be added without touching the rest. Repair it first; nothing was changed.`,
    );
  }
  if (encoding === 'latin1' && /[^\u0000-\u00FF]/.test(insertion.text)) {
    throw new UserError(
      `${name} is not UTF-8, and this entry has letters that its encoding lacks. Convert the file to UTF-8 first; nothing was changed.`,
    );
  }
  const at = Buffer.byteLength(text.slice(0, insertion.at), encoding);
  const whole = Buffer.concat([bytes.subarray(0, at), Buffer.from(insertion.text, encoding), bytes.subarray(at)]);
  await replace(name, file, whole, before);
  return key;
}

/** Modification time and size by which a change is noticed; undefined where there is no file. */
async function state(file: string) {
  return stat(file).catch(() => undefined);
}

/** Writes beside the file and renames, so that a full disk or a crash leaves the old one. */
async function replace(name: string, file: string, bytes: Buffer, before: Awaited<ReturnType<typeof state>>) {
  if (before && (before.mode & 0o222) === 0) throw new UserError(`${name}: it is read-only; nothing was changed.`);
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.oncoprose-${process.pid}-${Date.now()}`);
  try {
    await writeFile(beside, bytes);
    if (before) await chmod(beside, before.mode);
    const now = await state(file);
    if (now?.mtimeMs !== before?.mtimeMs || now?.size !== before?.size) {
      throw new UserError(`${name} was changed by another program meanwhile; nothing was written. Try again.`);
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error instanceof UserError ? error : fileError(name, error);
  }
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
