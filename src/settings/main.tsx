// The settings page: finds out what the browser knows and draws.

import { browserClock, browserEngine } from '../platform/browser-speech';
import { askForSiteOf, hasAccessTo } from '../platform/host-access';
import { loadListening, onListeningChange, saveListening } from '../platform/listening-settings';
import { mySites, onMySitesChange, removeMySite } from '../platform/my-sites';
import { shortcutSettings, shortcuts } from '../platform/shortcuts';
import { hearVoices } from '../speech/voices';
import { doesAppearanceTravel, followAppearance } from '../ui/appearance';
import { drawPage } from '../ui/draw-page';
import { followKeys } from '../ui/own-keys';
import type { ListeningSources } from './Listening';
import { Settings } from './Settings';

followAppearance();
void followKeys();
const engine = browserEngine();

/** The leave may have been taken back in the browser, without a word to us. */
const sitesWithAccess = async () =>
  Promise.all(
    (await mySites()).map(async (site) => ({ site, hasAccess: await hasAccessTo(site) })),
  );

const sources = {
  travels: doesAppearanceTravel(),
  listening: {
    load: loadListening,
    save: saveListening,
    onChange: onListeningChange,
    hearVoices: (tell) => (engine ? hearVoices(engine.synth, browserClock, tell) : () => {}),
  } satisfies ListeningSources,
  sites: {
    load: sitesWithAccess,
    onChange: onMySitesChange,
    remove: removeMySite,
    ask: askForSiteOf,
  },
  shortcuts: { shortcuts: shortcuts(), openShortcutSettings: shortcutSettings() },
};

void drawPage(<Settings {...sources} />, { title: 'settingsTitle' });
