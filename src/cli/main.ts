import { Command } from 'commander';
import { createOncoprose } from '../service.ts';
import { annotate } from './annotate.ts';
import { wholeKnowledge } from './assets.ts';
import { type CiteOptions, cite } from './cite.ts';
import { dataInfo, dataUpdate } from './data.ts';
import { explain } from './explain.ts';
import { UserError } from './failure.ts';
import { hgvs } from './hgvs.ts';
import { type LintOptions, lint } from './lint.ts';
import { withHousePacks } from './packs.ts';

const service = async (config?: string) =>
  createOncoprose({
    knowledge: await withHousePacks(await wholeKnowledge(), config),
    fetch,
    onRuleError: (error, { rule }) => console.error(`The rule ${rule} failed and was left out: ${String(error)}`),
  });
const end = (status: number) => {
  process.exitCode = status;
};

const program = new Command('oncoprose')
  .description('Checks what a manuscript says about cancer drugs and resistance. A writing aid, never medical advice.')
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

program
  .command('annotate')
  .description('list genes, drugs, variants, tumour types and claims')
  .argument('[file...]', 'files, folders or globs')
  .option('--input <kind>', 'jsonl: a record {"id", "text", "format"?} a line from standard input')
  .option('--format <format>', 'json or jsonl', 'json')
  .action(async (files: string[], options: { input?: string; format: string }) =>
    end(await annotate(await service(), files, options)),
  );

program
  .command('lint')
  .description('check nomenclature, claims and citations')
  .argument('[file...]', 'files, folders or globs')
  .option('--input <kind>', 'jsonl: a record {"id", "text", "format"?} a line from standard input')
  .option('--format <format>', 'stylish, json, jsonl, sarif or github', 'stylish')
  .option('--fail-on <severity>', 'exit 1 where a finding is at least this severe', 'warning')
  .option('--config <file>', 'project file (default: oncoprose.yaml here or above)')
  .option('--profile <profile>', 'oncology-prose, hgvs-strict or tumour-board')
  .option('--rule <id...>', 'run only these rules')
  .option('--fix', 'apply the safe fixes')
  .option('--unsafe', 'with --fix: apply all fixes')
  .action(async (files: string[], options: LintOptions) =>
    end(await lint(await service(options.config), files, options)),
  );

program
  .command('hgvs')
  .description('check descriptions against the HGVS syntax')
  .argument('[description...]')
  .option('--input <kind>', 'jsonl: a record {"id", "hgvs"} a line from standard input')
  .action(async (descriptions: string[], { input }: { input?: string }) =>
    end(await hgvs(await service(), descriptions, input)),
  );

program
  .command('explain')
  .description('show the card of a gene, drug, variant ("EGFR T790M"), tumour type or PMID')
  .argument('<name...>')
  .option('--format <format>', 'markdown or json', 'markdown')
  .action(async (words: string[], { format }: { format: string }) =>
    end(explain(await service(), words.join(' '), format)),
  );

program
  .command('cite')
  .description('find a paper by PMID, DOI or words and write it as a reference or a citation')
  .argument('<query...>')
  .option('--format <format>', 'bibtex, csl-json, markdown, latex, typst, vancouver or plain', 'bibtex')
  .option('--bib <file>', 'append the entry to this bibliography, once')
  .option('--online', 'ask PubMed, Crossref and Europe PMC for what is not bundled, or not in full')
  .option('--email <address>', 'with --online: tell the services who is asking')
  .option('--host <service=address...>', 'with --online: a service at another address')
  .action(async (words: string[], options: CiteOptions) => end(await cite(await service(), words.join(' '), options)));

const data = program.command('data').description('show what is known and from where, or read the current releases');

data
  .command('info')
  .description('list every source with its release, licence and counts')
  .option('--format <format>', 'text or json', 'text')
  .action(async (options: { format: string }) => end(await dataInfo(options)));

data
  .command('update')
  .description('read the current releases of HGNC and CIViC; what is at hand stays until the new is verified')
  .option('--from <place>', 'a folder that holds the releases, or the address of one')
  .option('--hgnc <place>', "address or path of HGNC's complete set")
  .option('--civic <place>', "address or path of CIViC's accepted evidence")
  .option('--references', 'complete the references from PubMed, too')
  .option('--email <address>', 'with --references: who asks, as NCBI wants to know')
  .option('--pubmed <address>', 'with --references: PubMed at another address')
  .option('--stall <seconds>', 'give up on a server that sends nothing for so long', '60')
  .option('--format <format>', 'text or json', 'text')
  .action(async (options: Parameters<typeof dataUpdate>[0]) => end(await dataUpdate(options)));

// A reader that has seen enough (`| head`) closes its end: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  end(2);
}
