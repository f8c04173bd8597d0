// Pages too large to keep as files: made here, read in real browsers.

import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extraction/extract';
import { refusal } from '../../src/extraction/limits';
import { plainText } from '../../src/html/text';
import hostileForm from './names-of-form-members/page.html?raw';

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

  it('reads what is too large for Readability by its headline, and says so', () => {
    const other = `<ul>${'<li><a href="/x">Ferry news of another day</a></li>'.repeat(50)}</ul>`;
    const extraction = extract(parse(`${`<p>${sentence}</p>`.repeat(40_000)}${other}`), { url });
    if (extraction.kind !== 'article') throw new Error(extraction.reason);
    const { doubts, certainty, text } = extraction.article;
    expect([doubts, certainty]).toEqual([['large-page'], 'medium']);
    expect(text.split('\n')).toHaveLength(40_000);
  }, 60_000);

  it('reads a page nested nearly too deep', () => {
    const document = parse(`<p>${sentence.repeat(10)}</p>`);
    let inner: Element = document.querySelector('article') as Element;
    for (let level = 0; level < 1_400; level += 1) {
      inner = inner.appendChild(document.createElement('div'));
    }
    expect(extract(document, { url }).kind).toBe('article');
  });

  it('refuses too many elements, of which line breaks count half', () => {
    const extraction = extract(parse('<b>x</b>'.repeat(70_100)), { url });
    expect(extraction).toMatchObject({ reason: 'too-large', title: 'The ferry sails' });
    expect(refusal(parse('<b>x</b>'.repeat(69_900)))).toBeNull();
    expect(refusal(parse('<br>'.repeat(139_900)))).toBeNull();
  });

  it('reads a hundred thousand lines in one element, without hanging in their breaks', () => {
    const started = performance.now();
    const extraction = extract(parse(`<div>${`${sentence}<br>`.repeat(100_000)}<br></div>`), { url });
    expect(extraction.kind).toBe('article');
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('reads a live page whose forms stand in for members of the document', () => {
    const host = document.createElement('div');
    document.body.append(host);
    host.innerHTML = hostileForm.slice(hostileForm.indexOf('<body>'));
    try {
      expect(document.body, 'the browser does it').not.toBe(host.parentNode);
      const extraction = extract(document, { url });
      if (extraction.kind !== 'article') throw new Error(extraction.reason);
      expect(extraction.article.text.split('\n')).toHaveLength(6);
    } finally {
      host.remove();
    }
  });

  it('reads a large page inside a form that stands in for its own members', () => {
    const page = hostileForm.replace('</article>', `${`<p>${sentence}</p>`.repeat(1_600)}$&`);
    const document = new DOMParser().parseFromString(page, 'text/html');
    expect(extract(document, { url })).toMatchObject({ kind: 'article' });
  });

  it('reads the live document without changing it', () => {
    const before = document.documentElement.outerHTML;
    extract(document, { url });
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
