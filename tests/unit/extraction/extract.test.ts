import { describe, expect, it } from 'vitest';
import { extract, extractOrThrow } from '../../../src/extraction/extract';

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

const url = 'https://harrowlane.example/news/ferry';

describe('extract', () => {
  it('answers for a page without anything', () => {
    expect(extract(parse(''), { url })).toEqual({
      kind: 'not-an-article',
      reason: 'no-text',
      title: '',
      url,
    });
  });

  it('lets no exception out', () => {
    const broken = new Proxy(parse('<p>x</p>'), {
      get: (_target, name) => {
        throw new Error(String(name));
      },
    });
    expect(extract(broken, { url })).toMatchObject({ kind: 'not-an-article', url });
    expect(() => extractOrThrow(broken, { url })).toThrow();
  });

  it('keeps the title of a page that broke it', () => {
    const document = parse('<title>Ferry sails</title><p>x</p>');
    const prototype = Object.create(Object.getPrototypeOf(document), {
      cloneNode: {
        value: () => {
          throw new Error('broken');
        },
      },
    });
    Object.setPrototypeOf(document, prototype);
    expect(extract(document, { url })).toMatchObject({ reason: 'no-text', title: 'Ferry sails' });
  });

  it('refuses other kinds of file before it looks inside', () => {
    const document = parse('<p>x</p>');
    const type = { contentType: { value: 'application/pdf' } };
    Object.setPrototypeOf(document, Object.create(Object.getPrototypeOf(document), type));
    expect(extract(document, { url })).toMatchObject({ reason: 'media' });
  });
});
