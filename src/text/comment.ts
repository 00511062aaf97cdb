import type { Directive, Format } from './types.ts';

/**
 * Writes a directive as a comment of the format, ready to stand on a line of its own.
 * @returns nothing for plain text, which has no comments
 */
export function directiveComment(
  format: Format,
  { verb, rules, reason }: Pick<Directive, 'verb' | 'rules' | 'reason'>,
): string | undefined {
  const text = `oncoprose-${verb} ${rules.join(', ')}`.trim() + (reason ? ` -- ${reason}` : '');
  switch (format) {
    case 'markdown':
    case 'quarto':
      return `<!-- ${text} -->`;
    case 'latex':
      return `% ${text}`;
    case 'typst':
      return `// ${text}`;
    case 'plain':
      return undefined;
  }
}
