import type { Oncoprose } from '../service.ts';
import { UserError } from './failure.ts';

/** `explain NAME`. Returns the exit status: 1 where the name is not known, with the nearest names. */
export function explain(service: Oncoprose, name: string, format: string): number {
  if (format !== 'markdown' && format !== 'json')
    throw new UserError(`--format takes markdown or json, not ${format}.`);
  const card = service.explain(name);
  if ('nearest' in card) {
    const near = card.nearest.length ? ` Near to it: ${card.nearest.join(', ')}.` : '';
    console.error(`“${name}” is no gene, drug, variant, tumour type or PMID that we hold.${near}`);
    return 1;
  }
  process.stdout.write(format === 'json' ? `${JSON.stringify(card.data, null, 1)}\n` : `${card.markdown}\n`);
  return 0;
}
