import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const root = join(import.meta.dirname, '../..');
const build = join(root, '.output/firefox-mv3');

const finding = v.object({
  code: v.string(),
  message: v.string(),
  file: v.optional(v.string(), ''),
  line: v.optional(v.number(), 0),
  column: v.optional(v.number(), 0),
});

const report = v.object({
  errors: v.array(finding),
  warnings: v.array(finding),
  notices: v.array(finding),
});

type Finding = v.InferOutput<typeof finding>;

/** Code of packages that the store's linter reports, each with the reason why it stays. */
const accepted: readonly { code: string; around: RegExp; why: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    around: /__html!==\w+&&\(\w+\.innerHTML=/,
    why: 'react-dom: serves `dangerouslySetInnerHTML`, which our linter forbids (react/no-danger)',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    around: /=`&`\+\w+\+`;`;\w+\.innerHTML=/,
    why: 'decode-named-character-reference: a name of letters and digits between & and ;',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    around: /\(\w+\)\.document\(\)\.write\(/,
    why: 'mdast-util-from-markdown: a parser called `document`, not the page',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    around: /_isSingleImage\(\w+\)\)\{var \w+=\w+\.createElement\(`div`\);\w+\.innerHTML=/,
    why: 'Readability: in the copy of a page, which has no window: nothing there runs or loads',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    around: /\w+\.innerHTML=\w+,this\._attempts\.push\(/,
    why: 'Readability: puts that copy back as it was before another try',
  },
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    around: /^/,
    why: 'the version is that of the desktop; Talkmark is not offered on Android',
  },
];

/** Returns the code of a finding with some characters before and after it. */
async function codeAround({ file, line, column }: Finding): Promise<string> {
  const text = file === '' ? '' : await readFile(join(build, file), 'utf8');
  return (text.split('\n')[line - 1] ?? '').slice(Math.max(0, column - 100), column + 100);
}

async function isAccepted(found: Finding): Promise<boolean> {
  const around = await codeAround(found);
  return accepted.some((known) => known.code === found.code && known.around.test(around));
}

/** Returns the findings of Firefox's store about the built extension, without the accepted ones. */
export async function checkFirefoxLint(): Promise<string[]> {
  const args = ['lint', '--source-dir', build, '--output', 'json'];
  const json = await new Promise<string>((resolve) => {
    // With findings web-ext exits with an error, so the result is read from its output.
    execFile(join(root, 'node_modules/.bin/web-ext'), args, (_, stdout) => resolve(stdout));
  });
  const { errors, warnings, notices } = v.parse(report, JSON.parse(json));
  const faults: string[] = [];
  for (const found of [...errors, ...warnings, ...notices]) {
    const { code, message, file, line } = found;
    if (!(await isAccepted(found))) faults.push(`${file}:${line} ${code} ${message}`);
  }
  return faults;
}
