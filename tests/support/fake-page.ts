// A page in front that answers as a test likes.

import type { Article } from '../../src/article/article';
import { Failure } from '../../src/failures';
import type { FurtherReply, PageReply } from '../../src/messages';
import type { PageAgain } from '../../src/platform/page-again';

export const shows = (article: Article, stillLoading = false): PageReply => ({
  kind: 'extraction',
  extraction: { kind: 'article', article },
  stillLoading,
});

/** A page that has gone by the time it is asked again. */
export const neverAgain = async (): Promise<PageAgain> => {
  throw new Failure('page-gone');
};

interface Answers {
  /** The articles of its candidates, by number. */
  texts?: Article[];
  /** What comes of fetching a further page, by its address; never an answer where it is null. */
  further?: Record<string, FurtherReply | null>;
}

/** A page that can be asked for more; `asked` has every address that it was asked to fetch. */
export function pageAgainWith({ texts = [], further = {} }: Answers, asked: string[] = []) {
  const page: PageAgain = {
    async candidate(number) {
      const article = texts[number];
      if (!article) throw new Failure('page-gone');
      return shows(article);
    },
    async furtherPage(address) {
      asked.push(address);
      const reply = further[address];
      if (reply === null) return new Promise<never>(() => {});
      return reply ?? { kind: 'failed', fault: 'refused' };
    },
  };
  return async () => page;
}
