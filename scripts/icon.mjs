#!/usr/bin/env node
// Draws media/icon.png, 256 pixels wide, from media/icon.svg: a browser draws SVG the same everywhere.
import { readFileSync } from 'node:fs';
import { openBrowser } from './lib/browser.mjs';

const { page, close } = await openBrowser();
await page.setContent(`<style>body { margin: 0; background: none }</style>${readFileSync('media/icon.svg', 'utf8')}`);
await page.locator('svg').screenshot({ path: 'media/icon.png', omitBackground: true });
await close();
