import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createPlayer, type Playing } from '../../../src/speech/player';
import { hasWords, sentencesOf } from '../../../src/speech/sentences';
import { fakeClock, fakeSpeech, fakeVoice } from '../../support/fake-speech';

const story = 'A headline\nOne is first. Two follows.\n* * *\nThree ends it.';

function reading(text = story, voice = fakeVoice('en-GB')) {
  const engine = fakeSpeech();
  const clock = fakeClock();
  const onChange = vi.fn<(now: Playing) => void>();
  const sentences = sentencesOf(text, 'en');
  const player = createPlayer({
    engine,
    clock,
    text,
    sentences,
    language: 'en',
    voice,
    rate: 1,
    onChange,
  });
  /** Past the rest that an engine is given after it was stopped. */
  const settle = async () => {
    clock.advance(100);
    await Promise.resolve();
  };
  return { engine, clock, player, onChange, sentences, settle };
}

test('reads sentence after sentence, to the end, and again from the beginning', () => {
  const { engine, player } = reading();
  player.play();
  while (player.now.status === 'playing') engine.finish();
  expect(engine.said).toEqual(['A headline', 'One is first. ', 'Two follows.', 'Three ends it.']);
  expect(player.now).toMatchObject({ status: 'ended', fault: null });
  player.play();
  expect(engine.current()?.text).toBe('A headline');
});

test('says the word it is at, where the voice does, and reads on from there after a pause', async () => {
  const { engine, player, settle } = reading();
  player.play();
  engine.boundary(2);
  expect(player.now.word).toEqual({ from: 2, to: 10 });
  player.pause();
  expect(engine.current()).toBeNull();
  expect(player.now.status).toBe('paused');
  player.play();
  await settle();
  expect(engine.current()?.text).toBe('headline');
});

test('goes by sentences and paragraphs, and nowhere at the ends', async () => {
  const { engine, player, settle } = reading();
  const heard = async () => {
    await settle();
    return engine.current()?.text;
  };
  player.play();
  player.bySentence(-1);
  expect(await heard()).toBe('A headline');
  player.byParagraph(1);
  expect(await heard()).toBe('One is first. ');
  player.bySentence(1);
  expect(await heard()).toBe('Two follows.');
  player.byParagraph(-1);
  expect(await heard()).toBe('One is first. ');
  player.byParagraph(-1);
  expect(await heard()).toBe('A headline');
  player.goTo(story.length);
  expect(await heard()).toBe('Three ends it.');
  player.byParagraph(1);
  player.bySentence(1);
  expect(await heard()).toBe('Three ends it.');
});

test('goes there without reading while it is paused', async () => {
  const { engine, player, settle } = reading();
  player.bySentence(1);
  await settle();
  expect(player.now).toMatchObject({ status: 'paused', sentence: 1 });
  expect(engine.current()).toBeNull();
});

test('another speed and another voice are heard at once, from the same word', async () => {
  const { engine, player, settle } = reading();
  player.play();
  engine.boundary(2, 8);
  player.setRate(1.5);
  await settle();
  expect(engine.current()).toMatchObject({ text: 'headline', rate: 1.5 });
  const other = fakeVoice('en-US');
  player.setVoice(other);
  await settle();
  expect(engine.current()).toMatchObject({ text: 'headline', voice: other, lang: 'en-US' });
});

test('a voice that falls silent in the middle is started again where it was', async () => {
  const { engine, clock, player, settle } = reading();
  player.play();
  await settle();
  engine.boundary(2);
  clock.advance(8_000);
  expect(engine.cancels()).toBe(1);
  await settle();
  expect(engine.current()?.text).toBe('headline');
  expect(player.now).toMatchObject({ status: 'playing', fault: null });
});

test('one that says the same word and falls silent, again and again, is given up', async () => {
  const { engine, clock, player, settle } = reading();
  player.play();
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await settle();
    engine.boundary(0);
    clock.advance(8_000);
  }
  expect(player.now).toMatchObject({ status: 'paused', fault: 'no-answer' });
});

test('a slow voice that tells no words is let be', async () => {
  const { engine, clock, player, settle } = reading(`${'word '.repeat(24)}end.`);
  player.play();
  await settle();
  clock.advance(15_000);
  expect(engine.cancels()).toBe(0);
});

test('an engine that never answers is asked three times, and then that is said', async () => {
  const { engine, clock, player } = reading();
  engine.fallSilent();
  player.play();
  clock.advance(60_000);
  expect(player.now).toMatchObject({ status: 'paused', fault: 'no-answer' });
  expect(engine.cancels()).toBe(3);
  engine.fallSilent(false);
  player.play();
  expect(player.now).toMatchObject({ status: 'playing', fault: null });
});

test.each([
  ['synthesis-failed', 'voice-failed', 3],
  ['network', 'no-network', 3],
  ['not-allowed', 'not-allowed', 1],
] as const)('%s is told as %s', (code, fault, attempts) => {
  const { engine, player } = reading();
  player.play();
  for (let attempt = 0; attempt < attempts; attempt += 1) engine.fail(code);
  expect(player.now).toMatchObject({ status: 'paused', fault });
});

test('one failure is got over', () => {
  const { engine, player } = reading();
  player.play();
  engine.fail('synthesis-failed');
  expect(engine.current()?.text).toBe('A headline');
  engine.finish();
  expect(player.now).toMatchObject({ status: 'playing', sentence: 1 });
});

test('stops when the sentence is done, if it is to', () => {
  const { engine, player } = reading();
  player.play();
  player.pauseAfterSentence(true);
  engine.finish();
  expect(player.now).toMatchObject({ status: 'paused', sentence: 1 });
  player.play();
  engine.finish();
  expect(player.now).toMatchObject({ status: 'playing', sentence: 2 });
});

test('voices from the network get no more than they can say in one go', () => {
  const text = `${'a clause, '.repeat(60)}end.`;
  const { engine, player } = reading(text, fakeVoice('en-GB', { localService: false }));
  player.play();
  while (player.now.status === 'playing') engine.finish();
  expect(Math.max(...engine.said.map(({ length }) => length))).toBeLessThanOrEqual(150);
  expect(engine.said.join('')).toBe(text);
});

const acts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant('finish' as const) },
    { weight: 3, arbitrary: fc.constant('boundary' as const) },
    fc.constantFrom(
      'back' as const,
      'forth' as const,
      'paragraph back' as const,
      'paragraph forth' as const,
      'pause' as const,
      'play' as const,
      'stall' as const,
      'faster' as const,
    ),
  ),
  { maxLength: 60 },
);
/** Takes several breaths, with a voice from the network at least. */
const monster = 'on, and on; '.repeat(20);
const texts = fc
  .array(fc.constantFrom('Ab cd. ', monster, `${monster}and. `, '\n', '* * *', '猫。', '😀 x'), {
    minLength: 1,
    maxLength: 25,
  })
  .map((parts) => parts.join(''))
  .filter(hasWords);

test('whatever is pressed, what is read follows on what was read, and nothing is left out or said twice', async () => {
  await fc.assert(
    fc.asyncProperty(texts, acts, fc.boolean(), async (text, pressed, isLocal) => {
      const voice = fakeVoice('en', { localService: isLocal });
      const { engine, clock, player, sentences, settle } = reading(text, voice);
      const beginningOf = (sentence: number) => sentences[sentence]?.from ?? 0;
      /** Where the next piece has to begin: what stands before it has been heard. */
      let due = beginningOf(0);
      let last: unknown = null;

      /** Looks at what is being said now; only what has no words may be passed over. */
      const listen = async () => {
        await settle();
        const saying = engine.current();
        if (!saying || saying === last) return saying;
        last = saying;
        const begin = text.indexOf(saying.text, due);
        expect(begin).toBeGreaterThanOrEqual(due);
        expect(hasWords(text.slice(due, begin))).toBe(false);
        due = begin;
        return saying;
      };
      const jump = (step: 1 | -1, far: boolean) => {
        const before = player.now;
        if (far) player.byParagraph(step);
        else player.bySentence(step);
        if (player.now !== before) due = beginningOf(player.now.sentence);
      };

      player.play();
      for (const act of pressed) {
        const saying = await listen();
        if (act === 'back' || act === 'forth') jump(act === 'back' ? -1 : 1, false);
        else if (act === 'paragraph back') jump(-1, true);
        else if (act === 'paragraph forth') jump(1, true);
        else if (act === 'pause') player.pause();
        else if (act === 'faster') player.setRate(1.25);
        else if (act === 'play') {
          if (player.now.status === 'ended') due = beginningOf(0);
          player.play();
        } else if (saying && act === 'finish') {
          due += saying.text.length;
          engine.finish();
        } else if (saying && act === 'stall') clock.advance(200_000);
        else if (saying && act === 'boundary') {
          // The voice is stopped and started again at this word.
          const word = saying.text.indexOf(' ') + 1;
          if (word >= saying.text.length) continue;
          engine.boundary(word);
          due += word;
          player.pause();
          player.play();
        }
      }
      if (player.now.fault) player.play();
      const before = engine.said.length;
      while (player.now.status === 'playing') {
        const saying = await listen();
        if (!saying) break;
        due += saying.text.length;
        engine.finish();
      }
      if (engine.said.length > before) {
        expect(player.now.status).toBe('ended');
        expect(hasWords(text.slice(due))).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});
