import { rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { applyFixes } from '../lint/apply.ts';
import { configOf, type ProjectFile } from '../lint/project-file.ts';
import { rules } from '../lint/rules/index.ts';
import type { Finding, LintConfig, Severity } from '../lint/types.ts';
import type { Oncoprose } from '../service.ts';
import type { Format } from '../text/types.ts';
import { bibliographyOf } from './bibliography.ts';
import { fileError, UserError } from './failure.ts';
import { github } from './formats/github.ts';
import { json, jsonl } from './formats/json.ts';
import { sarif } from './formats/sarif.ts';
import { stylish } from './formats/stylish.ts';
import type { FileFindings, Formatter } from './formats/types.ts';
import { formatNamed, formatOfFile } from './formats-of-files.ts';
import { projectFile } from './project.ts';
import { filesNamed, textOf } from './read-files.ts';
import { records, writeLine } from './records.ts';

const FORMATTERS: Readonly<Record<string, Formatter>> = { stylish, json, jsonl, sarif, github };
const LEVELS: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export interface LintOptions {
  readonly input?: string;
  readonly format: string;
  readonly failOn: string;
  readonly config?: string;
  readonly profile?: string;
  readonly rule?: readonly string[];
  readonly fix?: boolean;
  readonly unsafe?: boolean;
}

/** `lint`. Returns the exit status: 0 nothing at or above `failOn`, 1 something, 2 an input that could not be read. */
export async function lint(service: Oncoprose, args: readonly string[], options: LintOptions): Promise<number> {
  if (!LEVELS.includes(options.failOn as Severity)) {
    throw new UserError(`--fail-on takes ${LEVELS.join(', ')}, not ${options.failOn}.`);
  }
  const { file: project } = await projectFile(options.config);
  const config = chosen(configOf(project), options);
  const fails = (findings: readonly Finding[]) =>
    findings.some(({ severity }) => LEVELS.indexOf(severity) <= LEVELS.indexOf(options.failOn as Severity));
  if (options.input === 'jsonl') return lintRecords(service, config, fails);
  const formatter = FORMATTERS[options.format];
  if (!formatter) throw new UserError(`--format takes ${Object.keys(FORMATTERS).join(', ')}, not ${options.format}.`);
  if (args.length === 0) throw new UserError('Name a file, a folder or a glob, or give --input jsonl.');
  const results: FileFindings[] = [];
  let status = 0;
  for (const file of await filesNamed(args, project.ignore)) {
    try {
      results.push(await lintFile(service, file, config, project, options));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      console.error(error.message);
      status = 2;
    }
  }
  process.stdout.write(`${formatter(results)}\n`);
  return status || (results.some(({ findings }) => fails(findings)) ? 1 : 0);
}

async function lintFile(
  service: Oncoprose,
  file: string,
  config: LintConfig,
  project: ProjectFile,
  { fix, unsafe }: LintOptions,
): Promise<FileFindings> {
  const format = formatOfFile(file);
  const read = async (text: string) => {
    const bibliography = await bibliographyOf(text, format, file, project.bibliography);
    return service.lint(service.analyse(text, format), config, bibliography);
  };
  let text = await textOf(file);
  let findings = await read(text);
  // A fix may uncover another; a few rounds settle it, and a bound ends a pair of fixes that undo each other.
  for (let round = 0; fix && round < 5; round++) {
    const wanted = findings.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe || unsafe).slice(0, 1));
    const fixed = applyFixes(text, wanted);
    if (fixed.text === text) break;
    await replaceFile(file, fixed.text);
    text = fixed.text;
    findings = await read(text);
  }
  return { file, text, findings };
}

/** Replaces a file whole or not at all: the new text is written beside it and moved into place. */
async function replaceFile(file: string, text: string): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.oncoprose-${process.pid}`);
  try {
    const { mode } = await stat(file);
    await writeFile(beside, text, { mode });
    await rename(beside, file);
  } catch (error) {
    throw fileError(file, error);
  }
}

async function lintRecords(
  service: Oncoprose,
  config: LintConfig,
  fails: (findings: readonly Finding[]) => boolean,
): Promise<number> {
  let status = 0;
  for await (const line of records(process.stdin)) {
    const result = 'error' in line ? line : lintRecord(service, config, line.record);
    if ('error' in result) status = 2;
    else if (fails(result.findings)) status ||= 1;
    await writeLine(result);
  }
  return status;
}

function lintRecord(service: Oncoprose, config: LintConfig, { id, text, format = 'plain' }: Record<string, unknown>) {
  if (typeof text !== 'string') return { id: id ?? null, error: 'The record has no "text" (a string).' };
  let known: Format;
  try {
    known = formatNamed(format);
  } catch (error) {
    return { id: id ?? null, error: (error as Error).message };
  }
  return { id, findings: service.lint(service.analyse(text, known), config) };
}

/** The configuration with what the command line says on top. */
function chosen(config: LintConfig, { profile, rule }: LintOptions): LintConfig {
  if (profile && !['oncology-prose', 'hgvs-strict', 'tumour-board'].includes(profile)) {
    throw new UserError(`--profile takes oncology-prose, hgvs-strict or tumour-board, not ${profile}.`);
  }
  const base = profile ? { ...config, profile: profile as LintConfig['profile'] } : config;
  if (!rule?.length) return base;
  const unknown = rule.find((id) => !rules.some((known) => known.id === id));
  if (unknown) throw new UserError(`There is no rule ${unknown}. Rules are listed in docs/rules/.`);
  const settings = Object.fromEntries(
    rules.map(({ id, severity }) => [id, rule.includes(id) ? (base.rules[id] ?? severity) : ('off' as const)]),
  );
  return { ...base, rules: settings };
}
