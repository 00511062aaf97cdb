import { expect, it } from 'vitest';
import { runsOf } from '../../scripts/data/lib/word-runs.ts';

it.each([
  ['one two three four', 3, ['one two three', 'two three four']],
  ['One, two (three)', 3, ['one two three']],
  ['one two|three four', 3, []],
  ['one two\tthree', 2, ['one two']],
  ['', 8, []],
])('%j in runs of %d: %j', (text, length, expected) => expect([...runsOf(text, length)]).toEqual(expected));
