// The verbs behind pages that open in Lede without a press of the button: of the reader's own sites, and of links
// that were opened in Lede.

import type { Article } from '../article/article';
import type { Library } from '../library/library';
import { isMySite } from '../platform/my-sites';
import { takePageItself } from '../platform/page-itself';
import { showReaderIn } from '../platform/show-reader';
import type { PageTab } from '../platform/tabs';
import { forgetWanted, isWantedIn } from '../platform/wanted-page';
import { type Hindrance, withArticleOf } from './read-article';

/** `let-be`: nothing was done, and nothing is to be said of it. */
type Done = { kind: 'opened' } | { kind: 'let-be' };

const letBe: Done = { kind: 'let-be' };

/** Opens a page of the reader's own sites in its tab, where it is an article beyond doubt. Never throws. */
export async function openSitePage(tab: PageTab): Promise<Done | Hindrance> {
  // Nothing is kept from a private window, nor read there, without the reader's word.
  if (tab.inPrivateWindow || tab.url === undefined || !(await isMySite(tab.url))) return letBe;
  if ((await isWantedIn(tab.id)) || (await takePageItself(tab.url))) return letBe;
  return withArticleOf<Done>(tab, async (article, library) =>
    article.certainty === 'low' ? letBe : openHere(tab, article, library, true),
  );
}

/** Opens the page of a link in its tab. Never throws. */
export async function openWantedPage(tab: PageTab): Promise<Done | Hindrance> {
  if (!(await isWantedIn(tab.id))) return letBe;
  const outcome = await withArticleOf<Done>(tab, (article, library) =>
    openHere(tab, article, library, false),
  );
  await forgetWanted(tab.id).catch(() => {});
  return outcome;
}

async function openHere(
  tab: PageTab,
  article: Article,
  library: Library,
  bySite: boolean,
): Promise<Done> {
  const { id } = await library.keepOpened(article);
  await showReaderIn(tab, id, bySite);
  return { kind: 'opened' };
}
