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
  const named = namesOf(address.searchParams);
  if (!named.some((name) => trackingParameter.test(name))) return address.href;
  for (const name of named) if (trackingParameter.test(name)) address.searchParams.delete(name);
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
 * as can be told), else the page's own; cleaned either way. A site that names its front page as the
 * canonical of everything, or a single-page site still naming its first story, is not believed.
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

/** By `forEach`, as Firefox's content scripts cannot iterate these (https://bugzil.la/1023984). */
function namesOf(parameters: URLSearchParams): string[] {
  const names: string[] = [];
  parameters.forEach((_value, name) => {
    names.push(name);
  });
  return names;
}

function site(address: URL): string {
  return address.hostname.toLowerCase().replace(/^(?:www\d?|m|mobile|amp)\./, '');
}

/** The same path: the canonical may drop parameters, but not the one that names the story. */
function keepsTheName(here: URL, there: URL): boolean {
  return namesOf(here.searchParams)
    .filter((name) => namingParameter.test(name))
    .every((name) => here.searchParams.get(name) === there.searchParams.get(name));
}

/** Whether two paths share a segment that could name a story (a slug or a number). */
function shareAName(one: string, other: string): boolean {
  const names = (path: string) =>
    path
      .toLowerCase()
      .split(/[/.]/)
      .filter((part) => part.length >= 8 || /\d{4}/.test(part));
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
