// `npm run package`: builds, and makes one store-ready zip for each browser in packages/.

import { readFile } from 'node:fs/promises';
import { createBuilder } from 'vite';
import webExt from 'web-ext';

const { version } = JSON.parse(await readFile('manifest.json', 'utf8'));

const builder = await createBuilder({ logLevel: 'warn' });
await builder.buildApp();

for (const target of ['chrome', 'firefox']) {
  await webExt.cmd.build(
    {
      sourceDir: `dist/${target}`,
      artifactsDir: 'packages',
      filename: `lede-${version}-${target}.zip`,
      overwriteDest: true,
    },
    { shouldExitProgram: false },
  );
}
