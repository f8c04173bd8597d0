// Pages too large to keep as files: made here, read in real browsers.

import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extraction/extract';
import { plainText } from '../../src/html/text';

const url = 'https://harrowlane.example/news/ferry';
const sentence =
  'The ferry left the quay at half past six, with forty passengers, nine bicycles and a goat. ';

function parse(body: string): Document {
  return new DOMParser().parseFromString(
    `<title>The ferry sails</title><article><h1>The ferry sails</h1>${body}</article>`,
    'text/html',
  );
}

describe('extremes', () => {
  it('reads an article of ten megabytes whole', () => {
    const paragraphs = 10_000;
    const body = `<p>${sentence.repeat(11)}</p>`.repeat(paragraphs);
    expect(body.length).toBeGreaterThan(9_500_000);
    const extraction = extract(parse(body), { url });
    if (extraction.kind !== 'article') throw new Error(extraction.reason);
    expect(extraction.article.text.split('\n')).toHaveLength(paragraphs);
  }, 60_000);

  it('refuses a page nested too deep instead of hanging in it', () => {
    const document = parse(`<p>${sentence}</p>`);
    let inner: Element = document.querySelector('article') as Element;
    for (let level = 0; level < 5_000; level += 1) {
      inner = inner.appendChild(document.createElement('div'));
    }
    inner.textContent = sentence;
    expect(extract(document, { url })).toMatchObject({ reason: 'too-large' });
    expect(plainText(document.body)).toContain(sentence.trim());
  });

  it('reads a page nested nearly too deep', () => {
    const document = parse(`<p>${sentence.repeat(10)}</p>`);
    let inner: Element = document.querySelector('article') as Element;
    for (let level = 0; level < 1_400; level += 1) {
      inner = inner.appendChild(document.createElement('div'));
    }
    expect(extract(document, { url }).kind).toBe('article');
  });

  it('refuses too many elements', () => {
    const extraction = extract(parse('<b>x</b>'.repeat(200_001)), { url });
    expect(extraction).toMatchObject({ reason: 'too-large', title: 'The ferry sails' });
  });

  it('reads the live document without changing it', () => {
    const before = document.documentElement.outerHTML;
    extract(document, { url });
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
