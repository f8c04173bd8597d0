import { expect, test } from 'vitest';
import { plainText } from '../../../src/html/text';
import { readAloud, readBody } from '../../../src/reading/body-text';

const markup = `
  <p>The <b>first</b>   line,
     and <i>more </i> of it.</p>
  <ul><li>One</li> <li>Two <a href="#">linked</a></li></ul>
  <div><table><tr><td>Cell</td><td> Other  cell </td></tr></table></div>
  <p><b>Question: </b> <br>Answer <img> <img> <i>given</i> </p>
  <ul><li>See <a href="#">the report </a> <ul><li>and the note.</li></ul></li></ul>
  <p>Before<br>after.<script>no</script></p><blockquote>Said.</blockquote>`;

function body(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

test('the text is that of the article', () => {
  const element = body(markup);
  expect(readBody(element).text).toBe(plainText(element));
});

test('every word is found on the page, and the way back leads to where it came from', () => {
  const { text, rangeOf, offsetOf } = readBody(body(markup));
  const words = [...text.matchAll(/\S+/g)];
  expect(words.length).toBeGreaterThan(15);
  for (const { 0: word, index } of words) {
    const range = rangeOf({ from: index, to: index + word.length });
    expect(range?.toString()).toBe(word);
    expect(range && offsetOf(range.startContainer, range.startOffset)).toBe(index);
    expect(range && offsetOf(range.endContainer, range.endOffset)).toBe(index + word.length);
  }
});

test('a place between elements is that of the text behind it', () => {
  const element = body('<p>One</p><p>Two</p>');
  const { text, offsetOf } = readBody(element);
  expect(offsetOf(element, 1)).toBe(text.indexOf('Two'));
  expect(offsetOf(element, 2)).toBe(text.length);
});

test('what was put into the text on the screen is none of it', () => {
  const note = '<span data-part="footnote" role="note">By hand.<button>×</button></span>';
  const patch = '<span data-picture="missing">A quay <a href="/quay">See it</a></span>';
  const element = body(`<p>It was read.<sup>1</sup>${note} Twice.</p>${patch}<p>Then sold.</p>`);
  const { text, offsetOf } = readBody(element);
  expect(text).toBe('It was read.1 Twice.\nThen sold.');
  const button = element.querySelector('button') as Element;
  expect(offsetOf(button, 0)).toBe(text.indexOf(' Twice'));
});

test.each([
  ['<sup><a href="#note">1</a></sup>', ''],
  ['<sup>[<a href="#note">3</a>]</sup>', ''],
  ['<sup><a href="#one">1</a>, <a href="#two">2</a></sup>', ''],
  ['<a href="#note"><sup>†</sup></a>', ''],
  ['<a href="#note">[12]</a>', ''],
  ['<sup>2</sup>', '2'],
  ['<a href="#note">Note 3</a>', 'Note 3'],
  ['<a href="/elsewhere">[12]</a>', '[12]'],
])('of %s is read aloud “%s”', (mark, heard) => {
  const { text, rangeOf } = readAloud(body(`<p>It was read.${mark} It had no end.</p>`));
  expect(text).toBe(`It was read.${heard} It had no end.`);
  const from = text.indexOf('It had');
  expect(rangeOf({ from, to: from + 6 })?.toString()).toBe('It had');
});

test('nothing has no text and no place', () => {
  const empty = readBody(body(' <p> </p> '));
  expect(empty.text).toBe('');
  expect(empty.rangeOf({ from: 0, to: 1 })).toBeNull();
});
