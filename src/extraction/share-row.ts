// Rows of links that hand a page on to somebody: told by where they lead, in any language.

import type { Survey } from './survey';

const longestRow = 200;

const shareAddress =
  /^mailto:\?|facebook\.com\/(?:sharer|share|dialog)|(?:twitter|x)\.com\/(?:intent|share|home\?status)|linkedin\.com\/(?:share|sharing|cws)|(?:\/\/|\.)(?:t|telegram)\.me\/share|wa\.me\/|(?:whatsapp|tg|viber|fb-messenger):\/\/|api\.whatsapp\.com\/send|vk(?:ontakte)?\.(?:com|ru)\/share|connect\.ok\.ru\/offer|ok\.ru\/dk\?|pinterest\.\w+\/pin\/create|reddit\.com\/(?:submit|r\/submit)|bsky\.app\/intent|threads\.net\/intent|social-plugins\.line\.me|b\.hatena\.ne\.jp\/(?:add|entry)|tumblr\.com\/(?:share|widgets)|getpocket\.com\/(?:save|edit)|service\.weibo\.com\/share|news\.ycombinator\.com\/submitlink/i;

/** Whether an element is little more than links to share by. */
export function isShareRow(element: Element, survey: Survey): boolean {
  const { text, links, prose } = survey.of(element);
  if (links === 0 || prose > 0 || text > longestRow) return false;
  const addresses = [...element.querySelectorAll('a[href]')].map(
    (link) => link.getAttribute('href') ?? '',
  );
  const shared = addresses.filter((address) => shareAddress.test(address)).length;
  return shared > 0 && shared >= Math.min(2, links) && shared >= links / 3;
}
