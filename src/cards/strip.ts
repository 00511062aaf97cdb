import type { Knowledge, ProteinDomain } from '../knowledge/types.ts';
import { lettersOf, type Picture } from './room.ts';
import type { Theme } from './types.ts';
import { inEnglish, type Translate } from './words.ts';

const WIDTH = 600;
const HEIGHT = 54;
const LEFT = 4;
const RIGHT = 4;
const BAR_TOP = 19;
const BAR_HEIGHT = 15;
/** Middle of the marks under the bar, and the line on which their labels stand. */
const SITES = BAR_TOP + BAR_HEIGHT + 6;
const LABELS = HEIGHT - 2;
/** Above the bar: the marked position with its label beside it, and what the marks stand for. */
const HERE = 8;

interface Palette {
  readonly text: string;
  readonly faint: string;
  readonly bar: string;
  readonly here: string;
  readonly resistance: string;
  readonly activity: string;
  readonly domains: readonly string[];
  readonly domainText: string;
}

/** Colours with enough contrast on the hover's background of each theme (WCAG AA for the text). */
const PALETTES: Readonly<Record<Theme, Palette>> = {
  dark: {
    text: '#d4d4d4',
    faint: '#9d9d9d',
    bar: '#6b6b6b',
    here: '#ff8a80',
    resistance: '#e5a13d',
    activity: '#6cc39a',
    domains: ['#2f5d8f', '#2f7258', '#6a4c8c', '#7d5a2f', '#3f6d75'],
    domainText: '#ffffff',
  },
  light: {
    text: '#333333',
    faint: '#616161',
    bar: '#b5b5b5',
    here: '#b3261e',
    resistance: '#9a5b00',
    activity: '#1b6e46',
    domains: ['#b9d3ee', '#bfe3d0', '#dccbee', '#f0dcb8', '#c2e1e6'],
    domainText: '#1f1f1f',
  },
  'high-contrast': {
    text: '#ffffff',
    faint: '#ffffff',
    bar: '#ffffff',
    here: '#ff9a8f',
    resistance: '#ffd166',
    activity: '#8cf5c0',
    domains: ['#003f87', '#005a3c', '#4b2a78', '#5a3b00', '#004d57'],
    domainText: '#ffffff',
  },
  'high-contrast-light': {
    text: '#000000',
    faint: '#292929',
    bar: '#292929',
    here: '#8f0b05',
    resistance: '#6e4000',
    activity: '#00512e',
    domains: ['#cfe3f7', '#cdeedd', '#e5d8f5', '#f7e8cc', '#d2edf1'],
    domainText: '#000000',
  },
};

/** A position worth showing beside the one under the pointer. */
export interface Site {
  readonly position: number;
  readonly label: string;
  readonly kind: 'resistance' | 'activity';
  /** Number of papers: the best known are labelled first. */
  readonly weight: number;
}

/** What is drawn of a protein. */
export interface Strip {
  /** Residues. */
  readonly length: number;
  readonly domains: readonly ProteinDomain[];
  readonly sites: readonly Site[];
  /** The position to mark, with its label. */
  readonly here?: { readonly position: number; readonly label: string };
}

/** Draws a protein as a strip with its domains, known sites below and one marked position above, as SVG. */
export function proteinStrip({ length, domains, sites, here }: Strip, theme: Theme, t: Translate = inEnglish): string {
  const colours = PALETTES[theme];
  const x = (position: number) => LEFT + ((Math.min(position, length) - 0.5) / length) * (WIDTH - LEFT - RIGHT);
  const parts = [
    `<rect x="${LEFT}" y="${BAR_TOP + 4}" width="${WIDTH - LEFT - RIGHT}" height="${BAR_HEIGHT - 8}" rx="3.5" fill="${colours.bar}"/>`,
    ...domains.map((domain, i) => drawDomain(domain, i)),
    ...drawSites(),
    ...(here ? drawHere(here) : []),
    ...drawLegend(),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Segoe UI, Helvetica, Arial, sans-serif">${parts.join('')}</svg>`;

  function drawDomain({ start, end, name }: ProteinDomain, i: number): string {
    const from = x(start);
    const width = Math.max(2, x(end) - from);
    const box = `<rect x="${from.toFixed(1)}" y="${BAR_TOP}" width="${width.toFixed(1)}" height="${BAR_HEIGHT}" rx="3" fill="${colours.domains[i % colours.domains.length]}"/>`;
    const [left, right] = clearOf(from, from + width);
    const shown = fitted(name, right - left - 4, 10);
    return shown ? box + text((left + right) / 2, BAR_TOP + 11, shown, colours.domainText, 'middle', 10) : box;
  }

  /** The larger part of a stretch beside the marked position's line. */
  function clearOf(from: number, to: number): readonly [number, number] {
    const at = here ? x(here.position) : Number.NEGATIVE_INFINITY;
    if (at < from || at > to) return [from, to];
    return at - from > to - at ? [from, at - 2] : [at + 2, to];
  }

  /** Marks for all sites; labels, best known first, where there is room. */
  function drawSites(): string[] {
    const taken: [number, number][] = [];
    return [...sites]
      .sort((a, b) => b.weight - a.weight)
      .flatMap(({ position, label, kind }) => {
        const at = x(position);
        const colour = kind === 'resistance' ? colours.resistance : colours.activity;
        const tick = `<line x1="${at.toFixed(1)}" y1="${BAR_TOP + BAR_HEIGHT}" x2="${at.toFixed(1)}" y2="${SITES - 3}" stroke="${colour}" stroke-width="1.5"/>`;
        const mark = drawMark(kind, at, SITES);
        const half = textWidth(label, 10) / 2 + 3;
        const middle = Math.min(Math.max(at, LEFT + half), WIDTH - RIGHT - half);
        const free = taken.every(([from, to]) => middle + half < from || middle - half > to);
        if (!free) return [tick, mark];
        taken.push([middle - half, middle + half]);
        return [tick, mark, text(middle, LABELS, label, colours.text, 'middle', 10)];
      });
  }

  /** Resistance and activity differ in form, so that colour is never all that tells them apart. */
  function drawMark(kind: Site['kind'], at: number, y: number): string {
    return kind === 'resistance'
      ? `<rect x="${(at - 2.8).toFixed(1)}" y="${y - 2.8}" width="5.6" height="5.6" transform="rotate(45 ${at.toFixed(1)} ${y})" fill="${colours.resistance}"/>`
      : `<circle cx="${at.toFixed(1)}" cy="${y}" r="2.8" fill="none" stroke="${colours.activity}" stroke-width="1.5"/>`;
  }

  /** What the marks stand for and how long the protein is, where the marked position leaves room. */
  function drawLegend(): string[] {
    const words: [string, Site['kind']?][] = [
      ...KINDS.filter((kind) => sites.some((site) => site.kind === kind)).map((kind): [string, Site['kind']] => [
        kind === 'resistance' ? t('resistance') : t('activity'),
        kind,
      ]),
      [`${length} aa`],
    ];
    const widths = words.map(([word, kind]) => textWidth(word, 10) + (kind ? 24 : 0));
    const all = widths.reduce((sum, width) => sum + width, 0);
    let left = here && x(here.position) > WIDTH / 2 ? LEFT : WIDTH - RIGHT - all;
    return words.flatMap(([word, kind], i) => {
      const start = left;
      left += widths[i]!;
      return kind
        ? [drawMark(kind, start + 4, HERE), text(start + 11, HERE + 4, word, colours.faint, 'start', 10)]
        : [text(start, HERE + 4, word, colours.faint, 'start', 10)];
    });
  }

  function drawHere({ position, label }: { position: number; label: string }): string[] {
    const at = x(position);
    const right = at + 9 + textWidth(label, 12) < WIDTH - RIGHT;
    return [
      `<line x1="${at.toFixed(1)}" y1="${HERE}" x2="${at.toFixed(1)}" y2="${BAR_TOP + BAR_HEIGHT}" stroke="${colours.here}" stroke-width="2"/>`,
      `<circle cx="${at.toFixed(1)}" cy="${HERE}" r="5" fill="${colours.here}"/>`,
      text(right ? at + 9 : at - 9, HERE + 4, label, colours.here, right ? 'start' : 'end', 12, true),
    ];
  }
}

const KINDS = ['resistance', 'activity'] as const;

function text(
  x: number,
  y: number,
  content: string,
  fill: string,
  anchor: 'start' | 'middle' | 'end',
  size: number,
  bold = false,
): string {
  const safe = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<text x="${x.toFixed(1)}" y="${y}" fill="${fill}" font-size="${size}" text-anchor="${anchor}"${bold ? ' font-weight="600"' : ''}>${safe}</text>`;
}

/** Width of a label in a sans-serif face, near enough to keep labels apart. */
const textWidth = (label: string, size: number) => lettersOf(label) * size * 0.58;

/** The label, or what fits of it with an ellipsis, or nothing. */
function fitted(label: string, width: number, size: number): string {
  if (textWidth(label, size) <= width) return label;
  const letters = Math.floor(width / (size * 0.58)) - 1;
  return letters >= 3 ? `${label.slice(0, letters)}…` : '';
}

/** The strip as a picture for a card. */
export function proteinPicture(strip: Strip, theme: Theme, alt: string, t: Translate): Picture {
  return { markdown: pictureMarkdown(proteinStrip(strip, theme, t), alt), height: HEIGHT };
}

/** A picture as Markdown; the address ends in a width, which the editor's Markdown understands. */
export function pictureMarkdown(svg: string, alt: string): string {
  const bytes = new TextEncoder().encode(svg);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `![${alt}](data:image/svg+xml;base64,${btoa(binary)}|width=${WIDTH})`;
}

/** Substitutions of a gene that curated evidence ties to a drug's effect, by position. */
export function sitesOf(symbol: string, knowledge: Knowledge): Site[] {
  const found = new Map<string, { position: number; label: string; resistance: number; activity: number }>();
  for (const { type, direction, significance, profile } of knowledge.evidenceOfGene(symbol)) {
    if (type !== 'predictive' || direction !== 'supports') continue;
    const kind = significance === 'resistance' ? 'resistance' : significance === 'sensitivity' ? 'activity' : undefined;
    const alterations =
      profile.op === 'is'
        ? [profile.alteration]
        : profile.op === 'and'
          ? profile.parts.flatMap((part) => (part.op === 'is' ? [part.alteration] : []))
          : [];
    const [only] = alterations.filter(({ genes, kind: what }) => genes[0] === symbol && what === 'substitution');
    if (!kind || !only?.position) continue;
    const site = found.get(only.name) ?? { position: only.position, label: only.name, resistance: 0, activity: 0 };
    site[kind]++;
    found.set(only.name, site);
  }
  return [...found.values()].map(({ position, label, resistance, activity }) => ({
    position,
    label,
    kind: resistance >= activity ? 'resistance' : 'activity',
    weight: resistance + activity,
  }));
}
