import type { Directive, Prose } from '../text/types.ts';
import type { Finding } from './types.ts';

/** Id of the finding that reports a directive that silenced nothing. */
export const UNUSED_DIRECTIVE = 'unused-directive';

interface Scope {
  readonly directive: Directive;
  readonly start: number;
  readonly end: number;
}

/**
 * Leaves out the findings that the document's directives silence, and reports directives that silence nothing.
 * A finding is silenced where it starts inside the directive's scope.
 */
export function applyDirectives(findings: Finding[], prose: Prose): Finding[] {
  if (prose.directives.length === 0) return findings;
  const scopes = scopesOf(prose);
  const used = new Set<Directive>();
  const kept = findings.filter((finding) => {
    const silencing = scopes.filter(
      ({ directive, start, end }) =>
        finding.start >= start &&
        finding.start < end &&
        (directive.rules.length === 0 || directive.rules.includes(finding.rule)),
    );
    for (const { directive } of silencing) used.add(directive);
    return silencing.length === 0;
  });
  for (const { directive } of scopes) if (!used.has(directive) && !leavesOut(directive)) kept.push(unused(directive));
  return kept;
}

/** A file that is left out altogether is so on purpose, whatever is found in it. */
const leavesOut = ({ verb, rules }: Directive) => verb === 'disable-file' && rules.length === 0;

function scopesOf({ source, directives }: Prose): Scope[] {
  const scopes: Scope[] = [];
  const lineEnd = (at: number) => {
    const found = source.indexOf('\n', at);
    return found < 0 ? source.length : found;
  };
  directives.forEach((directive, i) => {
    const { verb, range } = directive;
    if (verb === 'enable') return;
    if (verb === 'disable-file') scopes.push({ directive, start: 0, end: source.length + 1 });
    else if (verb === 'disable-line') {
      scopes.push({ directive, start: source.lastIndexOf('\n', range.start - 1) + 1, end: lineEnd(range.end) });
    } else if (verb === 'disable-next-line') scopes.push({ directive, ...nextProse(source, lineEnd(range.end)) });
    else {
      const end = directives.slice(i + 1).find((later) => later.verb === 'enable' && sameRules(later, directive));
      scopes.push({ directive, start: range.end, end: end?.range.start ?? source.length + 1 });
    }
  });
  return scopes;
}

/** The next line that is not blank: prose tools put an empty line after a comment. */
function nextProse(source: string, from: number): { start: number; end: number } {
  const start = from + (/^\s*/.exec(source.slice(from, from + 1000))?.[0].length ?? 0);
  const end = source.indexOf('\n', start);
  return { start, end: end < 0 ? source.length + 1 : end };
}

function sameRules(enable: Directive, disable: Directive): boolean {
  return enable.rules.length === 0 || disable.rules.some((rule) => enable.rules.includes(rule));
}

function unused({ verb, rules, range }: Directive): Finding {
  const what = rules.length ? rules.join(', ') : 'any rule';
  return {
    ...range,
    rule: UNUSED_DIRECTIVE,
    severity: 'info',
    message: `This oncoprose-${verb} silences nothing: ${what} finds nothing here. Remove it.`,
    evidence: [],
    fixes: [{ title: 'Remove the directive', safe: true, edits: [{ ...range, text: '' }] }],
    url: ruleUrl(UNUSED_DIRECTIVE),
  };
}

/** The rule's page, relative to the package. */
export function ruleUrl(id: string): string {
  return `docs/rules/${id}.md`;
}
