import * as v from 'valibot';
import { type Document, parseDocument } from 'yaml';
import { defaultConfig } from './config.ts';
import { UNUSED_DIRECTIVE } from './directives.ts';
import { rules } from './rules/index.ts';
import type { LintConfig } from './types.ts';

const severity = v.picklist(['error', 'warning', 'info', 'hint', 'off']);
const ruleSetting = v.union([
  severity,
  v.strictObject({ severity: v.optional(severity), options: v.optional(v.record(v.string(), v.unknown())) }),
]);

/** Shape of `oncoprose.yaml`; the JSON schema for editors is generated from it. */
export const projectFileSchema = v.strictObject({
  profile: v.optional(v.picklist(['oncology-prose', 'hgvs-strict', 'tumour-board'])),
  rules: v.optional(v.record(v.string(), ruleSetting)),
  ignoreWords: v.optional(v.record(v.string(), v.array(v.string()))),
  /** Globs of files that are never read. */
  ignore: v.optional(v.array(v.string())),
  /** Glob → format, for files whose ending does not tell. */
  formats: v.optional(v.record(v.string(), v.picklist(['plain', 'markdown', 'quarto', 'latex', 'typst']))),
  /** Bibliographies beside those that documents declare. */
  bibliography: v.optional(v.array(v.string())),
  /** House packs: globs relative to the file. */
  packs: v.optional(v.array(v.string())),
});

export type ProjectFile = v.InferOutput<typeof projectFileSchema>;

/** Something in the project file that could not be used. Offsets count in its text. */
export interface ProjectFileProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a project file. What can be used is used; each problem is told with its place and the rest goes on.
 * @param text the YAML as it stands on disk.
 */
export function readProjectFile(text: string): {
  readonly file: ProjectFile;
  readonly problems: readonly ProjectFileProblem[];
} {
  const document = parseDocument(text, { prettyErrors: false });
  const problems: ProjectFileProblem[] = document.errors.map(({ message, pos: [start, end] }) => ({
    message: `This is not YAML: ${message}`,
    start,
    end,
  }));
  const value = problems.length ? {} : plainValue(document);
  if (value instanceof Error)
    problems.push({ message: `This is not YAML: ${value.message}`, start: 0, end: text.length });
  const result = v.safeParse(projectFileSchema, value instanceof Error ? {} : value);
  for (const issue of result.issues ?? []) problems.push(place(issue.path?.map(({ key }) => key) ?? [], issue.message));
  const file: ProjectFile = result.success ? result.output : {};
  const known = new Set<string>([...rules.map(({ id }) => id), UNUSED_DIRECTIVE]);
  for (const id of Object.keys(file.rules ?? {})) {
    if (!known.has(id))
      problems.push(place(['rules', id], `There is no rule “${id}”. Rules are listed in docs/rules/.`));
  }
  return { file, problems };

  function place(path: readonly unknown[], message: string): ProjectFileProblem {
    const node: unknown = path.length ? document.getIn(path, true) : document.contents;
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    return { message, start: range?.[0] ?? 0, end: range?.[1] ?? Math.min(1, text.length) };
  }
}

/** The document as plain values, or why it has none: an alias without its anchor, or aliases that grow without end. */
function plainValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The linter's configuration that a project file asks for. */
export function configOf({ profile, rules: settings = {}, ignoreWords = {} }: ProjectFile): LintConfig {
  return {
    ...defaultConfig,
    profile: profile ?? defaultConfig.profile,
    rules: settings as LintConfig['rules'],
    ignoreWords,
  };
}
