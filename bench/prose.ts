/** Sentences of our own, of the kind that fills a review of drug resistance. */
const SENTENCES = [
  'Acquired EGFR T790M was found in about half of the biopsies taken at progression on gefitinib or erlotinib [@kobayashi2005].',
  'The ABL1 T315I mutation confers resistance to imatinib, nilotinib and dasatinib but not to ponatinib.',
  'Patients were followed for a median of twenty-two months, and the characteristics at baseline were balanced between the groups.',
  'In melanoma with BRAF V600E, reactivation of the MAPK pathway through NRAS Q61K explains relapse on vemurafenib.',
  'Second-generation inhibitors such as *alectinib* and ceritinib keep activity against ALK L1196M, whereas G1202R does not respond.',
  'We collected tissue from forty-one patients, of whom twelve consented to a second biopsy at the time of progression.',
  'Loss of PTEN and activating mutations of PIK3CA were associated with resistance to trastuzumab in HER2-positive breast cancer.',
  'The assay was validated on samples with known allele fractions, and its limit of detection was one in a thousand.',
  'AR T878A and F877L turn antagonists such as flutamide and enzalutamide into agonists in castration-resistant prostate cancer.',
  'Efflux by ABCB1 and detoxification by GSTP1 lower the concentration of doxorubicin inside the cell.',
  'None of these findings was adjusted for multiple comparisons, and they should be read with the caution that this asks for.',
  'Combining dabrafenib with trametinib delayed resistance compared with dabrafenib alone (hazard ratio 0.67, P < 0.001).',
  'The committee of each centre approved the protocol, and all participants gave written consent before any procedure.',
  'KIT V654A emerged in gastrointestinal stromal tumours under imatinib, and sunitinib restored control in most of them.',
];

/** A Markdown manuscript of about `words` words: headings, paragraphs of five sentences, lists now and then. The same each time. */
export function manuscript(words: number): string {
  const parts: string[] = ['---\ntitle: Resistance to targeted therapy\n---\n'];
  let count = 0;
  for (let paragraph = 0; count < words; paragraph++) {
    if (paragraph % 12 === 0) parts.push(`## Part ${paragraph / 12 + 1}\n`);
    const sentences = Array.from(
      { length: 5 },
      (_, i) => SENTENCES[(paragraph * 5 + i * 3 + (paragraph >> 3)) % SENTENCES.length]!,
    );
    // A number makes each paragraph its own, so that no cache of equal paragraphs flatters the figure.
    const text = `${sentences.join(' ')} This was so in cohort ${paragraph}.`;
    parts.push(paragraph % 7 === 3 ? `- ${text}\n` : `${text}\n`);
    count += text.split(' ').length;
  }
  return parts.join('\n');
}

/**
 * Sentences of our own in the proportions of published abstracts on genes, variants and drugs: some three genes, two
 * drugs, a variant and a tumour in a thousand characters, and a claim in several thousand.
 */
const ABSTRACT_SENTENCES = [
  'We asked whether the signalling that follows the binding of the ligand differs between the two subtypes of the disease.',
  'Expression of BCL2 and MCL1 was measured by immunohistochemistry in archived samples, and scored by two readers.',
  'After a median follow-up of 31 months (range, 4-72), the difference between the arms was no longer significant (P = 0.21).',
  'A total of 214 patients with colorectal cancer were enrolled between March 2009 and June 2014 at nine hospitals in three countries.',
  'The most common adverse events of grade 3 or higher were neutropenia (22 %), fatigue (9 %) and diarrhoea (6 %).',
  'Germline DNA was extracted from peripheral blood and genotyped on an array; calls below 98 % were left out.',
  'Silencing of the receptor lowered the rate of growth in vitro, but had no effect on melanomas that were already established.',
  'Carriers of the minor allele of MTHFR had higher levels of homocysteine than noncarriers in both cohorts.',
  'Mutations of TP53 were found in 63 of 118 tumours, most of them in exons 5 to 8, and R273H was the commonest.',
  'Further work is needed to tell whether early treatment changes the course of the disease in children.',
  'The protein is cleaved by caspase-3 in the course of apoptosis, and both fragments activate STAT3 and AKT1.',
  'Methods that rest on a single time point may miss changes that come and go, as others have noted before.',
  'EGFR T790M was associated with resistance to gefitinib in patients with non-small cell lung cancer.',
  'Women who had received tamoxifen for five years were compared with those who had stopped within the first two.',
  'An interaction between the kinase and its substrate was confirmed by pulling both down from lysates of whole cells.',
  'In breast cancer the amplification of ERBB2 was seen in 18 % of samples and went with shorter survival (hazard ratio 1.6).',
  'The structure, at a resolution of 2.1 angstroms, shows a pocket that is open in the inactive state only.',
  'Plasma concentrations of midazolam rose threefold when it was given together with ketoconazole.',
  'We found no evidence of linkage on chromosome 17, whereas a region on 5q showed a lod score of 3.4.',
  'Sequencing of exon 11 revealed a change of arginine to glutamine at codon 175 in one family and a deletion in another.',
  'Levels of IL6 and TNF fell within a week of treatment and stayed low in those who went on with it.',
  'Quality of life was assessed with a questionnaire at baseline and every three months until progression.',
  'Doxorubicin with cyclophosphamide was well tolerated at the doses that were tested, and no deaths were put down to it.',
  'These results suggest that the pathway is active in a part of the cases only, and that its markers should be read with care.',
  'Knockout mice were born at the expected ratio, grew normally, and bred as well as their littermates.',
];

/** Records of some 1,400 characters, `words` words in all, that read like abstracts. The same each time. */
export function abstracts(words: number): string[] {
  const records: string[] = [];
  for (let count = 0, at = 0; count < words; at++) {
    const sentences = Array.from(
      { length: 12 },
      (_, i) => ABSTRACT_SENTENCES[(at * 12 + i * 7 + (at >> 1)) % ABSTRACT_SENTENCES.length]!,
    );
    const record = `${sentences.join(' ')} This was record ${at}.`;
    records.push(record);
    count += record.split(' ').length;
  }
  return records;
}
