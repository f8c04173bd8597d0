// The page about what is kept: joins the backup to the library and draws.

import { render } from 'preact';
import { reachLibrary } from '../actions/reach-library';
import { makeBackup } from '../backup/make-backup';
import { restoreBackup } from '../backup/restore-backup';
import { createI18n } from '../platform/i18n';
import { followAppearance } from '../ui/appearance';
import { createBackup } from '../ui/backup';
import { I18nContext } from '../ui/i18n-context';
import { Storage } from './Storage';
import { createUpkeep } from './upkeep';

const library = reachLibrary();
// Whoever needs it hears why there is none.
library.catch(() => {});
const backup = createBackup({
  make: async (onProgress) => makeBackup(await library, onProgress),
  restore: async (file, onProgress, options) =>
    restoreBackup(await library, file, onProgress, options),
  download,
});
const upkeep = createUpkeep({ library, estimate: () => navigator.storage.estimate() });
const i18n = createI18n();

document.documentElement.lang = i18n.language;
document.documentElement.dir = i18n.direction;
document.title = i18n.t('storageTitle');
followAppearance();

const root = document.getElementById('app');
if (root) {
  render(
    <I18nContext value={i18n}>
      <Storage backup={backup} upkeep={upkeep} />
    </I18nContext>,
    root,
  );
}

/** As a press of a link does it: that takes no permission. */
function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser has taken hold of the file long before; large ones it copies for a while.
  setTimeout(() => URL.revokeObjectURL(url), 10 * 60_000);
}
