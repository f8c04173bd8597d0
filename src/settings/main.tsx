// The settings page: finds out what the browser knows and draws.

import { render } from 'preact';
import { createI18n } from '../platform/i18n';
import { doesAppearanceTravel, followAppearance } from '../ui/appearance';
import { I18nContext } from '../ui/i18n-context';
import { Settings } from './Settings';

const i18n = createI18n();

document.documentElement.lang = i18n.language;
document.documentElement.dir = i18n.direction;
document.title = i18n.t('settingsTitle');
followAppearance();

const root = document.getElementById('app');
if (root) {
  render(
    <I18nContext value={i18n}>
      <Settings travels={doesAppearanceTravel()} />
    </I18nContext>,
    root,
  );
}
