import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/knowledge/diseases.ts';
import { knowledge } from '../helpers/knowledge.ts';

const named = (name: string) => knowledge.diseaseNamed(name)?.name;

describe('written tumours', () => {
  it.each([
    ['NSCLC', 'lung non-small cell carcinoma'],
    ['NSCLCs', 'lung non-small cell carcinoma'],
    ['Non\u2011small\u2011cell lung cancers', 'lung non-small cell carcinoma'],
    ['LUAD', 'lung adenocarcinoma'],
    ['mCRC', 'colorectal cancer'],
    ['mCRPC', 'Castration-resistant Prostate Carcinoma'],
    ['GIST', 'gastrointestinal stromal tumor'],
    ['gastrointestinal stromal tumours', 'gastrointestinal stromal tumor'],
    ['acute myeloid leukaemia', 'acute myeloid leukemia'],
    ['TNBC', 'triple-negative breast cancer'],
    ['ALL', 'acute lymphoblastic leukemia'],
    ['DLBCL', 'diffuse large B-cell lymphoma'],
    ['HCC', 'hepatocellular carcinoma'],
    ['ccRCC', 'clear cell renal cell carcinoma'],
    ['GBM', 'glioblastoma'],
    ['PDAC', 'pancreatic ductal adenocarcinoma'],
  ])('%s is %s', (name, expected) => expect(named(name)).toBe(expected));

  it.each(['all', 'gist of it', 'cml.', 'IgG', 'MST', 'RB', ''])('%j is none', (name) =>
    expect(named(name)).toBeUndefined(),
  );

  it('answers every name that it offers', () => {
    const unanswered = [...knowledge.diseaseNames()].filter((name) => !knowledge.diseaseNamed(name));
    expect(unanswered).toEqual([]);
  });
});

describe('broader and narrower', () => {
  const isA = (narrow: string, broad: string) =>
    knowledge.isA(knowledge.diseaseNamed(narrow)!.id, knowledge.diseaseNamed(broad)!.id);

  it.each([
    ['LUAD', 'NSCLC'],
    ['LUAD', 'lung cancer'],
    ['colon cancer', 'CRC'],
    ['mCRPC', 'prostate cancer'],
    ['TNBC', 'breast cancer'],
    ['APL', 'AML'],
    ['CML', 'leukemia'],
    ['GBM', 'glioma'],
    ['SKCM', 'melanoma'],
    ['melanoma', 'cancer'],
    ['GIST', 'GIST'],
  ])('%s is a %s', (narrow, broad) => expect(isA(narrow, broad)).toBe(true));

  it.each([
    ['lung cancer', 'LUAD'],
    ['melanoma', 'SKCM'],
    ['CRC', 'breast cancer'],
  ])('%s is no %s', (narrow, broad) => expect(isA(narrow, broad)).toBe(false));

  it('an unknown id is only itself', () => {
    expect(knowledge.isA('DOID:nothing', 'DOID:162')).toBe(false);
    expect(knowledge.isA('DOID:nothing', 'DOID:nothing')).toBe(true);
  });
});

it.each([
  ['Breast  Tumours', 'breast tumor'],
  ['Oesophageal cancer', 'esophageal cancer'],
  ['mycosis fungoides', 'mycosis fungoide'],
  ['abscess', 'abscess'],
])('the key of %j is %j', (name, key) => expect(nameKey(name)).toBe(key));
