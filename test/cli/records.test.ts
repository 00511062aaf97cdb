import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recordBatches, records } from '../../src/cli/records.ts';

const LINES = ['{"id":"é1","text":"β-catenin"}', '{"id":2}', '', 'no json', '[1]'].join('\n');

async function readIn(chunks: readonly Buffer[]) {
  const input = new PassThrough();
  for (const chunk of chunks) input.write(chunk);
  input.end();
  const found = [];
  for await (const line of records(input)) found.push(line);
  return found;
}

it('reads the same records wherever the stream is cut, in a letter too', async () => {
  const bytes = Buffer.from(LINES.replace('\n\n', '\r\n\n'));
  const whole = await readIn([bytes]);
  expect(whole).toMatchObject([
    { record: { id: 'é1', text: 'β-catenin' } },
    { record: { id: 2 } },
    { id: null, error: expect.stringContaining('not JSON') },
    { id: null, error: expect.stringContaining('not an object') },
  ]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 8 }), async (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
      const chunks = at.slice(1).map((end, i) => bytes.subarray(at[i], end));
      expect(await readIn(chunks.filter(({ length }) => length > 0))).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

it('answers a record before the next one is sent', async () => {
  const input = new PassThrough();
  const batches = recordBatches(input);
  input.write('{"id":1}\n');
  expect((await batches.next()).value).toEqual([{ record: { id: 1 } }]);
  input.write('{"id":2}');
  input.end();
  expect((await batches.next()).value).toEqual([{ record: { id: 2 } }]);
});
