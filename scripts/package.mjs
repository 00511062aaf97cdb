#!/usr/bin/env node
// Builds the extension and packs it into out/oncoprose.vsix, held against its budget.
import { execFileSync } from 'node:child_process';
import { checkSizes, packVsix } from './lib/package.mjs';

execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
packVsix();
process.exitCode = checkSizes().failed ? 1 : 0;
