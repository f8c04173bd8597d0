// One key for all addresses of one story: with and without tracking, on the site for telephones, as an AMP page and in the
// caches of those, in a reader view. For comparing, not for opening.

import { cleanAddress, nameOf, parametersOf, parse } from './address';

/** A fragment that chooses what a single-page site shows. */
const routingFragment = /^#[!/]/;

/** Hosts of the same site for other screens. */
const otherScreens = /^(?:www\d?|m|mobile|amp|touch)\.(?=[^.]+\.)/;

/** Caches of AMP pages name the page in their paths: `/amp/s/` and its host, `s` for https. */
const ampCache =
  /^(?:www\.google\.[a-z.]+|www\.bing\.com|(?:[\w-]+\.)?(?:cdn\.ampproject\.org|amp\.cloudflare\.com|bing-amp\.com))$/;
const cachedPage = /^\/(?:amp|c|v|a|wp)\/(s\/)?([^/]+\.[^/]+\/.*)$/;

/** What says that the AMP page is meant, in a parameter or at an end of the path. */
const ampParameter =
  /^(?:amp|amp_\w+|aoh)(?:=.*)?$|^(?:output(?:type)?|format|view|mode|type)=amp$/i;

const indexPage = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i;

/**
 * What the addresses of one story have in common. What may choose another story stays in it: the path with its case,
 * every parameter that is known for nothing else, a fragment that routes, another port.
 */
export function addressKey(url: string): string {
  const address = parse(cleanAddress(pageIn(url)));
  if (address === null) return url.trim();
  if (!isWeb(address)) return address.href;
  const parameters = parametersOf(address)
    .filter((parameter) => !ampParameter.test(parameter) && !isNothing(parameter))
    .map(evenly)
    .sort();
  const search = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  const fragment = routingFragment.test(address.hash) ? address.hash : '';
  return `https://${hostOf(address)}${pathOf(address)}${search}${fragment}`;
}

/** The page that a reader view or a cache shows, from its address; any other address as it is. */
function pageIn(url: string): string {
  const address = parse(url.trim().replace(/^view-source:/i, ''));
  if (address === null) return url;
  if (!isWeb(address)) {
    const named = parametersOf(address).find((parameter) => nameOf(parameter) === 'url');
    const page = named === undefined ? null : parse(decoded(named.slice('url='.length)));
    return page && isWeb(page) ? page.href : address.href;
  }
  const [, secure, page] = ampCache.test(address.hostname)
    ? (cachedPage.exec(address.pathname) ?? [])
    : [];
  if (page === undefined) return address.href;
  return `${secure ? 'https' : 'http'}://${page}${address.search}`;
}

/** The scheme's own default port is gone already; the other's goes with the scheme. */
function hostOf({ host }: URL): string {
  return host
    .toLowerCase()
    .replace(/:(?:80|443)$/, '')
    .replace(/\.$/, '')
    .replace(otherScreens, '')
    .replace(/^([a-z-]{2,12})\.m\.(?=[^.]+\.)/, '$1.');
}

function pathOf({ pathname }: URL): string {
  const path = evenly(pathname)
    .replace(/;jsessionid=[^/]*/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(indexPage, '/')
    .replace(/\/+$/, '');
  return withoutAmp(path);
}

/** `amp` goes from either end where a story is named beside it: there may be stories about such things. */
function withoutAmp(path: string): string {
  const page = path
    .replace(/[./]amp(?=\.html?$)/i, '')
    .replace(/\/amp$|\.amp$/i, '')
    .replace(/^\/amp(?=\/)/i, '');
  const name = page.slice(page.lastIndexOf('/') + 1);
  return /\d{3}|.[-_].|\.html?$/.test(name) || name.length >= 12 ? page : path;
}

/** Escapes written in one way. */
function evenly(part: string): string {
  return part.replace(/%[0-9a-f]{2}/gi, (octet) => {
    const letter = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return /[\w.~-]/.test(letter) ? letter : octet.toUpperCase();
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isNothing(parameter: string): boolean {
  return parameter === '';
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:';
}
