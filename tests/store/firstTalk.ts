import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exit, stdout } from 'node:process';
import { promisify } from 'node:util';
import { launch } from '../harness/launch';

// Creates the talk of the first run from the slides in `firstTalk.html`: `npm run first-talk`. Needs ffmpeg, which
// nothing else does. The speech is in `public/first-talk/*.vtt`, one caption for each slide.

const run = promisify(execFile);
const target = join(import.meta.dirname, '../../public/first-talk/talk.webm');
const slides = `file://${join(import.meta.dirname, 'firstTalk.html')}`;

/** Duration of each slide, in seconds. */
const SECONDS = [7, 8, 8, 8, 8, 8, 8, 9];

const folder = await mkdtemp(join(tmpdir(), 'first-talk-'));
const browser = await launch('chromium', undefined);
const parts: string[] = [];
for (const [place, seconds] of SECONDS.entries()) {
  const file = join(folder, `${place + 1}.png`);
  const tab = await browser.openTab(`${slides}#${place + 1}`);
  await tab.resize(960, 540);
  await tab.screenshot(file);
  await tab.close();
  parts.push(`file '${file}'\nduration ${seconds}`);
}
await browser.close();
const list = join(folder, 'slides.txt');
// The last slide is listed twice, because ffmpeg otherwise ignores its duration.
await writeFile(list, `${parts.join('\n')}\nfile '${join(folder, `${SECONDS.length}.png`)}'\n`);
// A key frame every four seconds keeps seeking fast. The flags make the output reproducible.
const how =
  '-vf fps=10,format=yuv420p -g 40 -c:v libvpx-vp9 -crf 36 -b:v 0 -threads 1 -fflags +bitexact -flags +bitexact';
const from = ['-y', '-v', 'error', '-f', 'concat', '-safe', '0', '-i', list];
await run('ffmpeg', [...from, ...how.split(' '), target]);
await rm(folder, { recursive: true });
stdout.write(`${target}\n`);
exit(0);
