// The settings page: finds out what the browser knows and draws.

import { doesAppearanceTravel, followAppearance } from '../ui/appearance';
import { drawPage } from '../ui/draw-page';
import { Settings } from './Settings';

followAppearance();

void drawPage(<Settings travels={doesAppearanceTravel()} />, { title: 'settingsTitle' });
