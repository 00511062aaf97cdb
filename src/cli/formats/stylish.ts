import { styleText } from 'node:util';
import type { Severity } from '../../lint/types.ts';
import { lineFinder } from '../../text/lines.ts';
import type { Formatter } from './types.ts';

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue', hint: 'gray' } as const satisfies Record<
  Severity,
  string
>;

/** For people: a heading a file, a line a finding, a count at the end. Colour only where the output is a terminal. */
export const stylish: Formatter = (files) => {
  const paint = (colour: 'red' | 'yellow' | 'blue' | 'gray' | 'underline', text: string) =>
    process.stdout.isTTY && !process.env.NO_COLOR ? styleText(colour, text) : text;
  const lines: string[] = [];
  const counts = new Map<Severity, number>();
  for (const { file, text, findings } of files) {
    if (findings.length === 0) continue;
    const place = lineFinder(text);
    lines.push(paint('underline', file));
    for (const { start, severity, message, rule } of findings) {
      const { line, column } = place(start);
      lines.push(`  ${line}:${column}  ${paint(COLOURS[severity], severity)}  ${message}  ${paint('gray', rule)}`);
      counts.set(severity, (counts.get(severity) ?? 0) + 1);
    }
    lines.push('');
  }
  const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  const summary = (['error', 'warning', 'info', 'hint'] as const).flatMap((level) =>
    counts.has(level) ? [plural(counts.get(level)!, level)] : [],
  );
  lines.push(summary.length ? summary.join(', ') : `No findings in ${plural(files.length, 'file')}.`);
  return lines.join('\n');
};
