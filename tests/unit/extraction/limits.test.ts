import { describe, expect, it } from 'vitest';
import { refusal } from '../../../src/extraction/limits';

function withType(contentType: string): Document {
  const document = new DOMParser().parseFromString('<p>x</p>', 'text/html');
  Object.defineProperty(document, 'contentType', { value: contentType });
  return document;
}

describe('refusal', () => {
  it.each([
    ['text/html', null],
    ['application/xhtml+xml', null],
    ['application/pdf', 'media'],
    ['image/svg+xml', 'media'],
    ['video/mp4', 'media'],
    ['audio/ogg', 'media'],
    ['text/plain', 'plain-text'],
    ['application/json', 'plain-text'],
    ['text/javascript', 'plain-text'],
    ['text/css', 'plain-text'],
    ['application/xml', 'xml'],
    ['application/rss+xml', 'xml'],
  ])('judges %s: %s', (type, reason) => {
    expect(refusal(withType(type))).toBe(reason);
  });

  it('finds no text in a document without a body', () => {
    const document = new DOMParser().parseFromString('<p>x</p>', 'text/html');
    document.body.remove();
    expect(refusal(document)).toBe('no-text');
    document.documentElement.remove();
    expect(refusal(document)).toBe('no-text');
  });

  it('refuses a page nested too deep, and bears one nearly as deep', () => {
    expect(refusal(nested(1_600))).toBe('too-large');
    expect(refusal(nested(1_400))).toBeNull();
  });
});

function nested(levels: number): Document {
  const document = new DOMParser().parseFromString('<p>x</p>', 'text/html');
  let inner = document.body;
  for (let level = 0; level < levels; level += 1) {
    inner = inner.appendChild(document.createElement('div'));
  }
  return document;
}
