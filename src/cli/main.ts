import { Command } from 'commander';
import { createOncoprose } from '../service.ts';
import { annotateRecords } from './annotate.ts';
import { bundledKnowledge } from './assets.ts';
import { records, writeLine } from './records.ts';

const service = async () => createOncoprose({ knowledge: await bundledKnowledge() });

const program = new Command('oncoprose').description(
  'Checks what a manuscript says about cancer drugs and resistance.',
);

program
  .command('annotate')
  .option('--input <kind>', 'jsonl: records from standard input')
  .action(async () => {
    process.exitCode = await annotateRecords(await service(), process.stdin);
  });

program
  .command('lint')
  .option('--input <kind>', 'jsonl: records from standard input')
  .action(async () => {
    for await (const line of records(process.stdin)) {
      await writeLine('error' in line ? line : { id: line.record.id, findings: [] });
    }
  });

program
  .command('hgvs')
  .option('--input <kind>', 'jsonl: records from standard input')
  .action(async () => {
    const { checkHgvs } = createOncoprose({ knowledge: await bundledKnowledge() });
    for await (const line of records(process.stdin)) {
      await writeLine('error' in line ? line : { id: line.record.id, ...checkHgvs(String(line.record.hgvs ?? '')) });
    }
  });

await program.parseAsync();
