import { describe, expect, test } from 'vitest';
import { markedHtml } from '../../../src/changes/marked';
import { articleWith } from '../../support/articles';

const marked = (before: string, now: string) =>
  markedHtml(articleWith({ html: before }), articleWith({ html: now }));

describe('a text with its changes marked', () => {
  test('is the newer one to the letter where nothing changed', () => {
    const html =
      '<h2>One</h2>\n<p>A <b>bold</b> word &amp; a &lt;tag&gt;.<br>Next</p><hr><figure><img src="https://a.example/p.jpg" alt="a > b"></figure><ul><li>x</li></ul>';
    expect(marked(html, html)).toBe(html);
    expect(marked(html.replaceAll('</p>', '</p> '), html)).toBe(html);
  });

  test.each([
    [
      'a word',
      '<p>The old mill.</p>',
      '<p>The new mill.</p>',
      '<p>The <del>old</del> <ins>new</ins> mill.</p>',
    ],
    [
      'words within other elements',
      '<p>The <a href="https://a.example">old mill</a> turns.</p>',
      '<p>The <a href="https://a.example">new mill</a> turns.</p>',
      '<p>The <del>old</del> <a href="https://a.example"><ins>new</ins> mill</a> turns.</p>',
    ],
    [
      'a paragraph that came',
      '<p>One.</p>',
      '<p>One.</p><p>Two <i>is</i> here.</p>',
      '<p>One.</p><p><ins>Two</ins> <i><ins>is</ins></i> <ins>here.</ins></p>',
    ],
    [
      'a paragraph that went',
      '<p>One.</p><p>Gone &amp; away.</p><p>Two.</p>',
      '<p>One.</p><p>Two.</p>',
      '<p>One.</p><p><del>Gone &amp; away.</del></p><p>Two.</p>',
    ],
    ['the first', '<p>Gone.</p><p>Two.</p>', '<p>Two.</p>', '<p><del>Gone.</del></p><p>Two.</p>'],
    ['the last', '<p>One.</p><p>Gone.</p>', '<p>One.</p>', '<p>One.</p><p><del>Gone.</del></p>'],
    ['all of it', '<p>Gone.</p>', '', '<p><del>Gone.</del></p>'],
    [
      'a line of a list',
      '<ul><li>one</li><li>gone</li></ul><p>End.</p>',
      '<ul><li>one</li></ul><p>End.</p>',
      '<ul><li>one</li><li><del>gone</del></li></ul><p>End.</p>',
    ],
    [
      'a paragraph behind a list',
      '<ul><li>one</li></ul><p>Gone.</p><p>End.</p>',
      '<ul><li>one</li></ul><p>End.</p>',
      '<ul><li>one</li></ul><p><del>Gone.</del></p><p>End.</p>',
    ],
    [
      'a line between breaks',
      '<p>One<br>Gone<br>Two</p>',
      '<p>One<br>Two</p>',
      '<p>One<br><del>Gone</del><br>Two</p>',
    ],
    ['a heading', '<h3>Gone</h3><p>End.</p>', '<p>End.</p>', '<h3><del>Gone</del></h3><p>End.</p>'],
    [
      'letters where no spaces are',
      '<p>東京都の新聞です。</p>',
      '<p>京都の新聞です。</p>',
      '<p><del>東</del>京都の新聞です。</p>',
    ],
    [
      'beside a formula, which stays whole',
      '<p>So old <math><mi>x</mi></math> is.</p>',
      '<p>So new <math><mi>x</mi></math> is.</p>',
      '<p>So <del>old</del> <ins>new</ins> <math><mi>x</mi></math> is.</p>',
    ],
  ])('%s', (_what, before, now, expected) => {
    expect(marked(before, now)).toBe(expected);
  });

  test('the publisher’s own marks are not taken for ours', () => {
    const html = '<p>It was <del>old</del> <ins>new</ins> then.</p>';
    expect(marked(html, html)).toBe('<p>It was <s>old</s> <u>new</u> then.</p>');
  });

  test('makes no markup of words', () => {
    const now = '<p>He said &lt;img src=x onerror=alert(1)&gt; today.</p>';
    expect(marked('<p>He said nothing today.</p>', now)).not.toContain('<img');
    expect(marked(now, '<p>He said nothing today.</p>')).not.toContain('<img');
  });
});
