// Serves the sample newsroom, or a page of the reader's own, on a loopback port.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, normalize, resolve } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Server {
  /** The address of the page to open. */
  address: string;
  close(): void;
}

/** Serves the newsroom; its pages carry today's date, as a masthead does. */
export function serveNewsroom(page: string): Promise<Server> {
  return serve('newsroom', page, (html) => html.replaceAll('{{today}}', longDate(new Date())));
}

/** Serves the folder of one file, so that the page finds its pictures. */
export function serveFile(path: string): Promise<Server> {
  const file = resolve(path);
  return serve(dirname(file), basename(file), (html) => html);
}

async function serve(
  folder: string,
  page: string,
  finish: (html: string) => string,
): Promise<Server> {
  const server = createServer(async (request, response) => {
    try {
      const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
      // normalize() on an absolute path cannot climb above the folder.
      const path = normalize(decodeURIComponent(pathname));
      const file = join(folder, path === '/' ? 'index.html' : path);
      const type = types[extname(file)] ?? 'application/octet-stream';
      const content = await readFile(file);
      response.writeHead(200, { 'content-type': type });
      response.end(type.startsWith('text/html') ? finish(content.toString('utf8')) : content);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('There is no such page here.');
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/${encodeURIComponent(page)}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function longDate(date: Date): string {
  return new Intl.DateTimeFormat('en-US', {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: '2-digit',
  }).format(date);
}
