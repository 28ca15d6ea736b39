import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { everyHost } from '../replicas/all';
import { startReplicas } from './server';

/** All the network that a tested browser has: the replicas, and a list of what else was asked for. */
export interface Network {
  /** Where the browser finds its proxy on 127.0.0.1. */
  proxyPort: number;
  /** Hosts that were asked for, refused, and are not known to be asked for by the browser itself. */
  refusedHosts(): string[];
  forgetRefusedHosts(): void;
  close(): Promise<void>;
}

/** What the browsers ask for on their own, whatever is loaded in them. */
const browsersOwnHosts = [
  /(?:^|\.)(?:google|googleapis|gstatic|gvt1)\.com$/,
  /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|mozgcp\.net)$/,
];

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return (address satisfies AddressInfo).port;
}

/** Joins two connections until one of them ends; a browser drops them without a word. */
function join(one: Duplex, other: Duplex): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
  }
  one.pipe(other).pipe(one);
}

/** Starts the replicas and the proxy in front of them, which leads to nothing else. */
export async function startNetwork(): Promise<Network> {
  const hosts = await everyHost();
  const replicas = await startReplicas(hosts);
  const refused = new Set<string>();
  // The proxy forgets those that it has joined to the replicas.
  const sockets = new Set<Duplex>();
  const proxy = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://unknown.invalid');
    if (hosts.has(url.hostname)) {
      response
        .writeHead(302, { location: `https://${url.host}${url.pathname}${url.search}` })
        .end();
      return;
    }
    refused.add(url.hostname);
    response.writeHead(403).end();
  });
  proxy.on('connection', (socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)));
  });
  proxy.on('connect', (request: IncomingMessage, client: Duplex) => {
    const host = (request.url ?? '').replace(/:\d+$/, '');
    if (!hosts.has(host)) {
      refused.add(host);
      client.on('error', () => client.destroy());
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(portOf(replicas), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      join(client, upstream);
    });
    upstream.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  return {
    proxyPort: portOf(proxy),
    refusedHosts: () =>
      [...refused].filter((host) => !browsersOwnHosts.some((known) => known.test(host))),
    forgetRefusedHosts: () => refused.clear(),
    async close() {
      for (const socket of sockets) socket.destroy();
      for (const server of [proxy, replicas]) {
        server.closeAllConnections();
        await new Promise((resolve) => {
          server.close(resolve);
        });
      }
    },
  };
}
