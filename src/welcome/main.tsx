// The page that greets once, after the installation.

import { shortcuts } from '../platform/shortcuts';
import { followAppearance } from '../ui/appearance';
import { drawPage } from '../ui/draw-page';
import { Welcome } from './Welcome';

const toolbar = location.protocol === 'moz-extension:' ? 'firefox' : 'chrome';

followAppearance();

const assigned = await shortcuts();
void drawPage(<Welcome toolbar={toolbar} shortcuts={assigned} />, { title: 'welcomeTitle' });
