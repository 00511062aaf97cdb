/** Something the user can put right: printed as it is, without a stack, with exit status 2. */
export class UserError extends Error {}

/** What is wrong with a file that could not be read or written, in words. */
export function fileError(file: string, error: unknown): UserError {
  const code = (error as NodeJS.ErrnoException).code;
  const why =
    code === 'ENOENT'
      ? 'there is no such file'
      : code === 'EACCES' || code === 'EPERM'
        ? 'access is denied'
        : code === 'EISDIR'
          ? 'it is a folder'
          : String((error as Error).message);
  return new UserError(`${file}: ${why}.`);
}
