import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extraction/extract';

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
  });

  it('refuses other kinds of file before it looks inside', () => {
    const document = parse('<p>x</p>');
    Object.defineProperty(document, 'contentType', { value: 'application/pdf' });
    expect(extract(document, { url })).toMatchObject({ reason: 'media' });
  });
});
