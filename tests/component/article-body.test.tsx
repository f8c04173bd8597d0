import { expect, test, vi } from 'vitest';
import { ArticleBody } from '../../src/ui/ArticleBody';
import { articleWith } from '../support/articles';
import { draw, find } from './drawn';

function body(html: string): HTMLElement {
  return find(draw(<ArticleBody article={articleWith({ html })} />), '[data-part="body"]');
}

test.each([
  ['a script', '<p>a</p><script>globalThis.ran = 1</script>'],
  ['a handler', '<img src="https://x.invalid/p.png" onerror="globalThis.ran = 1">'],
  ['a script address', '<a href="javascript:globalThis.ran = 1">a</a>'],
  ['a frame', '<iframe srcdoc="<script>parent.ran = 1</script>"></iframe>'],
  ['an SVG with a script', '<svg><script>globalThis.ran = 1</script></svg>'],
  ['a style', '<p style="position: fixed">a</p><style>body { display: none }</style>'],
  ['a form', '<form action="https://x.invalid"><input name="a"></form>'],
])('%s does not get through', async (_what, html) => {
  const shown = body(html);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect((globalThis as { ran?: number }).ran).toBeUndefined();
  expect(
    shown.querySelector('script, iframe, style, form, input, svg, [style], [onerror]'),
  ).toBeNull();
  for (const link of shown.querySelectorAll('a')) expect(link.getAttribute('href')).toBeNull();
});

test('links open elsewhere and do not tell where from', () => {
  const link = find(body('<a href="https://x.invalid/">a</a>'), 'a') as HTMLAnchorElement;
  expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
});

test('a link to a footnote leads to it, and no other id gets through', () => {
  const shown = body('<p><a href="#lede-n1">1</a></p><ol id="title"><li id="lede-n1">n</li></ol>');
  const link = find(shown, 'a') as HTMLAnchorElement;
  expect([link.target, link.hash]).toEqual(['', '#lede-n1']);
  expect(document.getElementById('lede-n1')?.textContent).toBe('n');
  expect(find(shown, 'ol').id).toBe('');
});

test('a note of several paragraphs is opened with its words apart', async () => {
  const notes = '<ol><li id="lede-n1"><p>The first.</p><p>The second.</p></li></ol>';
  const shown = body(`<p>Sold.<sup><a href="#lede-n1">1</a></sup></p>${notes}`);
  find(shown, 'a').click();
  const note = await vi.waitFor(() => find(shown, '[data-part="footnote"]'));
  expect(note.textContent).toMatch(/^The first. The second. ?×$/);
});

test('a link within the article takes the focus along; one that names nothing well does nothing', async () => {
  const complaints = vi.fn();
  addEventListener('unhandledrejection', complaints);
  const shown = body(
    '<p><a href="#lede-%E0%A4%A">bad</a> <a href="#lede-part">part</a></p><h2 id="lede-part">Part</h2>',
  );
  for (const link of shown.querySelectorAll('a')) link.click();
  await vi.waitFor(() => expect(document.activeElement).toBe(find(shown, 'h2')));
  removeEventListener('unhandledrejection', complaints);
  expect(complaints).not.toHaveBeenCalled();
});

test('a wide table scrolls by itself and can be reached by keyboard', () => {
  const shown = body('<table><tbody><tr><td>a</td></tr></tbody></table>');
  expect(find(shown, '[data-scroll] table').parentElement?.tabIndex).toBe(0);
});

test('a picture that does not come makes way, and its figure with it', async () => {
  const shown = body(
    '<figure><img src="http://127.0.0.1:9/none.png" alt=""><figcaption>c</figcaption></figure>',
  );
  find(shown, 'img').dispatchEvent(new Event('error'));
  await vi.waitFor(() => expect(find(shown, 'figure').hidden).toBe(true));
});

test('a picture that has its place on the screen keeps it', async () => {
  const shown = body('<img src="http://127.0.0.1:9/none.png" alt="a" width="300" height="100">');
  find(shown, 'img').dispatchEvent(new Event('error'));
  const patch = await vi.waitFor(() => find(shown, '[data-picture="missing"]'));
  expect(patch.textContent).toBe('a');
});

test('what an article needs stays: sizes, languages, spans, times, numbers', () => {
  const html = [
    '<p lang="fr" dir="rtl"><time datetime="2022-12-25">a</time></p>',
    '<ol start="4" type="a"><li value="7">b</li></ol>',
    '<table><tbody><tr><td colspan="2" rowspan="3">c</td></tr></tbody></table>',
    '<img src="https://x.invalid/p.png" width="300" height="100" alt="d">',
  ];
  const shown = body(html.join(''));
  for (const kept of [
    '[lang="fr"][dir="rtl"]',
    'time[datetime]',
    'ol[start="4"][type="a"]',
    'li[value]',
  ])
    find(shown, kept);
  find(shown, 'td[colspan="2"][rowspan="3"]');
  find(shown, 'img[width="300"][height="100"]');
});
