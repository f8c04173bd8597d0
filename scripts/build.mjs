// `npm run build`: builds for both browsers and says which folders to load.

import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

console.log(`Built. Load one of these folders, not the repository's root:
  dist/chrome   chrome://extensions → Developer mode → Load unpacked
  dist/firefox  about:debugging → This Firefox → Load Temporary Add-on… → manifest.json in it`);
