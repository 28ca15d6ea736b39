import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Route } from './answers';
import type { Example, Place, Replica, ReplicaSite } from './replica';

/** Returns every folder of this one that has an index, by its name. */
export async function everyReplica(): Promise<ReadonlyMap<string, Replica>> {
  const folders = readdirSync(import.meta.dirname).filter((name) =>
    existsSync(join(import.meta.dirname, name, 'index.ts')),
  );
  const replicas = folders.map(async (name): Promise<[string, Replica]> => {
    const { href } = pathToFileURL(join(import.meta.dirname, name, 'index.ts'));
    const { replica } = (await import(/* @vite-ignore */ href)) as { replica: Replica };
    return [name, replica];
  });
  return new Map(await Promise.all(replicas));
}

/** Returns what each host answers. */
export async function everyHost(): Promise<ReadonlyMap<string, Route>> {
  const replicas = [...(await everyReplica()).values()];
  return new Map(replicas.flatMap(({ hosts }) => Object.entries(hosts)));
}

/** Returns the places of all replicas. */
export async function everyPlace(): Promise<Place[]> {
  return [...(await everyReplica()).values()].flatMap(({ places = [] }) => places);
}

/** Returns what each site has to show. */
export async function everySite(): Promise<ReplicaSite[]> {
  return [...(await everyReplica()).values()].flatMap(({ site }) => site ?? []);
}

/** Returns the examples of all sites, each with its own. */
export async function everyExample(): Promise<(Example & { site: ReplicaSite })[]> {
  return (await everySite()).flatMap((site) =>
    site.examples.map((example) => Object.assign({ site }, example)),
  );
}
