// Documents that are broken, huge or hostile, each made in the page itself, and how long extract() takes to answer.

import { extractOrThrow } from '../../src/extraction/extract';

const url = 'https://harrowlane.example/news/ferry';
const title = 'The ferry sails';
const sentence =
  'The ferry left the quay at half past six, with forty passengers, nine bicycles and a goat. ';
const story = `<h1>${title}</h1>${`<p>${sentence}</p>`.repeat(20)}`;

function parse(markup: string, type: DOMParserSupportedType = 'text/html'): Document {
  return new DOMParser().parseFromString(markup, type);
}

const page = (body: string, head = '') =>
  parse(`<title>${title}</title>${head}<article>${body}</article>`);

const structured = (json: string) =>
  page(story, `<script type="application/ld+json">${json}</script>`);

const dated = (date: string) =>
  page(
    `${story}<time datetime="${date}">${date}</time>`,
    `<meta property="article:published_time" content="${date}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","datePublished":"${date}"}</script>`,
  );

const xhtml = (body: string) =>
  parse(
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title></head><body>${body}</body></html>`,
    'application/xhtml+xml',
  );

function without(part: 'body' | 'documentElement'): Document {
  const document = parse(`<title>${title}</title>`);
  document[part]?.remove();
  return document;
}

/** Built in place: parsers stop nesting at some hundred levels. */
function nested(levels: number, name = 'div'): Document {
  const document = page(story);
  let inner = document.querySelector('article') as Element;
  for (let level = 0; level < levels; level += 1)
    inner = inner.appendChild(document.createElement(name));
  inner.textContent = sentence;
  return document;
}

const lines = (count: number, end: string) => `${sentence}${end}`.repeat(count);

/** Each bad page by what is bad about it. */
export const badPages: Readonly<Record<string, () => Document>> = {
  'empty document': () => parse(''),
  'no root': () => without('documentElement'),
  'no body': () => without('body'),
  frameset: () => parse('<title>x</title><frameset cols="*,*"><frame src="a"></frameset>'),
  'a word alone': () => parse('Hello'),
  'bare text': () => parse(sentence.repeat(10)),
  'bare text, 5 MB': () => parse(sentence.repeat(55_000)),
  XHTML: () => xhtml(story),
  'XHTML, broken': () =>
    parse('<html xmlns="http://www.w3.org/1999/xhtml"><body><p>x</body>', 'application/xhtml+xml'),
  'XHTML, 5 MB': () => xhtml(`<h1>${title}</h1>${`<p>${sentence.repeat(5)}</p>`.repeat(11_000)}`),
  'plaintext, 5 MB': () =>
    parse(`<title>${title}</title><h1>${title}</h1><plaintext>${lines(55_000, '\n')}`),
  'one pre, 5 MB': () => parse(`<title>${title}</title><pre>${lines(55_000, '\n')}</pre>`),
  'one pre, 20,000 spans a line': () =>
    page(`<h1>${title}</h1><pre>${`<span>${sentence}</span>\n`.repeat(20_000)}</pre>`),
  'one paragraph, 10 MB': () => page(`<h1>${title}</h1><p>${sentence.repeat(110_000)}</p>`),
  '10 MB in 10,000 paragraphs': () =>
    page(`<h1>${title}</h1>${`<p>${sentence.repeat(11)}</p>`.repeat(10_000)}`),
  '2.4 MB in 24,900 paragraphs': () =>
    page(`<h1>${title}</h1>${`<p>${sentence}</p>`.repeat(24_900)}`),
  '69,000 paragraphs': () => page(`<h1>${title}</h1>${`<p>${sentence}</p>`.repeat(69_000)}`),
  '69,000 short paragraphs': () => page(`<h1>${title}</h1>${'<p>Aye.</p>'.repeat(69_000)}`),
  '100,000 lines and breaks': () => page(`<h1>${title}</h1><div>${lines(100_000, '<br>')}</div>`),
  '50,000 lines and double breaks': () =>
    page(`<h1>${title}</h1><div>${lines(50_000, '<br><br>')}</div>`),
  '100,000 breaks alone': () => page(`${story}<div>${'<br>'.repeat(100_000)}</div>`),
  '100,000 breaks in spans': () =>
    page(`<h1>${title}</h1><div>${'Aye.<span><br></span>'.repeat(50_000)}</div>`),
  '69,000 links': () => page(`${story}<div>${'<a href="/x">Ferry news</a> '.repeat(69_000)}</div>`),
  '50,000 teasers': () =>
    page(
      `${story}<ul>${'<li><a href="/x">Ferry news of another day</a></li>'.repeat(50_000)}</ul>`,
    ),
  '12,000 links in paragraphs': () =>
    page(`${story}${`<p>${sentence}<a href="/x">Ferry news</a></p>`.repeat(12_000)}`),
  '20,000 dated lines': () => page(`${story}${'<p>On 5 March 2024 it rained.</p>'.repeat(20_000)}`),
  '20,000 pictures': () =>
    page(`${story}${'<img src="/a.jpg" srcset="/a.jpg 1x, /b.jpg 2x">'.repeat(20_000)}`),
  '25,000 cells': () =>
    page(`${story}<table>${`<tr>${'<td>4:10</td>'.repeat(50)}</tr>`.repeat(500)}</table>`),
  '69,000 cells': () =>
    page(`${story}<table>${`<tr>${'<td>4:10</td>'.repeat(100)}</tr>`.repeat(680)}</table>`),
  '10,000 headings': () => page(`${story}${`<h2>${title}</h2><p>${sentence}</p>`.repeat(10_000)}`),
  '5,000 posts': () =>
    page(
      `<h1>${title}</h1>${`<div class="post"><a class="author" href="/u">Oona</a><time>5 March 2024</time><div class="body">${sentence}</div></div>`.repeat(5_000)}`,
    ),
  '10,000 quotations': () =>
    page(`<h1>${title}</h1>${`<blockquote><p>${sentence}</p></blockquote>`.repeat(10_000)}`),
  '1,000,000 elements': () => page(`${story}${'<b>x</b>'.repeat(1_000_000)}`),
  '69,000 elements': () => page(`${story}${'<b>x</b>'.repeat(69_000)}`),
  '50,000 levels': () => nested(50_000),
  '1,400 levels': () => nested(1_400),
  '1,400 levels of spans': () => nested(1_400, 'span'),
  '399 levels': () => nested(399),
  '160,000 levels in branches': () =>
    page(story + `${'<div>'.repeat(400)}x${'</div>'.repeat(400)}`.repeat(400)),
  '19,000 levels in branches': () =>
    page(story + `${'<div>'.repeat(190)}${sentence}${'</div>'.repeat(190)}`.repeat(100)),
  'class of 5 MB': () =>
    parse(`<title>${title}</title><article class="${'a '.repeat(2_500_000)}">${story}</article>`),
  'title of 5 MB': () =>
    parse(`<title>${sentence.repeat(55_000)}</title><article>${story}</article>`),
  'headline of 5 MB': () =>
    parse(`<title>${title}</title><article><h1>${sentence.repeat(55_000)}</h1>${story}</article>`),
  'description of 5 MB': () =>
    page(story, `<meta name="description" content="${sentence.repeat(55_000)}">`),
  'byline of 5 MB': () =>
    page(`<h1>${title}</h1><p class="byline">By ${sentence.repeat(55_000)}</p>${story}`),
  '10,000 metas': () =>
    page(
      story,
      '<meta property="article:published_time" content="2024-03-05"><meta name="author" content="Oona Vell">'.repeat(
        5_000,
      ),
    ),
  'data address of 5 MB': () =>
    page(`${story}<img src="data:image/png;base64,${'A'.repeat(5_000_000)}">`),
  'word of 5 MB': () => page(`${story}<p>${'a'.repeat(5_000_000)}</p>`),
  '5 MB of spaces': () => page(`${story}<p>a${' '.repeat(5_000_000)}b</p>`),
  '5 MB of digits': () => page(`${story}<p>${'1'.repeat(5_000_000)}</p>`),
  '5 MB of marks': () => page(`${story}<p>${'. - / : '.repeat(625_000)}</p>`),
  '5 MB of dates': () => page(`${story}<p>${'05.03.2024, '.repeat(420_000)}</p>`),
  'JSON-LD of 5 MB': () =>
    structured(
      `{"@type":"NewsArticle","headline":"${title}","articleBody":"${sentence.repeat(55_000)}"}`,
    ),
  'JSON-LD nested without end': () =>
    structured(`${'['.repeat(2_500_000)}${']'.repeat(2_500_000)}`),
  'JSON-LD of objects nested': () =>
    structured(`${'{"@graph":'.repeat(100_000)}{}${'}'.repeat(100_000)}`),
  'JSON-LD of open comments': () => structured(`{${'/*'.repeat(2_500_000)}`),
  'JSON-LD of commas': () => structured(`{"@type":"NewsArticle"${','.repeat(5_000_000)}}`),
  'JSON-LD of spaces': () => structured(`{${' '.repeat(5_000_000)}x}`),
  'JSON-LD of quotes': () =>
    structured(`{"@type":"NewsArticle","headline":${'"'.repeat(5_000_000)}`),
  'JSON-LD of backslashes': () =>
    structured(`{"@type":"NewsArticle","headline":"${'\\'.repeat(5_000_000)}`),
  'JSON-LD of 100,000 articles': () =>
    structured(`{"@graph":[${'{"@type":"Article","headline":"Ferry"},'.repeat(100_000)}{}]}`),
  'JSON-LD of 100,000 authors': () =>
    structured(`{"@type":"Article","author":[${'{"name":"Oona Vell"},'.repeat(100_000)}{}]}`),
  'JSON-LD in 10,000 scripts': () =>
    page(
      story,
      '<script type="application/ld+json">{"@type":"Article","headline":"Ferry"}</script>'.repeat(
        10_000,
      ),
    ),
  'JSON-LD broken, 5 MB': () =>
    structured(
      `{"@type":"NewsArticle","headline":"${title}","articleBody":"${'He said "yes" to it.\n'.repeat(250_000)}"`,
    ),
  'date 0000-00-00': () => dated('0000-00-00'),
  'date 99999999999999': () => dated('99999999999999'),
  'date in the year 3000': () => dated('3000-01-01'),
  'date of 100,000 digits': () => dated('1'.repeat(100_000)),
};

export interface BadTime {
  milliseconds: number;
  /** What was answered, or the exception. */
  answer: string;
}

/** Makes one of the pages and reads it, once. */
export function timeBadPage(name: string): BadTime {
  const document = badPages[name]?.() ?? parse('');
  const began = performance.now();
  let answer: string;
  try {
    const extraction = extractOrThrow(document, { url, now: new Date('2026-11-23T12:00:00Z') });
    answer =
      extraction.kind === 'article'
        ? `article, ${extraction.article.text.length} characters`
        : extraction.reason;
  } catch (error) {
    answer = `threw ${error}`;
  }
  const milliseconds = performance.now() - began;
  takeApart(document);
  return { milliseconds, answer };
}

/** From the inside out: Firefox frees a nested tree by recursion, and its tab dies of fifty thousand levels. */
function takeApart(document: Document): void {
  const elements = document.querySelectorAll('article div, article span');
  if (elements.length > 60_000) return;
  for (let last = elements.length - 1; last > 0; last -= 10_000) elements[last]?.remove();
}
