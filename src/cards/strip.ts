import type { Knowledge, ProteinDomain } from '../knowledge/types.ts';
import type { Theme } from './types.ts';

const WIDTH = 460;
const HEIGHT = 88;
const LEFT = 8;
const RIGHT = 8;
const BAR_TOP = 38;
const BAR_HEIGHT = 18;

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

/**
 * Draws a protein as a strip with its domains, known sites below and one marked position above, as SVG.
 * @param length residues
 * @param here the position to mark, with its label
 */
export function proteinStrip(
  {
    length,
    domains,
    sites,
    here,
  }: {
    readonly length: number;
    readonly domains: readonly ProteinDomain[];
    readonly sites: readonly Site[];
    readonly here?: { readonly position: number; readonly label: string };
  },
  theme: Theme,
): string {
  const colours = PALETTES[theme];
  const x = (position: number) => LEFT + ((Math.min(position, length) - 0.5) / length) * (WIDTH - LEFT - RIGHT);
  const parts = [
    `<rect x="${LEFT}" y="${BAR_TOP + 5}" width="${WIDTH - LEFT - RIGHT}" height="${BAR_HEIGHT - 10}" rx="4" fill="${colours.bar}"/>`,
    ...domains.map((domain, i) => drawDomain(domain, i)),
    ...drawSites(),
    ...(here ? drawHere(here) : []),
    text(WIDTH - RIGHT, HEIGHT - 4, `${length} aa`, colours.faint, 'end', 10),
  ];
  // Where nothing is marked above the bar, a hover has better use for the room.
  const top = here ? 0 : BAR_TOP - 4;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT - top}" viewBox="0 ${top} ${WIDTH} ${HEIGHT - top}" font-family="Segoe UI, Helvetica, Arial, sans-serif">${parts.join('')}</svg>`;

  function drawDomain({ start, end, name }: ProteinDomain, i: number): string {
    const from = x(start);
    const width = Math.max(2, x(end) - from);
    const box = `<rect x="${from.toFixed(1)}" y="${BAR_TOP}" width="${width.toFixed(1)}" height="${BAR_HEIGHT}" rx="3" fill="${colours.domains[i % colours.domains.length]}"/>`;
    const shown = fitted(name, width - 6, 10);
    return shown ? box + text(from + width / 2, BAR_TOP + 13, shown, colours.domainText, 'middle', 10) : box;
  }

  /** Ticks for all sites; labels, best known first, where there is room. */
  function drawSites(): string[] {
    const taken: [number, number][] = [];
    return [...sites]
      .sort((a, b) => b.weight - a.weight)
      .flatMap(({ position, label, kind }) => {
        const at = x(position);
        const colour = kind === 'resistance' ? colours.resistance : colours.activity;
        const tick = `<line x1="${at.toFixed(1)}" y1="${BAR_TOP + BAR_HEIGHT}" x2="${at.toFixed(1)}" y2="${BAR_TOP + BAR_HEIGHT + 6}" stroke="${colour}" stroke-width="1.5"/>`;
        const mark =
          kind === 'resistance'
            ? `<rect x="${(at - 3).toFixed(1)}" y="${BAR_TOP + BAR_HEIGHT + 5}" width="6" height="6" transform="rotate(45 ${at.toFixed(1)} ${BAR_TOP + BAR_HEIGHT + 8})" fill="${colour}"/>`
            : `<circle cx="${at.toFixed(1)}" cy="${BAR_TOP + BAR_HEIGHT + 8}" r="3" fill="none" stroke="${colour}" stroke-width="1.5"/>`;
        const half = textWidth(label, 10) / 2 + 3;
        const middle = Math.min(Math.max(at, LEFT + half), WIDTH - RIGHT - half);
        const free = taken.every(([from, to]) => middle + half < from || middle - half > to);
        if (!free) return [tick, mark];
        taken.push([middle - half, middle + half]);
        return [tick, mark, text(middle, BAR_TOP + BAR_HEIGHT + 22, label, colours.text, 'middle', 10)];
      });
  }

  function drawHere({ position, label }: { position: number; label: string }): string[] {
    const at = x(position);
    const half = textWidth(label, 12) / 2;
    const middle = Math.min(Math.max(at, LEFT + half), WIDTH - RIGHT - half);
    return [
      `<line x1="${at.toFixed(1)}" y1="22" x2="${at.toFixed(1)}" y2="${BAR_TOP + BAR_HEIGHT}" stroke="${colours.here}" stroke-width="2"/>`,
      `<circle cx="${at.toFixed(1)}" cy="22" r="5" fill="${colours.here}"/>`,
      text(middle, 12, label, colours.here, 'middle', 12, true),
    ];
  }
}

function text(
  x: number,
  y: number,
  content: string,
  fill: string,
  anchor: 'middle' | 'end',
  size: number,
  bold = false,
): string {
  const safe = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<text x="${x.toFixed(1)}" y="${y}" fill="${fill}" font-size="${size}" text-anchor="${anchor}"${bold ? ' font-weight="600"' : ''}>${safe}</text>`;
}

/** Width of a label in a sans-serif face, near enough to keep labels apart. */
const textWidth = (label: string, size: number) => label.length * size * 0.58;

/** The label, or what fits of it with an ellipsis, or nothing. */
function fitted(label: string, width: number, size: number): string {
  if (textWidth(label, size) <= width) return label;
  const letters = Math.floor(width / (size * 0.58)) - 1;
  return letters >= 3 ? `${label.slice(0, letters)}…` : '';
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
