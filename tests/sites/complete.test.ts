import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { adapters, addresses } from '../../components/sites/all';
import type { Site, SiteAddresses } from '../../components/sites/contract/site';
import type { TalkId } from '../../components/sites/contract/talkId';
import { fragmentLink, fragmentMoment } from '../../components/sites/parts/linkedMoment';
import { everyReplica } from '../replicas/all';
import type { Replica } from '../replicas/replica';
import { faultsOf, type SiteParts } from './faults';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'components/sites');

async function siteFiles(): Promise<SiteParts['files']> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && name !== 'all.ts')
    .map((name) => basename(name, '.ts'));
  const files = names.map(async (name): Promise<[string, unknown[]]> => {
    const { href } = pathToFileURL(join(folder, `${name}.ts`));
    const exported = (await import(/* @vite-ignore */ href)) as object;
    return [name, Object.values(exported)];
  });
  return new Map(await Promise.all(files));
}

/** The names in the list of README.md, which is the only one. */
function listedSites(): string[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, section = ''] = /^## Where it works\n(?<list>[^]*?)^#/m.exec(readme) ?? [];
  return [...section.matchAll(/^- \*\*(?<name>[^*:]+):\*\*/gm)].map(
    ({ groups }) => groups?.['name'] ?? '',
  );
}

it('every site is whole', async () => {
  const parts = { addresses, adapters, listed: listedSites(), replicas: await everyReplica() };
  expect(faultsOf({ ...parts, files: await siteFiles() })).toEqual([]);
});

it.each(['README.md', 'PRIVACY.md', 'CONTRIBUTING.md', 'tests/store/permissions.md'])(
  '%s lists the sites nowhere else',
  (file) => {
    const [before = '', ...after] = readFileSync(join(root, file), 'utf8').split(
      '## Where it works\n',
    );
    const elsewhere = [before, ...after.map((text) => text.slice(text.indexOf('\n#')))].join('\n');
    // What other tools serve, in the table of them, is no list of ours.
    const lines = elsewhere.split('\n').filter((line) => !line.startsWith('| ['));
    const lists = lines.filter(
      (line) => addresses.filter(({ name }) => line.includes(name)).length > 1,
    );
    expect(lists).toEqual([]);
  },
);

const madeUpAddresses: SiteAddresses = {
  name: 'Acme',
  prefix: 'acme',
  hosts: ['acme.example', 'player.acme.example'],
  together: 'acme.example',
  talkId: ({ host, pathname }) =>
    /^(?:player\.)?acme\.example$/.test(host) && /^\/\d+$/.test(pathname)
      ? (`acme:${pathname.slice(1)}` as TalkId)
      : undefined,
  talkUrl: ({ pathname }) => `https://acme.example${pathname}`,
  linkAt: (id, seconds, url) =>
    url && id.startsWith('acme:') ? fragmentLink(url, seconds) : undefined,
};

const madeUpAdapter: Site = {
  addresses: madeUpAddresses,
  findVideo: (page) => page.querySelector('video') ?? undefined,
  title: (page) => page.title,
  findBar: () => undefined,
  linkedMoment: fragmentMoment,
};

/** A site that was never there, whole but for what is given. */
function partsWith(change: {
  addresses?: Partial<SiteAddresses>;
  adapter?: Partial<Site>;
  replica?: Partial<Replica['site']>;
  parts?: (whole: SiteParts) => Partial<SiteParts>;
}): SiteParts {
  const own = { ...madeUpAddresses, ...change.addresses };
  const adapter = { ...madeUpAdapter, addresses: own, ...change.adapter };
  const url = 'https://acme.example/7';
  const replica: Replica = {
    hosts: {},
    places: [{ name: 'Acme', address: url, talkId: 'acme:7' }],
    site: {
      adapter,
      id: /^acme:\d+$/,
      named: [['https://player.acme.example/7', 'acme:7', url]],
      unnamed: ['https://acme.example/'],
      examples: [
        {
          page: 'a page',
          address: url,
          talkId: 'acme:7',
          talkUrl: url,
          link: '',
          title: '',
          body: '',
        },
      ],
      ...change.replica,
    },
  };
  const whole: SiteParts = {
    files: new Map([['acme', [own, adapter]]]),
    addresses: [own],
    adapters: [adapter],
    replicas: new Map([['acme', replica]]),
    listed: ['Acme'],
  };
  return { ...whole, ...change.parts?.(whole) };
}

/** Another site beside it, with what is given. */
const beside =
  (change: Partial<SiteAddresses>) =>
  ({ addresses: own, listed }: SiteParts): Partial<SiteParts> => {
    const other = { ...madeUpAddresses, name: 'Other', prefix: 'other', hosts: ['other.example'] };
    const { together: _, ...alone } = other;
    return { addresses: [{ ...alone, ...change }, ...own], listed: [...listed, 'Other'] };
  };

describe('of a site that was never there', () => {
  it('nothing is said when it is whole', () => {
    expect(faultsOf(partsWith({}))).toEqual([]);
    expect(faultsOf(partsWith({ parts: beside({}) }))).toEqual([]);
  });

  it.each<[string, Parameters<typeof partsWith>[0], RegExp]>([
    [
      'the addresses',
      { parts: () => ({ files: new Map([['acme', [madeUpAdapter]]]) }) },
      /acme\.ts exports no addresses/,
    ],
    [
      'the adapter',
      { parts: () => ({ files: new Map([['acme', [madeUpAddresses]]]) }) },
      /acme\.ts exports no adapter/,
    ],
    [
      'its line in the list of addresses',
      { parts: () => ({ addresses: [] }) },
      /acme\.ts are missing in "addresses" of components\/sites\/all\.ts/,
    ],
    [
      'its line in the list of adapters',
      { parts: () => ({ adapters: [] }) },
      /acme\.ts is missing in "adapters" of components\/sites\/all\.ts/,
    ],
    [
      'its own addresses in the adapter',
      { adapter: { addresses: { ...madeUpAddresses } } },
      /acme\.ts has other addresses/,
    ],
    [
      'the replica',
      { parts: () => ({ replicas: new Map() }) },
      /no tests\/replicas\/acme\/index\.ts/,
    ],
    [
      'the adapter in the replica',
      { replica: { adapter: madeUpAdapter } },
      /replicas\/acme\/index\.ts is not of the adapter/,
    ],
    ['examples', { replica: { examples: [] } }, /replica of Acme has no example/],
    [
      'addresses that name a talk',
      { replica: { named: [] } },
      /replica of Acme has no address that names a talk/,
    ],
    [
      'addresses that name none',
      { replica: { unnamed: [] } },
      /replica of Acme has no address that names none/,
    ],
    [
      'places',
      {
        parts: ({ replicas }) => ({
          replicas: new Map([...replicas].map(([name, each]) => [name, { ...each, places: [] }])),
        }),
      },
      /replica of Acme has no place/,
    ],
    [
      'a page with captions',
      { adapter: { captionOnScreen: () => undefined } },
      /Acme and its adapter disagree on whether captions/,
    ],
    ['its line in README.md', { parts: () => ({ listed: [] }) }, /README\.md.* does not list Acme/],
    [
      'its name in README.md',
      { parts: () => ({ listed: ['Acme', 'Acne'] }) },
      /lists Acne, which no site is called/,
    ],
    [
      'a prefix of its own',
      { parts: beside({ prefix: 'acme' }) },
      /"acme" begins the ids of Other and of Acme/,
    ],
    [
      'a prefix that is free',
      { addresses: { prefix: 'web' } },
      /"web" cannot begin the ids of Acme/,
    ],
    [
      'hosts of its own',
      { parts: beside({ hosts: ['acme.example'] }) },
      /acme\.example is a host of Other and of Acme/,
    ],
    [
      'addresses of its own',
      { parts: beside({ hosts: [] }) },
      /player\.acme\.example\/7 is served by Acme and by Other/,
    ],
    [
      'its prefix in its ids',
      { addresses: { prefix: 'acne' } },
      /acme:7 does not begin with the prefix of Acme/,
    ],
    [
      'the way back from where it is watched',
      { replica: { named: [['https://acme.example/7', 'acme:7', 'https://acme.example/8']] } },
      /does not lead back to acme:7 but to acme:8/,
    ],
    ['a link', { addresses: { linkAt: () => undefined } }, /Acme has no link to acme:7/],
    [
      'the talk in its link',
      { addresses: { linkAt: () => 'https://acme.example/8#t=5025' } },
      /leads to acme:8, not to acme:7/,
    ],
    [
      'the moment of its link',
      { adapter: { linkedMoment: () => undefined } },
      /leads to the second undefined, not to 5025/,
    ],
    [
      'the id in its link',
      { addresses: { linkAt: (_id, seconds, url) => url && fragmentLink(url, seconds) } },
      /Acme links to https:\/\/elsewhere\.example\/1#t=5025, a talk of another site/,
    ],
    [
      'a link without a moment',
      { addresses: { linkAt: (_id, seconds = 7, url) => url && fragmentLink(url, seconds) } },
      /Acme has a moment where none is asked for/,
    ],
    [
      'a host that is one',
      { addresses: { hosts: ['https://acme.example', 'player.acme.example'] } },
      /"https:\/\/acme\.example" of Acme is no host/,
    ],
    [
      'the adapter, its replica there',
      {
        replica: { adapter: undefined as unknown as Site },
        parts: () => ({ files: new Map([['acme', [madeUpAddresses]]]), adapters: [] }),
      },
      /acme\.ts exports no adapter/,
    ],
    [
      'the domain of a host',
      { addresses: { together: 'player.acme.example' } },
      /acme\.example of Acme lies in none of the domains/,
    ],
  ])('%s is missed by name', (_what, change, sentence) => {
    expect(faultsOf(partsWith(change)).join('\n')).toMatch(sentence);
  });
});
