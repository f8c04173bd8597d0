// A small web site on this machine, made for one test file: each page is text, or a function that
// answers as it likes (slowly, never to the end, with any header).

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Page {
  body: string | Uint8Array;
  /** HTML in UTF-8 by default. */
  type?: string;
  headers?: Record<string, string>;
  status?: number;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export type Content = string | Page | Answer;

export interface Site {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** The same site under a second name, which browsers treat as another origin. */
  readonly otherOrigin: string;
  /** Every path with its query that was asked for, in order. */
  readonly requested: string[];
  /** Adds or replaces a page; gives its address. */
  add(path: string, page: Content): string;
  close(): Promise<void>;
}

export async function startSite(pages: Record<string, Content> = {}): Promise<Site> {
  const known = new Map(Object.entries(pages));
  const requested: string[] = [];
  const server = createServer(async (request, response) => {
    requested.push(request.url ?? '');
    const { pathname } = new URL(request.url ?? '', 'http://127.0.0.1');
    const page = known.get(pathname);
    if (typeof page === 'function') await page(request, response);
    else if (page === undefined)
      send(response, { status: 404, body: 'Not found', type: 'text/plain' });
    else send(response, typeof page === 'string' ? { body: page } : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    otherOrigin: `http://localhost:${port}`,
    requested,
    add(path, page) {
      known.set(path, page);
      return `http://127.0.0.1:${port}${path}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(response: ServerResponse, { status = 200, type, headers, body }: Page): void {
  response.writeHead(status, {
    'content-type': type ?? 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}

/** Sends the beginning of a page and keeps the connection open: the page never finishes loading. */
export function neverEnding(beginning: string): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(beginning);
  };
}

/** Sends the page after a while. */
export function slow(ms: number, body: string): Answer {
  return async (_request, response) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    send(response, { body });
  };
}
