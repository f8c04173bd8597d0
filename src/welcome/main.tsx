// The page that greets once, after the installation.

import { render } from 'preact';
import { createI18n } from '../platform/i18n';
import { shortcuts } from '../platform/shortcuts';
import { followAppearance } from '../ui/appearance';
import { I18nContext } from '../ui/i18n-context';
import { Welcome } from './Welcome';

const i18n = createI18n();
const toolbar = location.protocol === 'moz-extension:' ? 'firefox' : 'chrome';

document.documentElement.lang = i18n.language;
document.documentElement.dir = i18n.direction;
document.title = i18n.t('welcomeTitle');
followAppearance();

const assigned = await shortcuts();
const root = document.getElementById('app');
if (root) {
  render(
    <I18nContext value={i18n}>
      <Welcome toolbar={toolbar} shortcuts={assigned} />
    </I18nContext>,
    root,
  );
}
