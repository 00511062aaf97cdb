import { placedFindings } from './json.ts';
import type { Formatter } from './types.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

/** Workflow commands that GitHub Actions turns into annotations. */
export const github: Formatter = (files) =>
  files
    .flatMap(placedFindings)
    .map(
      ({ file, line, column, severity, rule, message }) =>
        `::${LEVELS[severity]} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(message)}`,
    )
    .join('\n');

const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
