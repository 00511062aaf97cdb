// Everything heavy, loaded on first use: a bundle of its own on the desktop, lazily evaluated on the web.
export { loadKnowledge } from '../knowledge/index.ts';
export { readProjectFile } from '../lint/project-file.ts';
export { declaredBibliographies, yamlPaths } from '../references/declared.ts';
export { planInsertion } from '../references/insert.ts';
export { citationPlace } from '../references/place.ts';
export { createBibliographyIndex, readBibliography } from '../references/read.ts';
export { suggestReferences } from '../references/suggest.ts';
export { createOncoprose } from '../service.ts';
