import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { Route } from '../replicas/answers';
import { certificateFor } from './certificate';

/**
 * Sends the bytes of a file, all or the range that the player requests; 416 where the range is
 * beyond the end.
 */
function sendFile(file: string, request: IncomingMessage, response: ServerResponse): void {
  const { size } = statSync(file);
  const range = /^bytes=(?<from>\d+)-(?<to>\d*)$/.exec(request.headers.range ?? '')?.groups;
  const start = Number(range?.from ?? 0);
  const end = Math.min(range?.to ? Number(range.to) : size - 1, size - 1);
  if (start > end) {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    return;
  }
  response.writeHead(range ? 206 : 200, {
    'content-type': 'video/webm',
    'accept-ranges': 'bytes',
    'content-length': end - start + 1,
    'cache-control': 'no-store',
    ...(range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
  });
  createReadStream(file, { start, end }).pipe(response);
}

type Hosts = ReadonlyMap<string, Route>;

function answer(hosts: Hosts, request: IncomingMessage, response: ServerResponse): void {
  const host = request.headers.host?.split(':')[0] ?? '';
  const found = hosts.get(host)?.(new URL(request.url ?? '/', `https://${host}`));
  if (!found) response.writeHead(404, { 'content-type': 'text/plain' }).end('No such page here.');
  else if ('file' in found) sendFile(found.file, request, response);
  else if ('redirect' in found) response.writeHead(302, { location: found.redirect }).end();
  else {
    response
      .writeHead(200, { 'content-type': found.type, 'cache-control': 'no-store', ...found.headers })
      .end(found.body);
  }
}

/** Serves the replicas under their real names, over HTTPS, on a free port of this machine. */
export async function startReplicas(hosts: Hosts): Promise<Server> {
  const server = createServer(await certificateFor([...hosts.keys()]), (request, response) =>
    answer(hosts, request, response),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}
