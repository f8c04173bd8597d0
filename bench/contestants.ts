// What the extraction benchmark runs in the browser, both without changing the document given.

import { Readability } from '@mozilla/readability';
import { extract } from '../src/extraction/extract';

export function lede(document: Document): void {
  extract(document, { url: 'https://news.example/story', now: new Date(2026, 0, 1) });
}

export function readability(document: Document): void {
  new Readability(document.cloneNode(true) as Document).parse();
}
