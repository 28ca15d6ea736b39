import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import { newestVersion, releaseFaults } from './release';
import { missingKeys, signArguments } from './signing';

const root = join(import.meta.dirname, '../..');
const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');

describe('the version', () => {
  it('is the same in the changelog, the package and its lock', () => {
    const versions = { 'package.json': manifest.version, 'package-lock.json': lock.version };
    expect(releaseFaults(newestVersion(changelog), versions)).toEqual([]);
  });

  it('is read from a heading of one of two forms', () => {
    expect(newestVersion('# C\n\n## 0.2.0 (unreleased)\n\n## 0.1.0 — 2026-11-26')).toEqual({
      version: '0.2.0',
    });
    expect(newestVersion('## 0.2.0 — 2026-11-26')).toEqual({
      version: '0.2.0',
      released: '2026-11-26',
    });
    expect(() => newestVersion('## Next\n\n## 0.1.0 — 2026-11-26')).toThrow('Next');
  });

  it('is not released under another tag, undated, or different in a file', () => {
    const released = { version: '0.2.0', released: '2026-11-26' };
    expect(releaseFaults(released, { a: '0.2.0' }, 'v0.2.0')).toEqual([]);
    expect(releaseFaults(released, { a: '0.1.0' }, 'v0.2.0')).toHaveLength(1);
    expect(releaseFaults(released, {}, 'v0.3.0')).toHaveLength(1);
    expect(releaseFaults({ version: '0.2.0' }, {}, 'v0.2.0')).toHaveLength(1);
  });
});

describe('signing', () => {
  it('says in a sentence which keys are missing, and sends nothing', () => {
    const { WEB_EXT_API_KEY: _, WEB_EXT_API_SECRET: __, ...env } = process.env;
    const jiti = join(root, 'node_modules/.bin/jiti');
    const { status, stderr } = spawnSync(jiti, ['tests/store/sign.ts'], {
      cwd: root,
      env,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Nothing was sent: WEB_EXT_API_KEY and WEB_EXT_API_SECRET are not set\./,
    );
    expect(missingKeys({ WEB_EXT_API_KEY: 'one' })).toContain('WEB_EXT_API_SECRET is not set');
    expect(missingKeys({ WEB_EXT_API_KEY: 'one', WEB_EXT_API_SECRET: 'two' })).toBeUndefined();
  });

  it('sends the sources with the package', () => {
    expect(signArguments('unlisted')).toContain('--channel=unlisted');
    expect(signArguments('unlisted').join(' ')).toMatch(/--upload-source-code=\S+-sources\.zip/);
  });
});
