import type { AnalysedBlock } from '../../analysis.ts';

const HEADING =
  /^[\d.\s]{0,8}(?:references?|reference list|bibliography|literature(?: cited)?|works cited|literatur(?:verzeichnis)?|références|bibliographie|referencias|bibliografía|referências|参考文献|引用文献)[\s:.]{0,3}$/iu;

/** Does a block stand in a list of references? Its titles are other authors' words, which nobody may change. */
export const isInReferenceList = ({ section }: AnalysedBlock): boolean =>
  section.some((heading) => heading.length < 40 && HEADING.test(heading));
