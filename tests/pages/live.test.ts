// Pages on a screen: what only they have, as open shadow roots and the pictures that the browser chose.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import picture from '../../public/icons/lede-128.png?url';
import type { Article } from '../../src/article/article';
import { extract } from '../../src/extraction/extract';

const url = 'https://fennick.example/stories/clock';
const title = 'A hazelnut held up the clock';
const opening =
  'The clock in the old customs house has started again, after a watchmaker found a hazelnut between two wheels.';
const middle =
  'He climbed the ninety-four steps every morning for eleven weeks, with a thermos and a mirror for teeth.';
const closing =
  'The repair cost less than the report that had declared it impossible, and the rest paid for a net.';

let frame: HTMLIFrameElement;

beforeEach(() => {
  frame = document.createElement('iframe');
  document.body.append(frame);
});

afterEach(() => frame.remove());

/** A page in a frame of its own, parsed as from the network. */
async function show(body: string): Promise<Document> {
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = `<!doctype html><html lang="en"><title>${title}</title><body>${body}`;
  await loaded;
  return frame.contentDocument as Document;
}

function read(page: Document): Article {
  const before = page.documentElement.outerHTML;
  const extraction = extract(page, { url });
  expect(page.documentElement.outerHTML).toBe(before);
  if (extraction.kind !== 'article') throw new Error(extraction.reason);
  return extraction.article;
}

const lines = (page: Document) => read(page).text.split('\n');

describe('open shadow roots', () => {
  it('are read in their place', async () => {
    const page = await show(`<article><h1>${title}</h1><p>${opening}</p><p>${middle}</p>
      <div id="host"></div></article>`);
    const shadow = page.getElementById('host')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    shadow.innerHTML = `<style>p { color: red }</style><p>${closing}</p>`;
    expect(lines(page)).toEqual([opening, middle, closing]);
    expect(shadow.textContent).toContain(closing);
  });

  it('are read with what their slots show, by name, by default and from inside', async () => {
    const page = await show(`<x-story>
      <template shadowrootmode="open"><article>
        <slot name="head"></slot><x-text><template shadowrootmode="open"><slot></slot></template>
        <p>${opening}</p></x-text><slot></slot><slot name="end"><p>${closing}</p></slot>
      </article></template>
      <p>${middle}</p><h1 slot="head">${title}</h1>
      <p slot="nowhere">Nothing asks for this line, and so nobody who looks at the page can see it.</p></x-story>`);
    expect(page.querySelector('x-story')?.shadowRoot, 'the browser declares it').not.toBeNull();
    expect(lines(page)).toEqual([opening, middle, closing]);
  });

  it('are read where they are only declared', () => {
    const page = new DOMParser().parseFromString(
      `<title>${title}</title><x-story><template shadowrootmode="open"><h1>${title}</h1>
      <p>${opening}</p><p>${middle}</p><slot></slot></template><p>${closing}</p></x-story>`,
      'text/html',
    );
    expect(lines(page)).toEqual([opening, middle, closing]);
  });

  it('may hold the whole page', async () => {
    const page = await show('<x-app></x-app>');
    const shadow = page.querySelector('x-app')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    shadow.innerHTML = `<main><h1>${title}</h1><p>${opening}</p><p>${middle}</p><p>${closing}</p></main>`;
    expect(lines(page)).toEqual([opening, middle, closing]);
  });

  it('are left alone where they are closed', async () => {
    const page = await show(`<article><h1>${title}</h1><p>${opening}</p><div id="host"></div>
      <p>${closing}</p></article>`);
    const shadow = page.getElementById('host')?.attachShadow({ mode: 'closed' }) as ShadowRoot;
    shadow.innerHTML = `<p>${middle}</p>`;
    expect(lines(page)).toEqual([opening, closing]);
  });

  it('do not let in more than a page may hold', async () => {
    const page = await show(`<article><h1>${title}</h1><p>${opening}</p><div id="host"></div>
      <p>${closing}</p></article>`);
    const shadow = page.getElementById('host')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    shadow.innerHTML = '<b>x</b>'.repeat(200_001);
    expect(lines(page)).toEqual([opening, closing]);
  });
});

describe('pictures of a page on a screen', () => {
  it('are the ones that the browser shows', async () => {
    const shown = new URL(picture, location.href).href;
    const page = await show(`<article><h1>${title}</h1><figure><picture><source srcset="${shown}">
      <img data-src="/never.jpg" srcset="/other.jpg" alt="The dial"></picture></figure>
      <p>${opening}</p><p>${middle}</p><p>${closing}</p></article>`);
    await page.images[0]?.decode();
    expect(page.images[0]?.currentSrc).toBe(shown);
    expect(read(page).leadImage).toMatchObject({ url: shown, alt: 'The dial' });
  });
});
