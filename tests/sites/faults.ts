import type { Site, SiteAddresses } from '../../components/sites/contract/site';
import type { TalkId } from '../../components/sites/contract/talkId';
import type { Replica, ReplicaSite } from '../replicas/replica';

/** All that belongs to the sites, as it lies in the project. */
export interface SiteParts {
  /** What each file of components/sites exports, by its name without the ending; `all.ts` is none. */
  files: ReadonlyMap<string, readonly unknown[]>;
  /** The two lists of `all.ts`. */
  addresses: readonly SiteAddresses[];
  adapters: readonly Site[];
  /** The folders of tests/replicas, by name. */
  replicas: ReadonlyMap<string, Replica>;
  /** The sites that README.md lists. */
  listed: readonly string[];
}

/** What ids begin with that are of no site. */
const RESERVED = new Set(['web', 'listed', 'talkmark', 'catalogue', 'http', 'https']);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const isAddresses = (value: unknown): value is SiteAddresses =>
  isRecord(value) && 'prefix' in value && 'hosts' in value;

const isAdapter = (value: unknown): value is Site =>
  isRecord(value) && 'findVideo' in value && 'addresses' in value;

/** Returns a sentence for each piece of a site that is forgotten, or that contradicts another. */
export function faultsOf(parts: SiteParts): string[] {
  return [
    ...[...parts.files].flatMap(([file, exported]) => faultsOfFile(file, exported, parts)),
    ...faultsOfList(parts),
    ...faultsBetween(parts.addresses),
    ...[...parts.replicas.values()].flatMap(({ site }) => (site ? faultsOfSite(site, parts) : [])),
  ];
}

/** Sentences on one file, its lines in the lists, and its replica. */
function faultsOfFile(file: string, exported: readonly unknown[], parts: SiteParts): string[] {
  const path = `components/sites/${file}.ts`;
  const own = exported.find(isAddresses);
  const adapter = exported.find(isAdapter);
  const replica = parts.replicas.get(file);
  const found: [fault: boolean, sentence: string][] = [
    [!own, `${path} exports no addresses: a site that no page is known to be of.`],
    [!adapter, `${path} exports no adapter: nothing reads the pages of the site.`],
    [
      own !== undefined && !parts.addresses.includes(own),
      `The addresses of ${path} are missing in "addresses" of components/sites/all.ts.`,
    ],
    [
      adapter !== undefined && !parts.adapters.includes(adapter),
      `The adapter of ${path} is missing in "adapters" of components/sites/all.ts.`,
    ],
    [
      adapter !== undefined && adapter.addresses !== own,
      `The adapter of ${path} has other addresses than those that the file exports.`,
    ],
    [!replica, `There is no tests/replicas/${file}/index.ts: a site is tried on a replica of it.`],
    [
      replica !== undefined && replica.site?.adapter !== adapter,
      `tests/replicas/${file}/index.ts is not of the adapter of ${path}.`,
    ],
  ];
  return found.flatMap(([fault, sentence]) => (fault ? [sentence] : []));
}

/** Sentences on the list of sites in README.md. */
function faultsOfList({ addresses, listed }: SiteParts): string[] {
  const names = addresses.map(({ name }) => name);
  return [
    ...names
      .filter((name) => !listed.includes(name))
      .map((name) => `README.md, "Where it works", does not list ${name}.`),
    ...listed
      .filter((name) => !names.includes(name))
      .map((name) => `README.md, "Where it works", lists ${name}, which no site is called.`),
  ];
}

/** Sentences on what no two sites may share. */
function faultsBetween(addresses: readonly SiteAddresses[]): string[] {
  return addresses.flatMap((site, index) => {
    const { name, prefix, hosts, shortHosts = [], together, builtIn = [] } = site;
    const others = addresses.slice(index + 1);
    const domains = together === undefined ? builtIn : [together, ...builtIn];
    const outside = hosts.filter(
      (host) => !domains.some((domain) => host === domain || host.endsWith(`.${domain}`)),
    );
    return [
      ...(RESERVED.has(prefix) || /[^a-z0-9]/.test(prefix)
        ? [`"${prefix}" cannot begin the ids of ${name}: take small letters that nothing else has.`]
        : []),
      ...others
        .filter((other) => other.prefix === prefix)
        .map((other) => `"${prefix}" begins the ids of ${name} and of ${other.name}.`),
      ...others.flatMap((other) =>
        [...hosts, ...shortHosts]
          .filter((host) => [...other.hosts, ...(other.shortHosts ?? [])].includes(host))
          .map((host) => `${host} is a host of ${name} and of ${other.name}.`),
      ),
      ...[...hosts, ...shortHosts]
        .filter((host) => URL.parse(`https://${host}`)?.host !== host)
        .map((host) => `"${host}" of ${name} is no host: write it as in "vimeo.com".`),
      ...(domains.length > 0 ? outside : []).map(
        (host) =>
          `${host} of ${name} lies in none of the domains that are asked for: ${domains.join(', ')}.`,
      ),
    ];
  });
}

/** Sentences on what the replica of a site shows. */
function faultsOfSite(site: ReplicaSite, { addresses, replicas }: SiteParts): string[] {
  const own = (site.adapter as Site | undefined)?.addresses;
  // That the adapter is missing is said of its file. The last resort, any page with a video, is in no list.
  if (!own || !addresses.includes(own)) return [];
  const replica = [...replicas.values()].find((each) => each.site === site);
  const empty = [
    [site.examples, 'example of a page'],
    [site.named, 'address that names a talk'],
    [site.unnamed, 'address that names none'],
    [replica?.places ?? [], 'place to take a note at'],
  ] as const;
  const spoken = [site.adapter.captionOnScreen !== undefined, (site.captions ?? []).length > 0];
  return [
    ...empty
      .filter(([list]) => list.length === 0)
      .map(([, what]) => `The replica of ${own.name} has no ${what}.`),
    ...(spoken[0] === spoken[1]
      ? []
      : [`The replica of ${own.name} and its adapter disagree on whether captions are read.`]),
    ...site.named.flatMap((named) => faultsOfAddress(named, own, addresses)),
    ...site.examples.flatMap((example) => faultsOfLink(example, site)),
  ];
}

/** Sentences on an address that names a talk: whose it is, and whether the way back leads to the same talk. */
function faultsOfAddress(
  [address, id, talkUrl]: ReplicaSite['named'][number],
  own: SiteAddresses,
  addresses: readonly SiteAddresses[],
): string[] {
  const url = new URL(address);
  const others = addresses.filter(
    (site) =>
      site !== own &&
      (site.hosts.length > 0 ? site.hosts.includes(url.host) : site.talkId(url) !== undefined),
  );
  const back = own.talkId(new URL(talkUrl));
  return [
    ...others.map(({ name }) => `${address} is served by ${own.name} and by ${name}.`),
    ...(id.startsWith(`${own.prefix}:`)
      ? []
      : [`${id} does not begin with the prefix of ${own.name}, "${own.prefix}".`]),
    ...(back === id
      ? []
      : [`${talkUrl} of ${own.name} does not lead back to ${id} but to ${back}.`]),
  ];
}

/** Sentences on the link to a moment: it leads to the same talk, at the same moment. */
function faultsOfLink(
  { talkId, talkUrl }: ReplicaSite['examples'][number],
  { adapter }: ReplicaSite,
): string[] {
  const { name, linkAt, talkId: nameOf } = adapter.addresses;
  const seconds = 5025;
  const link = linkAt(talkId as TalkId, seconds, new URL(talkUrl));
  const plain = linkAt(talkId as TalkId, undefined, new URL(talkUrl));
  const strange = linkAt('another:1' as TalkId, seconds, new URL('https://elsewhere.example/1'));
  if (link === undefined) return [`${name} has no link to ${talkId}.`];
  const back = nameOf(new URL(link));
  const moment = adapter.linkedMoment?.(new URL(link));
  const start = plain === undefined ? undefined : adapter.linkedMoment?.(new URL(plain));
  return [
    ...(start ? [`The link ${plain} of ${name} has a moment where none is asked for.`] : []),
    ...(strange === undefined ? [] : [`${name} links to ${strange}, a talk of another site.`]),
    ...(back === talkId ? [] : [`The link ${link} of ${name} leads to ${back}, not to ${talkId}.`]),
    ...(moment === seconds
      ? []
      : [`The link ${link} of ${name} leads to the second ${moment}, not to ${seconds}.`]),
  ];
}
