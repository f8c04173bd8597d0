// Videos in an article: each becomes a still that leads to the page where it can be seen. Of the player nothing is kept.

export interface Video {
  /** The page that shows it. */
  page: string;
  /** What it is called; else where it is. */
  title: string;
  /** The page's own picture for it. */
  poster: string | null;
}

interface Host {
  /** Matches the address of the player, without its scheme. */
  player: RegExp;
  /** The page of the video with the name that was found in it. */
  page: (found: RegExpExecArray, address: URL) => string;
}

/** Players that are put into pages, and where their videos live. */
const hosts: readonly Host[] = [
  {
    player:
      /^(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed|v|shorts)|youtu\.be)\/([\w-]{6,})/,
    page: ([, id]) => `https://www.youtube.com/watch?v=${id}`,
  },
  {
    player: /^player\.vimeo\.com\/video\/(\d+)/,
    page: ([, id]) => `https://vimeo.com/${id}`,
  },
  {
    player: /^(?:www\.|geo\.)?dailymotion\.com\/(?:embed\/video\/|player[^?]*\?video=)(\w+)/,
    page: ([, id]) => `https://www.dailymotion.com/video/${id}`,
  },
  {
    player: /^rutube\.ru\/(?:play|video)\/embed\/(\w+)/,
    page: ([, id]) => `https://rutube.ru/video/${id}/`,
  },
  {
    player: /^(?:www\.)?ok\.ru\/videoembed\/(\d+)/,
    page: ([, id]) => `https://ok.ru/video/${id}`,
  },
  {
    player:
      /^(?:www\.)?vk(?:video)?\.(?:com|ru)\/video_ext\.php\?(?=[^#]*\boid=(-?\d+))(?=[^#]*\bid=(\d+))/,
    page: ([, owner, id]) => `https://vk.com/video${owner}_${id}`,
  },
  {
    player: /^embed\.ted\.com\/talks\/(?:lang\/\w+\/)?(\w+)/,
    page: ([, talk]) => `https://www.ted.com/talks/${talk}`,
  },
  {
    player: /^player\.twitch\.tv\/\?(?:[^#]*&)?video=v?(\d+)/,
    page: ([, id]) => `https://www.twitch.tv/videos/${id}`,
  },
  {
    player: /^(?:www\.)?facebook\.com\/plugins\/video\.php\?(?=[^#]*\bhref=http)/,
    page: (_, { searchParams }) => searchParams.get('href') ?? '',
  },
];

/** Titles that say nothing of the video. */
const hollow =
  /^(?:(?:youtube|vimeo|dailymotion) )?(?:video|player|embed(?:ded)?|iframe|media)?(?: player)?$/i;

/**
 * The video that an element shows; null for anything else, and for moving pictures that only decorate.
 *
 * @param page The article's own address, where a video is seen that has no other.
 */
export function videoOf(
  element: Element,
  absolute: (address: string) => string | null,
  page: string,
): Video | null {
  if (element.localName === 'video') return ownVideo(element, absolute, page);
  if (!/^(?:iframe|embed|object)$/.test(element.localName)) return null;
  const address = ['src', 'data-src', 'data-lazy-src', 'data-url', 'data']
    .map((name) => element.getAttribute(name))
    .find((value) => value && !/^(?:about|javascript|data):/i.test(value));
  const url = address ? absolute(address) : null;
  if (url === null || !/^https?:/.test(url)) return null;
  for (const host of hosts) {
    const found = host.player.exec(url.replace(/^https?:\/\//, ''));
    const seenAt = found && absolute(host.page(found, new URL(url)));
    if (seenAt && /^https?:/.test(seenAt))
      return { page: seenAt, title: titleOf(element) || hostOf(seenAt), poster: null };
  }
  return null;
}

function ownVideo(
  video: Element,
  absolute: (address: string) => string | null,
  page: string,
): Video | null {
  // It plays by itself and without a sound: a moving picture.
  if (video.hasAttribute('autoplay') && !video.hasAttribute('controls')) return null;
  const posterAddress = video.getAttribute('poster');
  const poster = posterAddress ? absolute(posterAddress) : null;
  const title = titleOf(video);
  if (poster === null && title === '' && !video.hasAttribute('controls')) return null;
  return {
    page,
    title: title || hostOf(page),
    poster: poster !== null && /^https?:/.test(poster) ? poster : null,
  };
}

function titleOf(element: Element): string {
  const said = element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '';
  const title = said.replace(/\s+/g, ' ').trim();
  return hollow.test(title) ? '' : title.slice(0, 200);
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
