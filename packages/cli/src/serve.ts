import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a folder of results on 127.0.0.1, on a free port, to this machine only.
 *
 * @param folder what is served; `/` is its `report.html`
 * @returns the server and its address
 */
export async function serveResults(folder: string): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const headOnly = request.method === 'HEAD';
    // A page of another site may not read the report through a name that points here.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? ''))
      refuse(response, 403, 'Forbidden');
    else if (request.method !== 'GET' && !headOnly) refuse(response, 405, 'Method Not Allowed');
    else {
      send(folder, request.url ?? '/', headOnly, response).catch(() =>
        refuse(response, 500, 'Internal Server Error'),
      );
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return { server, address: `http://127.0.0.1:${bound.port}/` };
}

/** Waits for Ctrl-C (or an ended parent), then closes the server. */
export async function untilInterrupted(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function send(folder: string, url: string, headOnly: boolean, response: ServerResponse): Promise<void> {
  if (url === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  const path = safePath(folder, url);
  const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
  if (path === undefined || found === undefined || !found.isFile()) {
    refuse(response, 404, 'Not Found');
    return;
  }
  response.writeHead(200, {
    'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
    'content-length': found.size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (headOnly) {
    response.end();
    return;
  }
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

function safePath(folder: string, url: string): string | undefined {
  try {
    const name = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
    if (name.includes('\0')) return undefined;
    const path = normalize(join(folder, name === '/' ? 'report.html' : name));
    return path.startsWith(folder + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}
