/**
 * A record while it is being made. Optional fields are set one by one where a record is made for every mention or
 * claim: a spread with a condition in it costs engines a hundred times as much.
 */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
