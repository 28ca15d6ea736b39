/** The newest version in the changelog. */
export interface NewestVersion {
  version: string;
  /** ISO 8601 day; absent before the release. */
  released?: string;
}

/** Reads the first heading of CHANGELOG.md. @throws where it has another form */
export function newestVersion(changelog: string): NewestVersion {
  const heading = /^## .*$/m.exec(changelog)?.[0] ?? '';
  const form = /^## (?<version>\d+\.\d+\.\d+) (?:\(unreleased\)|— (?<released>\d{4}-\d\d-\d\d))$/;
  const { version, released } = form.exec(heading)?.groups ?? {};
  if (version === undefined)
    throw new Error(`CHANGELOG.md begins with "${heading}", not as tests/store/README.md says.`);
  return { version, ...(released !== undefined && { released }) };
}

/**
 * Returns a sentence for each reason against a release.
 * @param tag such as `v0.2.0`; absent where no release is planned
 */
export function releaseFaults(
  newest: NewestVersion,
  versions: Readonly<Record<string, string>>,
  tag?: string,
): string[] {
  const faults = Object.entries(versions).flatMap(([file, version]) =>
    version === newest.version ? [] : [`${file} has ${version}, CHANGELOG.md ${newest.version}.`],
  );
  if (tag === undefined) return faults;
  if (tag !== `v${newest.version}`)
    faults.push(`The tag is ${tag}, the version ${newest.version}.`);
  if (newest.released === undefined)
    faults.push(`CHANGELOG.md says that ${newest.version} is unreleased: give it its day.`);
  return faults;
}
