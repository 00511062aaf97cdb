import type { Range } from '../../text/types.ts';

/** A stretch of prose that reads like gene names. */
export interface NameMatch extends Range {
  /** The name as written, made whole where a list leaves out its stem: the `6` of `CDK4/6` is `CDK6`. */
  readonly written: string;
  /** Indices of its first and last atom. */
  readonly first: number;
  readonly last: number;
}
