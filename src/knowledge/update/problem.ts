/** Why an update did not come about: says what happened and what to do. What was there before is untouched. */
export class UpdateError extends Error {
  constructor(what: string, todo: string) {
    super(`${what} ${todo} The knowledge at hand was not changed.`);
    this.name = 'UpdateError';
  }
}

/** The update was called off by the user. */
export class UpdateCancelled extends Error {
  constructor() {
    super('The update was cancelled. The knowledge at hand was not changed.');
    this.name = 'UpdateCancelled';
  }
}

/** @throws UpdateCancelled once the user has called the update off */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new UpdateCancelled();
}
