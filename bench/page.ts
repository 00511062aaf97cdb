/** The page of figures, see bench/run.ts. @param machine what they were measured on */
export function page(table: string, machine: string): string {
  return `# Performance

What \`npm run bench -- --out docs/performance.md\` measured, on ${machine}.
The text is a made-up review (\`bench/prose.ts\`) that is denser in genes, drugs and mutations than most. \`npm run bench -- --gate\`
fails where something grows faster than it may; the milliseconds themselves are for orientation and depend on what else
the machine does. Processor time counts compilation and the collection of garbage, which run beside the work. The sizes are
measured in turn, round by round, and growth is told from the round that took least processor time, so that a busy machine
does not look like a slow program.

${table}

| budget | |
| --- | --- |
| knowledge, first use | 100 ms |
| whole document of 25,000 words | 60 ms, linear |
| one edit in it, to findings | 2 ms, flat |
| hover, completion | 5 ms, 10 ms |
| \`annotate\` | 5 MB a second on one core |
| memory above the host | 80 MiB |

How an edit stays flat is told in [the architecture](../ARCHITECTURE.md): a block that did not change is the same object, its
facts, claims and findings are remembered by it, and an edit that shows nothing new leaves the document's context as it was.
Names of genes and drugs are put into drawers by their first word when first used; a drawer is read when a text holds
that word.
`;
}
