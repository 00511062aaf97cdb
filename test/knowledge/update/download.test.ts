import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { download } from '../../../src/knowledge/update/index.ts';
import { serve, status } from '../../helpers/services.ts';

const TABLE = `hgnc_id\tsymbol\n${'HGNC:1\tA\n'.repeat(5000)}`;
const fetched = async (answer: string | ((response: ServerResponse) => void), signal?: AbortSignal) => {
  const { host } = await serve(() => answer);
  return download(`${host}/table.tsv`, { fetch, signal, stallMs: 400 });
};

describe('a download', () => {
  it('gives the text, and tells how far it is', async () => {
    const { host } = await serve(() => TABLE);
    const told: [number, number | undefined][] = [];
    const onProgress = (done: number, total: number | undefined) => told.push([done, total]);
    expect(await download(host, { fetch, onProgress })).toBe(TABLE);
    expect(told.at(-1)).toEqual([TABLE.length, TABLE.length]);
  });

  it.each<[string, (response: ServerResponse) => void, RegExp]>([
    ['answered with 404', status(404), /answered 404 Not Found\. Check the address/],
    ['answered with 500', status(500), /answered 500 Internal Server Error\. Try again later/],
    ['a web page', (response) => response.setHeader('Content-Type', 'text/html').end('<html>'), /is a web page/],
    [
      'shorter than promised',
      (response) => {
        response.writeHead(200, { 'Content-Length': TABLE.length + 100 }).write(TABLE);
        setTimeout(() => response.destroy(), 100);
      },
      /broke after \d+ bytes/,
    ],
    [
      'broken off in the middle',
      (response) => {
        response.write(TABLE);
        setTimeout(() => response.destroy(), 100);
      },
      /broke after \d+ bytes/,
    ],
    ['stalled in the middle', (response) => response.write(TABLE), /sent nothing for 0 seconds, after 4\d+ bytes/],
    ['stalled before the first byte', () => undefined, /sent nothing for 0 seconds, after 0 bytes/],
    ['closed at once', (response) => response.destroy(), /could not be reached/],
    ['no text', (response) => response.end(Buffer.from([0x68, 0xff, 0xfe, 0x00])), /is no text in UTF-8/],
  ])('that is %s is refused, and the message says so', async (_what, answer, message) => {
    await expect(fetched(answer)).rejects.toThrow(message);
  });

  it('of more bytes than promised is cut where the promise ends, which the reader of the table sees', async () => {
    const text = await fetched((response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n${TABLE}`);
    }).catch((error: Error) => error.message);
    expect(text).toSatisfy((given: string) => given === TABLE.slice(0, 100) || /broke after/.test(given));
  });

  it('says which address cannot be reached', async () => {
    const { host } = await serve(() => '');
    const closed = host.replace(/\d+$/, '1');
    await expect(download(closed, { fetch })).rejects.toThrow(`${closed} could not be reached`);
    const unreachable = 'Ask the server to allow it.';
    await expect(download(closed, { fetch, unreachable })).rejects.toThrow(unreachable);
  });

  it('ends when it is cancelled', async () => {
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 50);
    await expect(fetched(() => undefined, cancel.signal)).rejects.toThrow('The update was cancelled.');
  });
});
