import type { Rule, RuleExample } from '../../src/lint/types.ts';

const PROFILES = {
  'oncology-prose': 'oncology-prose (the default)',
  'hgvs-strict': 'hgvs-strict',
  'tumour-board': 'tumour-board',
} as const;

/** The page of a rule in docs/rules/, from the rule object alone. */
export function rulePage({ id, title, severity, profiles, docs, messages, examples }: Rule): string {
  const parts = [
    `# ${id}`,
    `**${title}** · ${severity} · on in ${profiles.map((profile) => PROFILES[profile]).join(', ')}`,
    docs.what,
    `## Why\n\n${docs.why}`,
    `## Messages\n\n${Object.values(messages)
      .map((message) => `- ${message}`)
      .join('\n')}`,
    examples.incorrect.length ? `## Found\n\n${examples.incorrect.map(block).join('\n\n')}` : undefined,
    examples.correct.length ? `## Left alone\n\n${examples.correct.map(block).join('\n\n')}` : undefined,
    `## When not to use it\n\n${docs.whenNot}\n\nSilence one sentence with \`oncoprose-disable-next-line ${id} -- reason\` in a comment, or set the rule in \`oncoprose.yaml\`:\n\n\`\`\`yaml\nrules:\n  ${id}: off\n\`\`\``,
    `## Sources\n\n${docs.sources.map((source) => `- ${source}`).join('\n')}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** The page of the finding that the engine makes itself: a directive that silences nothing. */
export function unusedDirectivePage(): string {
  return `# unused-directive

**A directive that silences nothing** · info · on in every profile

A comment \`oncoprose-disable…\` stands where the rules that it names find nothing.

## Why

The sentence was corrected, or the evidence has changed: the comment would hide the next fault in this place.

## When not to use it

Keep it on. Where a text is checked under several profiles, set it in \`oncoprose.yaml\`:

\`\`\`yaml
rules:
  unused-directive: off
\`\`\`
`;
}

/** An example in a fence; ⟦ and ⟧ show what is marked. What it cites from stands below it. */
function block({ text, format = 'plain', bibliography }: RuleExample): string {
  const shown = `\`\`\`${format === 'plain' ? 'text' : format}\n${text}\n\`\`\``;
  return bibliography ? `${shown}\n\nwith\n\n\`\`\`bibtex\n${bibliography}\n\`\`\`` : shown;
}

/** The index of all rules. */
export function ruleIndex(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, title, severity, profiles }) => `| [${id}](${id}.md) | ${title} | ${severity} | ${profiles.join(', ')} |`,
  );
  return `# Rules\n\n${rules.length} rules. Severities are the defaults; evidence may raise or lower that of a claim rule, and a hedged claim is marked one step lower.\n\n| rule | finds | severity | profiles |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}
