import { readFileSync } from 'node:fs';

const CONFIGURATION = new URL('../../../hosting/nginx.conf', import.meta.url);
const HEADER = /^\s*add_header ([\w-]+) (?:"([^"]*)"|([^\s;]+))(?: always)?;$/gm;

/**
 * The response headers that this project recommends, as its configuration of nginx has them. How
 * long a file may be kept is not among them: that differs from host to host.
 */
export const HEADERS = Object.fromEntries(
  [...readFileSync(CONFIGURATION, 'utf8').matchAll(HEADER)]
    .map(([, name, quoted, plain]) => [name.toLowerCase(), quoted ?? plain])
    .filter(([name]) => name !== 'cache-control'),
);
