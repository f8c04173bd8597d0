import './gallery/fake-browser';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/reader/reader.css';
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ArticleId, Entry } from '../../src/article/entry';
import { createI18n } from '../../src/platform/i18n';
import { Listen } from '../../src/reader/Listen';
import { createQueue } from '../../src/reader/queue';
import { ArticleView } from '../../src/ui/ArticleView';
import { I18nContext } from '../../src/ui/i18n-context';
import { articleWith } from '../support/articles';
import { type FakeSpeech, fakeSpeech, fakeVoice } from '../support/fake-speech';
import { draw, find, press } from './drawn';
import { english } from './gallery/fake-browser';

const paragraphs = Array.from({ length: 40 }, (_, n) => `Paragraph ${n} is one. It has two.`);
const article = articleWith({
  title: 'The long walk',
  standfirst: null,
  language: 'en-GB',
  html: paragraphs.map((text) => `<p>${text.replace('one', '<em>one</em>')}</p>`).join(''),
});
const far = fakeVoice('en-GB', { name: 'Far away', localService: false });

let speech: FakeSpeech;
const own = { speechSynthesis, SpeechSynthesisUtterance };

function give(replacement: object): void {
  for (const [name, value] of Object.entries(replacement))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** What the bar is drawn into. */
let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('aside');
  document.body.append(root);
  scrollTo({ top: 0, behavior: 'instant' });
});
afterEach(() => {
  render(null, root);
  root.remove();
  give(own);
  vi.unstubAllGlobals();
});

const opened = vi.fn();
const queue = (ids: string[] = [], isOn = false) =>
  createQueue({
    id: 'here',
    isOn,
    library: Promise.resolve({
      idsOn: async () => ['before', 'here', ...ids],
      rowsOf: async (some: readonly ArticleId[]) => some.map((id) => ({ id }) as Entry),
    }),
    open: opened,
    note: () => {},
  });

/** Draws the article, scrolled so far, and the bar. */
function listen(
  voices = [fakeVoice('en-GB', { name: 'Here' }), far],
  listened = queue(),
  scrolled = 0,
): HTMLElement {
  speech = fakeSpeech(voices);
  give({ speechSynthesis: speech.synth, SpeechSynthesisUtterance: speech.Utterance });
  const screen = draw(
    <div data-screen="article">
      <ArticleView article={article} />
    </div>,
  );
  scrollTo({ top: scrolled, behavior: 'instant' });
  render(
    <I18nContext value={createI18n('en-GB', english)}>
      <Listen article={article} queue={listened} showPage={() => false} onClose={() => {}} />
    </I18nContext>,
    root,
  );
  return screen;
}

const lit = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);
const playing = () => vi.waitFor(() => expect(speech.current()).not.toBeNull());
const say = (text: string) => vi.waitFor(() => expect(speech.current()?.text).toBe(text));
const isInView = (name: string) => {
  const [range] = [...(CSS.highlights.get(name) ?? [])] as Range[];
  const box = range?.getBoundingClientRect();
  return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
};

test('the sentence is lit, and the word in it', async () => {
  listen();
  await say('The long walk');
  expect(lit('spoken-sentence')).toEqual(['The long walk']);
  speech.finish();
  await say('Paragraph 0 is one. ');
  expect(lit('spoken-sentence')).toEqual(['Paragraph 0 is one.']);
  expect(lit('spoken-word')).toEqual([]);
  speech.boundary('Paragraph 0 is '.length);
  expect(lit('spoken-word')).toEqual(['one']);
});

test('the light goes with the bar, and the voice', async () => {
  listen();
  await playing();
  render(null, root);
  expect(CSS.highlights.has('spoken-sentence')).toBe(false);
  expect(speech.current()).toBeNull();
});

test('the page follows what is read, until the reader scrolls away, and back', async () => {
  listen();
  await playing();
  for (let sentence = 0; sentence < 60; sentence += 1) speech.finish();
  await vi.waitFor(() => expect(isInView('spoken-sentence')).toBe(true));
  expect(scrollY).toBeGreaterThan(100);
  document.body.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
  scrollTo({ top: 0, behavior: 'instant' });
  const back = await vi.waitFor(() => find(root, '[data-action="back-to-spoken"]'));
  speech.finish();
  expect(scrollY).toBe(0);
  back.click();
  await vi.waitFor(() => expect(isInView('spoken-sentence')).toBe(true));
  expect(root.querySelector('[data-action="back-to-spoken"]')).toBeNull();
});

test('without a way to light it, the page still follows', async () => {
  vi.stubGlobal('Highlight', undefined);
  listen();
  await playing();
  for (let sentence = 0; sentence < 60; sentence += 1) speech.finish();
  await vi.waitFor(() => expect(scrollY).toBeGreaterThan(100));
});

test('what is missing on the page afterwards does not move the light', async () => {
  const screen = listen();
  await playing();
  find(screen, '[data-part="body"] p').remove();
  speech.finish();
  speech.finish();
  speech.finish();
  await vi.waitFor(() => expect(lit('spoken-sentence')).toEqual(['Paragraph 1 is one.']));
});

test('it begins at the first line in view', async () => {
  listen(undefined, undefined, 400);
  await playing();
  expect(speech.current()?.text).toMatch(/^Paragraph [1-9]/);
  expect(isInView('spoken-sentence')).toBe(true);
});

test('keys play, pause, and go back and forth', async () => {
  listen();
  await say('The long walk');
  press('.');
  await say('Paragraph 0 is one. ');
  press('>');
  await say('Paragraph 1 is one. ');
  press('ю', { code: 'Period' });
  await say('It has two.');
  press('<');
  await say('Paragraph 1 is one. ');
  press('r');
  await vi.waitFor(() => expect(speech.current()).toBeNull());
  press('MediaPlayPause');
  await say('Paragraph 1 is one. ');
});

test('a voice that sends the text away is asked about before it reads', async () => {
  listen([far]);
  await vi.waitFor(() => find(root, '[data-part="question"]'));
  expect(speech.current()).toBeNull();
  find(root, '[data-action="confirm"]').click();
  await say('The long walk');
  expect(speech.current()?.voice).toBe(far);
});

test('voices of other languages can be chosen too, where they are not legion', async () => {
  const named = () =>
    [...find(root, '[data-action="voice"]').querySelectorAll('option')].map(
      ({ textContent }) => textContent,
    );
  const here = fakeVoice('en-GB', { name: 'Here' });
  listen([fakeVoice('ru', { name: 'Там' }), here]);
  await playing();
  expect(named()).toEqual(['Here', 'Там']);
  render(null, root);
  const legion = Array.from({ length: 300 }, (_, at) => fakeVoice('ru', { name: `Там ${at}` }));
  listen([...legion, here]);
  await playing();
  expect(named()).toEqual(['Here']);
});

test('without a voice it says so, and what to do', async () => {
  listen([]);
  const note = await vi.waitFor(() => find(root, '[data-part="listening-note"]'));
  expect(note.textContent).toMatch(/no voice/);
  expect(find(root, '[data-action="play"]').hasAttribute('disabled')).toBe(true);
});

test('the unread list follows, where the reader wants it', async () => {
  listen(undefined, queue(['next', 'later'], true));
  await playing();
  await vi.waitFor(() => expect(find(root, '[data-action="queue"]').textContent).toMatch('2 more'));
  while (speech.current()) speech.finish();
  await vi.waitFor(() => expect(opened).toHaveBeenCalledExactlyOnceWith('next'));
});

test('an article of the list that no voice here reads is passed over, after a word about it', async () => {
  opened.mockClear();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    listen([fakeVoice('ru')], queue(['next'], true));
    for (let turn = 0; turn < 20; turn += 1) await vi.advanceTimersByTimeAsync(50);
    expect(find(root, '[data-part="listening-note"]').textContent).toMatch(/next unread/);
    expect(opened).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5000);
    expect(opened).toHaveBeenCalledExactlyOnceWith('next');
  } finally {
    vi.useRealTimers();
  }
});

test('a voice that comes late does not take the focus from what is being written', async () => {
  const voices: SpeechSynthesisVoice[] = [];
  listen(voices);
  await vi.waitFor(() => find(root, '[data-part="listening-note"]'), { timeout: 4000 });
  const note = document.createElement('textarea');
  document.body.append(note);
  note.focus();
  voices.push(fakeVoice('en-GB'));
  speech.tellVoices();
  await vi.waitFor(() =>
    expect(find(root, '[data-action="play"]').hasAttribute('disabled')).toBe(false),
  );
  await new Promise(requestAnimationFrame);
  expect(document.activeElement).toBe(note);
  note.remove();
});
