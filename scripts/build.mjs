// `npm run build`: builds for both browsers and says which folders to load.

import { createBuilder } from 'vite';

const builder = await createBuilder({ logLevel: 'warn' });
await builder.buildApp();

console.log(`Built. Load one of these folders, not the repository's root:
  dist/chrome   chrome://extensions → Developer mode → Load unpacked
  dist/firefox  about:debugging → This Firefox → Load Temporary Add-on… → manifest.json in it`);
