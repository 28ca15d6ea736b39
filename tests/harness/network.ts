import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { everyHost } from '../replicas/all';
import { startReplicas } from './server';

/**
 * The whole network of a tested browser: the replicas, and a list of everything else that was
 * requested.
 */
export interface Network {
  /** Where the browser finds its proxy on 127.0.0.1. */
  proxyPort: number;
  /**
   * Hosts that were requested and refused, except those that the browser is known to request
   * itself.
   */
  refusedHosts(): string[];
  forgetRefusedHosts(): void;
  close(): Promise<void>;
}

/** What the browsers request on their own, whatever is loaded in them. */
const browsersOwnHosts = [
  /(?:^|\.)(?:google|googleapis|gstatic|gvt1)\.com$/,
  /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|mozgcp\.net)$/,
];

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return (address satisfies AddressInfo).port;
}

/** Joins two connections until one of them ends; a browser drops them without notice. */
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

/** Starts the replicas and the proxy in front of them, which forwards to nothing else. */
export async function startNetwork(): Promise<Network> {
  const hosts = await everyHost();
  const replicas = await startReplicas(hosts);
  const refused = new Set<string>();
  // The proxy itself loses track of the sockets that are joined to the replicas.
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
