// Article pages of a wished size, the same ones in every run.

import { seeded } from './seeded';

const words =
  'the a of river stone lamp keeper winter morning letter garden window quiet train evening harbour bread clock field ladder salt paper wind bridge orchard'.split(
    ' ',
  );

/** An article page of about so many bytes: three quarters text, the rest furniture. */
export function articlePage(bytes: number): string {
  const random = seeded(bytes);
  const sentence = () => {
    const picked = Array.from(
      { length: 8 + Math.floor(random() * 12) },
      () => words[Math.floor(random() * words.length)],
    ).join(' ');
    return `${picked.charAt(0).toUpperCase()}${picked.slice(1)}, and so on.`;
  };
  const paragraph = () => Array.from({ length: 4 }, sentence).join(' ');
  let body = '';
  while (body.length < bytes * 0.75) body += `<p>${paragraph()}</p>\n`;
  let aside = '';
  while (aside.length < bytes * 0.2) {
    aside += `<li class="teaser"><a href="/story-${aside.length}">${sentence()}</a></li>\n`;
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long morning | The Bench Post</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"A long morning","datePublished":"2024-02-03T08:00:00Z"}</script></head>
<body><header><a href="/">The Bench Post</a><nav><a href="/news">News</a> <a href="/sport">Sport</a></nav></header>
<main><article><h1>A long morning</h1><p class="standfirst">Nothing happened, at length.</p>${body}</article>
<aside><h2>More stories</h2><ul>${aside}</ul></aside></main><footer>Imprint</footer></body></html>`;
}
