import type { LintConfig, Rule, Severity } from './types.ts';

/** What is used where neither a project file nor a setting says otherwise. */
export const defaultConfig: LintConfig = Object.freeze({ profile: 'oncology-prose', rules: {}, ignoreWords: {} });

/** How a rule is to run: `off`, or a level and whether the user fixed it (then the evidence does not move it). */
export interface RuleSetting {
  readonly severity: 'off' | { readonly fixed: boolean; readonly level: Severity };
  readonly options: Readonly<Record<string, unknown>>;
}

/** The setting of a rule: the user's word first, then the profile. */
export function settingOf(rule: Rule, config: LintConfig): RuleSetting {
  const said = config.rules[rule.id];
  const entry = typeof said === 'string' ? { severity: said } : (said ?? {});
  const options = 'options' in entry && entry.options ? entry.options : {};
  if (entry.severity === 'off') return { severity: 'off', options };
  if (entry.severity) return { severity: { fixed: true, level: entry.severity }, options };
  const on = rule.profiles.includes(config.profile);
  return { severity: on ? { fixed: false, level: rule.severity } : 'off', options };
}
