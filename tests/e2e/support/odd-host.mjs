import { createServer } from 'node:http';

import { dist } from './dist.mjs';
import { HEADERS } from './headers.mjs';
import { serve } from './server.mjs';

/**
 * The built page under `/sub/` of a host where something is amiss: what `host.oddly` says of a path,
 * `{ status, type, body }`, is answered instead of what a good host answers, or in part. With `half`
 * the second half of a file has not arrived yet.
 */
export async function oddHost(oddly) {
  const good = await serve(dist(), '/sub/');
  const { origin } = new URL(good.address);
  const host = { oddly };
  const answer = async (request, response) => {
    const odd = host.oddly(request.url) || {};
    const usual = await fetch(origin + request.url);
    const whole = Buffer.from(await usual.arrayBuffer());
    const body = odd.half ? whole.subarray(0, whole.length >> 1) : whole;
    const headers = {
      ...HEADERS,
      'content-type': odd.type ?? usual.headers.get('content-type') ?? 'text/html',
      ...(!odd.status && { 'cache-control': usual.headers.get('cache-control') ?? 'no-store' }),
    };
    response.writeHead(odd.status ?? usual.status, headers).end(odd.status ? odd.body : body);
  };
  // The end of a test may cut an answer short.
  const server = createServer((request, response) =>
    answer(request, response).catch(() => response.destroy()),
  );
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(host, {
    /** Every path that was asked for. */
    asked: good.asked,
    address: `http://127.0.0.1:${server.address().port}/sub/`,
    /** From here on, all is as it should be. */
    mend() {
      host.oddly = () => null;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await good.close();
    },
  });
}
