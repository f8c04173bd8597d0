import './gallery/fake-browser';
import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { Article } from '../../src/article/article';
import { openLibrary } from '../../src/library/library';
import type { FurtherReply } from '../../src/messages';
import { createList } from '../../src/popup/list';
import { Popup } from '../../src/popup/Popup';
import { createPopupState } from '../../src/popup/state';
import { LeftOut } from '../../src/ui/LeftOut';
import { StoredTextNote } from '../../src/ui/StoredTextNote';
import { articleWith } from '../support/articles';
import { neverAgain, pageAgainWith, shows } from '../support/fake-page';
import { draw, find, press } from './drawn';

const candidates = [
  { opening: 'Readers write.', wordCount: 2 },
  { opening: 'The bridge opened.', wordCount: 3 },
];
const texts = candidates.map(({ opening }, candidate) =>
  articleWith({
    html: `<p>${opening}</p>`,
    text: opening,
    certainty: 'low',
    doubts: ['attempts-disagree'],
    candidates,
    candidate,
  }),
);
const next = 'https://news.example/harbour-bridge/2';
const paged = articleWith({ pagination: { page: 1, pages: 2, next } });
const second: FurtherReply = {
  kind: 'article',
  bytes: 1,
  article: articleWith({ html: '<p>Second.</p>', text: 'Second.' }),
};

function drawPopup(article: Article | undefined, again = neverAgain) {
  const library = openLibrary(`component-${crypto.randomUUID()}`);
  const read = async () => shows(article ?? articleWith());
  const locate = async () => ({ ownArticleId: undefined, inPrivateWindow: false, read, again });
  const openInTab = async () => {};
  const state = createPopupState({ page: { locate }, library, openInTab });
  const browser = {
    readerAddress: () => '#',
    openInBackground: () => {},
    openOriginal: () => {},
    openChanges: () => {},
    copy: async () => {},
  };
  const popup = draw(<Popup state={state} list={signal(createList(library))} browser={browser} />);
  return { popup, library };
}

const part = (name: string) => `[data-part="${name}"]`;
const action = (name: string) => `[data-action="${name}"]`;
const shown = (root: ParentNode, selector: string) => vi.waitFor(() => find(root, selector));
const gone = (root: ParentNode, selector: string) =>
  vi.waitFor(() => expect(root.querySelector(selector)).toBeNull());
const body = (root: ParentNode) => root.querySelector(part('body'))?.textContent;

test('a text that is sure has nothing said about it', async () => {
  const { popup } = drawPopup(articleWith({ certainty: 'high', doubts: ['paywalled'] }));
  await shown(popup, `${action('save')}:enabled`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(popup.querySelector(part('text-note'))).toBeNull();
});

test('a doubt is said and can be put away, which leaves the focus on the text', async () => {
  const { popup } = drawPopup(articleWith({ certainty: 'medium', doubts: ['paywalled'] }));
  const doubt = await shown(popup, part('doubt'));
  expect(doubt.textContent).toContain('Only the free part');
  expect(doubt.closest('[role="status"]')).not.toBeNull();
  find(popup, action('put-away')).click();
  await gone(popup, part('text-note'));
  expect(document.activeElement).toBe(find(popup, '[data-screen]'));
});

test('the openings are there to choose from, and the choice is what is saved', async () => {
  const { popup, library } = drawPopup(texts[0], pageAgainWith({ texts }));
  (await shown(popup, action('other-texts'))).click();
  await shown(popup, action('choose-text'));
  const choices = [...popup.querySelectorAll<HTMLElement>(action('choose-text'))];
  expect(choices.map((each) => each.ariaPressed)).toEqual(['true', 'false']);
  expect(choices[1]?.textContent).toBe('The bridge opened.3 words');
  choices[1]?.click();
  await vi.waitFor(() => expect(body(popup)).toBe('The bridge opened.'));
  (await shown(popup, `${action('save')}:enabled`)).click();
  await shown(popup, `${action('save')}[aria-pressed="true"]`);
  const [entry] = await (await library).list();
  const kept = await (await library).open(entry?.id ?? '');
  expect(kept?.article).toMatchObject({ text: 'The bridge opened.', candidate: 1 });
});

test('a key asks for the next text, also once the note was put away', async () => {
  const { popup } = drawPopup(texts[0], pageAgainWith({ texts }));
  (await shown(popup, action('put-away'))).click();
  await gone(popup, part('text-note'));
  press('n');
  await vi.waitFor(() => expect(body(popup)).toBe('The bridge opened.'));
  expect((await shown(popup, part('other-texts'))).textContent).toContain('Text 2 of 2');
});

test('the key is nobody’s where the page has one text', async () => {
  const { popup } = drawPopup(paged);
  await shown(popup, part('pages-note'));
  expect(press('n').defaultPrevented).toBe(false);
});

test('a page that has gone says so and leaves the text', async () => {
  const { popup } = drawPopup(texts[0]);
  await shown(popup, action('other-texts'));
  press('n');
  const word = await shown(popup, part('candidate-failed'));
  expect(word.textContent).toContain('has gone or changed');
  expect(body(popup)).toBe('Readers write.');
});

test('pages are joined in place: the reader stays where they are, and so does the focus', async () => {
  const lines = Array.from({ length: 60 }, (_, at) => `Line ${at}.`);
  const html = lines.map((line) => `<p>${line}</p>`).join('');
  const { popup } = drawPopup(
    { ...paged, html, text: lines.join('\n') },
    pageAgainWith({ further: { [next]: second } }),
  );
  const join = await shown(popup, action('join-pages'));
  const screen = find(popup, '[data-screen]');
  Object.assign(screen.style, { blockSize: '300px', overflow: 'auto' });
  screen.scrollTop = 200;
  join.focus();
  join.click();
  await vi.waitFor(() => expect(body(popup)).toContain('Second.'));
  expect(find(popup, part('pages-note')).textContent).toBe('All 2 pages');
  expect(screen.scrollTop).toBe(200);
  expect(document.activeElement).toBe(screen);
});

test('a kept article in part says so, with the way to the rest', () => {
  const article = { ...paged, pagination: { page: 1, pages: 3, next, through: 2 } };
  const root = draw(<StoredTextNote article={article} />);
  expect(find(root, part('text-note')).textContent).toBe('Pages 1 to 2 of 3Open page 3');
  expect(find(root, 'a').getAttribute('href')).toBe(next);
});

test('what was left out says where it stood, where that is known', () => {
  const where = ['aside.related', 'div#more'];
  const root = draw(
    <LeftOut
      removed={[
        { kind: 'related', count: 2, where },
        { kind: 'share', count: 1 },
      ]}
    />,
  );
  const details = find(root, 'details');
  expect(find(details, 'summary').textContent).toBe(
    'Left out: 2 links to other stories, sharing buttons',
  );
  expect([...details.querySelectorAll('dt, dd')].map((each) => each.textContent)).toEqual([
    '2 links to other stories',
    ...where,
    'sharing buttons',
    'place not noted',
  ]);
});

test('what was left out of an article kept long ago is a line, as it was', () => {
  const root = draw(<LeftOut removed={[{ kind: 'related', count: 2 }]} />);
  expect(root.querySelector('details')).toBeNull();
  expect(find(root, part('removed')).textContent).toBe('Left out: 2 links to other stories');
});
