// How far each article has been read, for coming back from the list.

import type { Article } from '../article/article';

const places = new WeakMap<Article, number>();

export const readTo = (article: Article): number => places.get(article) ?? 0;

export function noteReadTo(article: Article, scrollTop: number): void {
  places.set(article, scrollTop);
}

/** The reader stays where they are when an article gets longer at its end. */
export function stayInPlace(grown: Article): void {
  noteReadTo(grown, document.querySelector('[data-screen="article"]')?.scrollTop ?? 0);
}
