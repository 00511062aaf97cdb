// Pictures that are committed and shipped.
import { spawnSync } from 'node:child_process';

/**
 * Writes a PNG of a screen with 96 colours, which the eye does not miss, at a third of its size. It stays as it is where
 * there is no ImageMagick (Windows has a `convert` of another kind, which refuses).
 * @param {string} file
 */
export function shrink(file) {
  spawnSync('convert', [file, '-strip', '-dither', 'None', '-colors', '96', `png8:${file}`], { stdio: 'ignore' });
}
