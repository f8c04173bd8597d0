// Runs a function of a TypeScript module in this process, through Vite: Node 20 cannot read types by itself.

import { createServer } from 'vite';

/**
 * Calls an exported function and waits for it.
 *
 * @param {URL} file
 * @param {string} name
 * @param {...unknown} args
 */
export async function runModule(file, name, ...args) {
  const server = await createServer({
    configFile: false,
    logLevel: 'warn',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const module = await server.ssrLoadModule(file.pathname);
    return await module[name](...args);
  } finally {
    await server.close();
  }
}
