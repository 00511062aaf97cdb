import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkVariants } from '../../../src/recognition/linking/index.ts';
import type { DocumentContext, Mention, VariantKind, VariantMention } from '../../../src/recognition/types.ts';
import { noContext, paragraph } from '../../helpers/claims.ts';
import { growth } from '../../helpers/growth.ts';
import { knowledge } from '../../helpers/knowledge.ts';
import { type Labelled, lines, readLabelled, writeLabelled } from '../../helpers/labelled.ts';

const fixtures = lines(readFileSync(new URL('sentences.txt', import.meta.url), 'utf8'));

/** The mention that a mark describes, before it is linked. */
function mentionOf({ label, ...place }: Labelled): Mention {
  const [sort, value = ''] = label.split(' ');
  if (sort === 'gene')
    return { ...place, type: 'gene', symbol: value, id: knowledge.gene(value)?.id ?? '', surface: 'approved' };
  if (sort === 'family') return { ...place, type: 'gene', surface: 'family', members: value.split('|') };
  if (sort === 'drug') {
    const drug = knowledge.drug(value)!;
    return { ...place, type: 'drug', id: drug.id, name: drug.name, surface: 'inn' };
  }
  if (sort === 'fusion') return { ...place, type: 'variant', kind: 'fusion', name: 'fusion', genes: value.split('::') };
  const said = /^([\w-]+): /.exec(label)?.[1];
  const short = /^([A-Z])(\d+)([A-Z])$/.exec(said && /\d/.test(said) ? said : place.text);
  if (short) {
    const [substitution, ref, position, alt] = short;
    return {
      ...place,
      type: 'variant',
      kind: 'substitution',
      level: 'protein',
      name: substitution,
      substitution,
      ref: ref!,
      position: Number(position),
      alt: alt!,
    };
  }
  if (said) return { ...place, type: 'variant', kind: said as VariantKind, name: place.text.toLowerCase() };
  return { ...place, type: 'variant', kind: 'substitution', level: 'coding', name: place.text, hgvs: place.text };
}

function linked(fixture: string, context: DocumentContext = noContext): string {
  const { text, labels } = readLabelled(fixture);
  const mentions = linkVariants(labels.map(mentionOf), paragraph(text), context, knowledge);
  const found = mentions.map((mention, i) => {
    const { label } = labels[i]!;
    if (mention.type !== 'variant' || mention.genes) return { ...mention, label };
    const prefix = /^[\w-]+: /.exec(label)?.[0] ?? '';
    return { ...mention, label: prefix + (mention.gene ? `${mention.gene} ${mention.link}` : '–') };
  });
  return writeLabelled(text, found);
}

describe('linking', () => {
  it.each(fixtures)('%s', (fixture) => expect(linked(fixture)).toBe(fixture));

  const inDocument = (...genes: string[]): DocumentContext => ({ ...noContext, genes });

  it('takes a gene of the document where the residue fits and it is known there', () => {
    const fixture = 'A [T790M](EGFR document) clone grew.';
    expect(linked(fixture, inDocument('TP53', 'EGFR'))).toBe(fixture);
  });

  it('never takes a gene of the document that the residue contradicts', () => {
    const fixture = 'A [Q999W](–) clone grew.';
    expect(linked(fixture, inDocument('KRAS'))).toBe(fixture);
  });

  it('leaves what is linked already', () => {
    const mention: VariantMention = {
      type: 'variant',
      kind: 'substitution',
      name: 'V600E',
      start: 0,
      end: 5,
      text: 'V600E',
      gene: 'KRAS',
      link: 'written',
    };
    expect(linkVariants([mention], paragraph('V600E'), noContext, knowledge)).toEqual([mention]);
  });

  it('changes nothing but genes and links, and never throws', () => {
    const piece = fc.constantFrom(
      '[EGFR](gene EGFR)',
      '[T790M](–)',
      '[V600E](–)',
      '[c.1A>T](–)',
      '[ALK](gene ALK)',
      ' and ',
      ' in ',
      '. ',
      ', ',
      ' (',
      ')',
      ' mutation ',
      '[BCR::ABL1](fusion BCR::ABL1)',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text, labels } = readLabelled(pieces.join(' '));
        const before = labels.map(mentionOf);
        const after = linkVariants(before, paragraph(text), noContext, knowledge);
        expect(after.map(({ start, end, text }) => ({ start, end, text }))).toEqual(
          before.map(({ start, end, text }) => ({ start, end, text })),
        );
        for (const [i, mention] of after.entries()) {
          if (mention.type === 'variant') expect(mention.gene === undefined).toBe(mention.link === undefined);
          else expect(mention).toBe(before[i]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(['[EGFR](gene EGFR) [T790M](–), ', '[T790M](–) and ', '[KRAS](gene KRAS) ', '[c.1A>T](–) in '])(
    'takes linear time: %s',
    (unit) => {
      const work = (text: string) => {
        const { text: prose, labels } = readLabelled(text);
        const mentions = labels.map(mentionOf);
        return linkVariants(mentions, paragraph(prose), noContext, knowledge);
      };
      expect(growth(unit, work, 500)).toBeLessThan(4);
    },
  );
});
