// The page about what is kept: joins the backup to the library and draws.

import { computed } from '@preact/signals';
import { makeFindable } from '../actions/make-findable';
import { reachLibrary } from '../actions/reach-library';
import { makeBackup } from '../backup/make-backup';
import { restoreBackup } from '../backup/restore-backup';
import { followAppearance } from '../ui/appearance';
import { createBackup } from '../ui/backup';
import { drawPage } from '../ui/draw-page';
import { Storage } from './Storage';
import { createUpkeep } from './upkeep';

const library = reachLibrary();
// Whoever needs it hears why there is none.
library.catch(() => {});
const backup = createBackup({
  make: async (onProgress) => makeBackup(await library, onProgress),
  async restore(file, onProgress, options) {
    const opened = await library;
    // Also where it ends halfway: what was restored until then stays. Nobody waits for it.
    return restoreBackup(opened, file, onProgress, options).finally(
      () => void makeFindable(opened),
    );
  },
  download,
});
const upkeep = createUpkeep({
  library,
  estimate: () => navigator.storage.estimate(),
  isRestoring: computed(() => backup.status.value.kind === 'restoring'),
});

followAppearance();

void drawPage(<Storage backup={backup} upkeep={upkeep} />, { title: 'storageTitle' });

/** As a press of a link does it: that takes no permission. */
function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser has taken hold of the file long before; large ones it copies for a while.
  setTimeout(() => URL.revokeObjectURL(url), 10 * 60_000);
}
