import { describe, expect, it } from 'vitest';
import { read } from '../helpers/claims.ts';

/** Does any claim of the sentence make or break the rule for its alteration? */
const rules = (text: string) => read(text).some(({ particular }) => !particular);

describe('the alteration only says which tumours are spoken of', () => {
  it.each([
    'Resistance to trastuzumab in HER2-positive breast cancer remains a clinical problem.',
    'In EGFR L858R lung cancer, resistance to erlotinib arises after a year.',
    'Lapatinib overcame trastuzumab resistance in HER2-positive breast cancer.',
    'Among BRAF V600E melanoma cases resistant to vemurafenib, a fifth harbour NRAS mutations.',
    'ERBB2-amplified breast cancer resistant to trastuzumab often carries a PIK3CA mutation.',
    'Hypoxia renders EGFR-mutant cells resistant to gefitinib.',
    'Long-term culture made HCC827 cells with EGFR exon 19 deletion resistant to gefitinib.',
    'Cells with EGFR T790M became sensitive to gefitinib after the adapter was lost.',
    'EGFR T790M cells were re-sensitised to gefitinib by adding an inhibitor of its partner.',
    'Lung cancer with a RET fusion resistant to cabozantinib was treated.',
    'Removing EGFR T790M with CRISPR resensitised cells to gefitinib.',
  ])('%s', (text) => expect(rules(text)).toBe(false));
});

describe('the alteration is what the sentence speaks of', () => {
  it.each([
    'EGFR T790M confers resistance to gefitinib.',
    'EGFR T790M cells are resistant to gefitinib.',
    'BRAF V600E melanoma is resistant to vemurafenib.',
    'ALK G1202R showed resistance to crizotinib.',
    'Resistance to gefitinib was caused by EGFR T790M.',
    'Resistance to gefitinib was seen in EGFR T790M disease.',
    'EGFR T790M renders tumours resistant to gefitinib.',
    'KIT V654A-mediated resistance to imatinib was found.',
    'EGFR T790M sensitises NSCLC to gefitinib.',
    'Patients with PDGFRA D842V are refractory to imatinib.',
  ])('%s', (text) => expect(rules(text)).toBe(true));
});
