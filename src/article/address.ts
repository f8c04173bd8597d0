// Addresses as data: without tracking, and the page's own word for where it lives, when that word is honest.

/** Parameters that say who sent the reader, never which page is meant. */
const trackingParameter = new RegExp(
  `^(?:${[
    // Analytics and their campaigns.
    'utm_\\w+|(?:pk|mtm|piwik|matomo)_\\w+|hsa_\\w+|_ga|_gl|at_(?:medium|campaign|custom\\d)|wt_mc|xtor|s_cid|sc_cid|cmpid',
    'ns_(?:mchannel|source|campaign|linkname|fee)|_openstat|openstat|_hs(?:enc|mi)|hsctatracking|hss_channel|mkt_tok|spm|scm',
    // Clicks on advertisements.
    'gclid|gclsrc|dclid|gbraid|wbraid|gad_\\w+|msclkid|yclid|ysclid|ttclid|twclid|li_fat_id|epik|srsltid|s_kwcid|ef_id',
    // Letters to subscribers.
    'mc_[ce]id|oly_(?:enc|anon)_id|vero_id|ml_subscriber(?:_hash)?|ck_subscriber_id|_ke|dm_i|smid',
    // Where it was shared.
    'fbclid|fb_(?:action_ids|action_types|source|ref)|__twitter_impression|igsh|igshid|mibextid|ref_src|ref_url|cvid|ocid',
    'guccounter|guce_referrer(?:_sig)?|soc_(?:src|trk)|sr_share|_branch_match_id|usqp',
    // Sessions.
    'phpsessid|jsessionid|aspsessionid\\w*',
  ].join('|')})$`,
  'i',
);

/** A fragment that chooses what a single-page site shows. */
const routingFragment = /^#!?\//;

/** Parameters that name the story on sites whose every page has one path. */
const namingParameter =
  /^(?:id|p|pid|nid|newsid|news_id|article|articleid|story|post|itemid|sid|v)$/i;

/** The address without tracking parameters; what is no address is given back as it is. */
export function cleanAddress(url: string): string {
  const address = parse(url);
  if (address === null) return url;
  const parameters = parametersOf(address);
  const kept = parameters.filter((parameter) => !isTracking(parameter));
  if (kept.length < parameters.length) address.search = kept.join('&');
  return address.href;
}

/**
 * The address to keep for a page: the canonical one when it is honest (same site, the same story as far
 * as can be told), else the page's own; cleaned either way. Not believed is one that has no name in common
 * with the page's own address (a front page, another story), or drops what may number the story.
 */
export function canonicalAddress(page: string, stated: readonly (string | null)[]): string {
  const here = parse(page);
  for (const candidate of stated) {
    if (!candidate) continue;
    const there = parse(candidate, page);
    if (there === null || !/^https?:$/.test(there.protocol)) continue;
    if (here === null || !/^https?:$/.test(here.protocol) || isHonest(here, there)) {
      return cleanAddress(there.href);
    }
  }
  return cleanAddress(page);
}

/** Whether two addresses of the web belong to one site; `www.` and the like make no difference. */
export function isSameSite(one: string, other: string): boolean {
  const [here, there] = [parse(one), parse(other)];
  if (here === null || there === null) return false;
  const isWeb = [here, there].every(({ protocol }) => /^https?:$/.test(protocol));
  return isWeb && site(here) === site(there) && here.port === there.port;
}

function isHonest(here: URL, there: URL): boolean {
  if (site(here) !== site(there) || routingFragment.test(here.hash)) return false;
  if (there.pathname === here.pathname) return keepsTheName(here, there);
  if (there.pathname === '/') return false;
  if (here.pathname === '/') return here.search !== '';
  return !areSiblings(here, there) && shareAName(here.pathname, there.pathname);
}

/**
 * Whether a page states the address of another story of its site: one that differs from its own in nothing but the
 * name or the number of the story. Sites that change address without loading leave old ones behind.
 */
export function namesAnotherStory(page: string, stated: string): boolean {
  const here = parse(page);
  const there = parse(stated, page);
  if (here === null || there === null || site(here) !== site(there)) return false;
  if (here.pathname === there.pathname) return otherNumber(here, there);
  return areSiblings(here, there);
}

function otherNumber(here: URL, there: URL): boolean {
  const numbers = parametersOf(there).filter((parameter) =>
    namingParameter.test(nameOf(parameter)),
  );
  const own = parametersOf(here);
  return numbers.some(
    (parameter) =>
      !own.includes(parameter) && own.some((each) => nameOf(each) === nameOf(parameter)),
  );
}

/** Two stories of one folder, both with a name or both with a number of their own. */
function areSiblings(one: URL, other: URL): boolean {
  const [folder, name] = storyIn(one);
  const [otherFolder, otherName] = storyIn(other);
  if (folder !== otherFolder || name === '' || otherName === '') return false;
  const isSlug = (each: string) => /\p{L}{3}.*[-_].*\p{L}{3}/u.test(each);
  const isAlike =
    (isSlug(name) && isSlug(otherName)) || (/\d{2}/.test(name) && /\d{2}/.test(otherName));
  return isAlike && !name.includes(otherName) && !otherName.includes(name);
}

/** A path's folder, days left out, and its last part without its ending. */
function storyIn({ pathname }: URL): [folder: string, name: string] {
  const parts = readable(pathname).toLowerCase().split('/').filter(Boolean);
  const name = parts.pop() ?? '';
  return [parts.filter((part) => !datePart.test(part)).join('/'), name.split('.')[0] ?? ''];
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** As written: `searchParams` would encode them anew, and Firefox's content scripts cannot iterate it. */
export function parametersOf({ search }: URL): string[] {
  return search === '' ? [] : search.slice(1).split('&');
}

function isTracking(parameter: string): boolean {
  return trackingParameter.test(nameOf(parameter));
}

export function nameOf(parameter: string): string {
  const [name = ''] = parameter.split('=', 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function site(address: URL): string {
  return address.hostname.toLowerCase().replace(/^(?:www\d?|m|mobile|amp)\./, '');
}

/** The same path: the canonical may drop parameters, but none that names or numbers the story. */
function keepsTheName(here: URL, there: URL): boolean {
  const stated = parametersOf(there);
  return parametersOf(here).every(
    (parameter) =>
      stated.includes(parameter) ||
      isTracking(parameter) ||
      !(namingParameter.test(nameOf(parameter)) || /=.*\d/.test(parameter)),
  );
}

/** Years, months and days in a path, together or apart: a whole archive shares them. */
const datePart = /^(?:\d{1,2}|(?:19|20)\d\d(?:-?(?:0\d|1[0-2])(?:-?[0-3]\d)?)?)$/;

/** Whether two paths share a segment that could name a story (a slug or a number). */
function shareAName(one: string, other: string): boolean {
  const names = (path: string) =>
    path
      .toLowerCase()
      .split(/[/.]/)
      .filter((part) => (part.length >= 8 || /\d{4}/.test(part)) && !datePart.test(part));
  const others = names(other);
  return names(one).some((name) =>
    others.some((twin) => twin === name || twin.includes(name) || name.includes(twin)),
  );
}

export function parse(url: string, base?: string): URL | null {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}
