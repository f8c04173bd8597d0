// The page that asks for a site: `?link=` for the page of a link, `?always=` for all articles of one.

import { askForSiteOf, hasAccessTo, siteOf } from '../platform/host-access';
import { inPrivateWindow } from '../platform/messaging';
import { addMySite, isMySite, removeMySite } from '../platform/my-sites';
import { goToWanted } from '../platform/site-question';
import { followAppearance } from '../ui/appearance';
import { drawPage } from '../ui/draw-page';
import { SitePage } from './SitePage';
import { createSite } from './state';

const asked = new URL(location.href).searchParams;
const question = asked.has('link') ? 'link' : 'always';
const address = asked.get(question) ?? '';

followAppearance();

const site = createSite({
  question,
  address,
  inPrivateWindow: inPrivateWindow(),
  hasAccess: () => hasAccessTo(address),
  isMySite: () => isMySite(address),
  ask: () => askForSiteOf(address),
  addSite: () => addMySite(address),
  removeSite: () => removeMySite(siteOf(address)),
  go: (once) => goToWanted(address, once),
});

void drawPage(<SitePage question={question} address={address} site={site} />, {
  title: 'siteTitle',
});
