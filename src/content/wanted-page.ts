// Runs once, on the page of a link that the reader opened in Lede: tells the background that it is there.

import type { PageNote } from '../messages';
import { bareBrowser } from '../platform/bare-browser';

const note: PageNote = 'wanted-page';
bareBrowser?.runtime.sendMessage({ note }).catch(() => {});
