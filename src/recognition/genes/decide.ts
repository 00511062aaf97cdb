import type { Knowledge } from '../../knowledge/types.ts';
import type { Sense, Usage } from './facts.ts';
import { humanFeatures, isOfCancer, nameFeatures, type Setting } from './features.ts';
import { bareOf, type Form, formOf } from './forms.ts';
import { type DefinitionKind, meaningOf } from './meanings.ts';
import type { Judged } from './odds.ts';

/** What a whole document shows, as far as genes are concerned. */
export interface DocumentShowing extends Omit<Setting, 'mouseStyle'> {
  readonly usage: ReadonlyMap<string, Usage>;
  /** Forms that stand in the first lines of the document: its title, for most. */
  readonly opening: ReadonlySet<string>;
  /** Approved symbols that the document's drugs aim at, or its variants are known in. */
  readonly expected: ReadonlySet<string>;
  /** Short form → long form, as the document defines it. */
  readonly definitions: ReadonlyMap<string, string>;
}

/** A form where a document uses it, with all that a decision about it rests on. */
export interface Use {
  readonly form: Form;
  readonly usage: Usage;
  readonly opening: boolean;
  /** Long form that the document gives it, … */
  readonly long: string | undefined;
  /** … or short form for which it is the long one. */
  readonly short: string | undefined;
  /** For each sense: further forms of the same gene in the document, 2 for more. */
  readonly others: readonly number[];
  /** For each sense: is a family named that the gene belongs to? */
  readonly kin: readonly boolean[];
  /** For each sense: do the document's drugs or variants let expect the gene? */
  readonly expected: readonly boolean[];
}

/** Every form that the document uses, and whose genes it speaks of. */
export function usesIn(document: DocumentShowing, knowledge: Knowledge): { uses: Use[]; setting: Setting } {
  const forms = [...document.usage.keys()].map((written) => formOf(written, knowledge));
  const byGene = new Map<string, string[]>();
  for (const { bare, senses } of forms)
    for (const { gene } of senses) {
      const there = byGene.get(gene.id);
      if (!there) byGene.set(gene.id, [bare]);
      else if (!there.includes(bare)) there.push(bare);
    }
  const kin = new Set(forms.flatMap(({ family }) => family?.members ?? []));
  const shorts = new Map<string, string>();
  for (const [short, long] of document.definitions) shorts.set(bareOf(long), short);
  const uses = forms.map(
    (form): Use => ({
      form,
      usage: document.usage.get(form.written)!,
      opening: document.opening.has(form.written),
      long: document.definitions.get(form.written),
      short: shorts.get(form.bare),
      others: form.senses.map(({ gene }) => Math.min(byGene.get(gene.id)!.length - 1, 2)),
      kin: form.senses.map(({ gene }) => kin.has(gene.symbol)),
      expected: form.senses.map(({ gene }) => document.expected.has(gene.symbol)),
    }),
  );
  return { uses, setting: { ...document, mouseStyle: looksMurine(forms) } };
}

/** Describes every sense of a form in use. */
export function judge(use: Use, setting: Setting, knowledge: Knowledge): Judged[] {
  const { form, usage, opening } = use;
  return form.senses.map((sense, i): Judged => {
    const firstName = sense.kind === 'approved' || sense.kind === 'everyday';
    // A disorder's abbreviation is no old name of a gene, whatever the drugs: ALL is leukaemia before it is BCR.
    const expected = use.expected[i]! && (firstName || !sense.features.includes('disease'));
    const showing = {
      usage,
      opening,
      expected,
      oncology: isOfCancer(sense) ? setting.clinical : (0 as const),
      otherForms: use.others[i]!,
      kin: use.kin[i]!,
      definition: definitionKind(use, sense, knowledge),
      doubtful: sense.doubtful,
      firstName,
    };
    return {
      written: form.written,
      sense,
      nameFeatures: [...sense.features, ...nameFeatures(sense.form, showing)],
      humanFeatures: humanFeatures(sense, usage, setting, expected),
    };
  });
}

/** Are most symbols that only differ in case from their names written as mouse genes are: one capital, then small letters? */
function looksMurine(forms: readonly Form[]): boolean {
  let [mouse, human] = [0, 0];
  for (const { senses } of forms) {
    const approved = senses.find(({ kind, form }) => kind === 'approved' && form !== 'phrase');
    if (approved?.fit === 'mixed') mouse++;
    else if (approved?.fit === 'exact') human++;
  }
  return mouse > human;
}

function definitionKind({ long, short }: Use, sense: Sense, knowledge: Knowledge): DefinitionKind {
  if (long !== undefined) {
    // Any full name of the gene will do, an older one or a rewording too: "monokine induced by IFN-gamma (Mig)".
    const isName = formOf(long, knowledge).senses.some(({ gene, form }) => form === 'phrase' && gene === sense.gene);
    return isName ? 'same' : meaningOf(long, sense.gene, [sense.gene.name]);
  }
  if (short === undefined) return 'none';
  return formOf(short, knowledge).senses.some(({ gene }) => gene === sense.gene) ? 'long-same' : 'long';
}
