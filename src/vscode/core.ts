// Everything heavy, loaded on first use: a bundle of its own on the desktop, lazily evaluated on the web.
export { loadKnowledge } from '../knowledge/index.ts';
export { createOncoprose } from '../service.ts';
