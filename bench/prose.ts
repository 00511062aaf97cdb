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
