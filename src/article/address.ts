// Addresses as data: without tracking, as a key for recognising a story, and the page's own word for
// where it lives, when that word is honest.

/** Parameters that say who sent the reader, never which page is meant. */
const trackingParameter =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|ysclid|_openstat|openstat|mc_[ce]id|igshid|igsh|ref_src|ref_url|twclid|ttclid|li_fat_id|vero_id|_hs(?:enc|mi)|hsctatracking|mkt_tok|at_(?:medium|campaign|custom\d)|cmpid|ns_(?:mchannel|source|campaign|linkname|fee)|s_cid|wt_mc|xtor|oly_(?:enc|anon)_id|_ga|_gl|srsltid|smid|cvid|ocid)$/i;

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
 * What two addresses of one story have in common: cleaned, host in lower case, no default port, no
 * trailing slash, no fragment unless it routes, `http` and `https` alike. For comparing, not for opening.
 */
export function addressKey(url: string): string {
  const address = parse(cleanAddress(url));
  if (address === null) return url.trim();
  if (!/^https?:$/.test(address.protocol)) return address.href;
  const fragment = routingFragment.test(address.hash) ? address.hash : '';
  // The scheme's own default port is gone already; the other's goes with the scheme.
  const host = address.host
    .toLowerCase()
    .replace(/:(?:80|443)$/, '')
    .replace(/\.$/, '');
  const path = address.pathname.replace(/\/+$/, '');
  return `https://${host}${path}${address.search}${fragment}`;
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

function isHonest(here: URL, there: URL): boolean {
  if (site(here) !== site(there) || routingFragment.test(here.hash)) return false;
  if (there.pathname === here.pathname) return keepsTheName(here, there);
  if (there.pathname === '/') return false;
  if (here.pathname === '/') return here.search !== '';
  return shareAName(here.pathname, there.pathname);
}

/** As written: `searchParams` would encode them anew, and Firefox's content scripts cannot iterate it. */
function parametersOf({ search }: URL): string[] {
  return search === '' ? [] : search.slice(1).split('&');
}

function isTracking(parameter: string): boolean {
  return trackingParameter.test(nameOf(parameter));
}

function nameOf(parameter: string): string {
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

function parse(url: string, base?: string): URL | null {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}
