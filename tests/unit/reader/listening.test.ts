import { expect, test, vi } from 'vitest';
import type { ListeningSettings } from '../../../src/platform/listening-settings';
import { createListening, type ListeningSources } from '../../../src/reader/listening';
import { type FakeSpeech, fakeClock, fakeSpeech, fakeVoice } from '../../support/fake-speech';

const here = fakeVoice('en-GB', { name: 'Here' });
const other = fakeVoice('en-GB', { name: 'Other' });
const far = fakeVoice('en-GB', { name: 'Far', localService: false });
const text = 'Title\nOne. Two.\nThree.';
const atFirst: ListeningSettings = { rate: 1, voices: {}, mayLeave: false, sleep: null };

async function listening({
  voices = [here, other, far],
  kept = atFirst,
  beginning = 0,
  engine = fakeSpeech(voices) as FakeSpeech | null,
  goesOn = null as ListeningSources['goesOn'],
} = {}) {
  const clock = fakeClock();
  const [show, save, onEnd] = [vi.fn(), vi.fn(async () => {}), vi.fn()];
  const noteSleep = vi.fn();
  let change = (_to: ListeningSettings) => {};
  const onChange = (tell: typeof change) => {
    change = tell;
    return () => {};
  };
  const model = createListening({
    engine,
    clock,
    settings: { load: async () => kept, save, onChange },
    goesOn,
    noteSleep,
    text,
    language: 'en-GB',
    beginning: () => beginning,
    show,
    onEnd,
  });
  const started = model.start();
  clock.advance(2000);
  await started;
  const hears = async () => {
    clock.advance(100);
    await Promise.resolve();
    return engine?.current()?.text;
  };
  const becomes = (to: Partial<ListeningSettings>) => change({ ...kept, ...to });
  return { model, engine, clock, show, save, onEnd, noteSleep, hears, becomes };
}

test('begins at once, where the reader is', async () => {
  const { model, hears, show } = await listening({ beginning: text.indexOf('Two') });
  expect(await hears()).toBe('Two.');
  expect(model.voice.value).toBe(here);
  expect(show).toHaveBeenLastCalledWith(expect.objectContaining({ from: 11 }), null, false);
});

test('with no voice, none for the language, or no engine at all, it says which', async () => {
  expect((await listening({ voices: [] })).model.listening.value.status).toBe('no-voices');
  expect((await listening({ engine: null })).model.listening.value.status).toBe('no-voices');
  const russian = [fakeVoice('ru')];
  expect((await listening({ voices: russian })).model.listening.value.status).toBe('none-speaks');
});

test('an engine that wakes late is heard, and begins', async () => {
  const voices: SpeechSynthesisVoice[] = [];
  const { model, engine, hears } = await listening({ voices });
  expect(model.listening.value.status).toBe('no-voices');
  voices.push(here);
  engine?.tellVoices();
  expect(await hears()).toBe('Title');
  expect(model.voice.value).toBe(here);
});

test('one that wakes minutes later is ready, and waits for Play', async () => {
  const voices: SpeechSynthesisVoice[] = [];
  const { model, engine, clock, hears } = await listening({ voices });
  clock.advance(120_000);
  voices.push(here);
  engine?.tellVoices();
  expect(await hears()).toBeUndefined();
  expect(model.listening.value).toEqual({ status: 'paused', fault: null });
  model.toggle();
  expect(await hears()).toBe('Title');
});

test('when its voice is gone, another one on this machine reads on', async () => {
  const voices = [here, other, far];
  const { model, engine, hears } = await listening({ voices });
  voices.splice(0, 1);
  engine?.tellVoices();
  expect(await hears()).toBe('Title');
  expect(model.voice.value).toBe(other);
  // The same voice in another object, as Chromium lists it anew, is no other.
  const cancels = engine?.cancels();
  voices.splice(0, 1, { ...other });
  engine?.tellVoices();
  expect(engine?.cancels()).toBe(cancels);
  voices.splice(0, 1);
  engine?.tellVoices();
  expect(await hears()).toBeUndefined();
  expect(model.listening.value).toEqual({ status: 'asking', voice: far });
  voices.splice(0, 1);
  engine?.tellVoices();
  expect(model.listening.value.status).toBe('no-voices');
});

test('a voice that sends the text away waits for an answer, which is kept', async () => {
  const { model, hears, save } = await listening({ voices: [far] });
  expect(model.listening.value).toEqual({ status: 'asking', voice: far });
  expect(await hears()).toBeUndefined();
  model.answer(true);
  expect(await hears()).toBe('Title');
  expect(save).toHaveBeenLastCalledWith({ mayLeave: true, voices: { en: 'Far' } });
});

test('leave that is taken back on another page is not kept anew, and such a voice stops', async () => {
  const kept = { ...atFirst, mayLeave: true, voices: { en: 'Far' } };
  const { model, hears, save, becomes } = await listening({ kept });
  expect(model.voice.value).toBe(far);
  expect(await hears()).toBe('Title');
  becomes({ mayLeave: false });
  expect(await hears()).toBeUndefined();
  expect(model.listening.value).toEqual({ status: 'paused', fault: null });
  expect(model.voice.value).toBe(here);
  model.chooseRate(2);
  expect(save).toHaveBeenLastCalledWith({ rate: 2 });
});

test('where no other voice is left then, nothing is read, whatever is pressed', async () => {
  const { model, hears, becomes } = await listening({
    voices: [far],
    kept: { ...atFirst, mayLeave: true },
  });
  becomes({ mayLeave: false });
  expect(model.listening.value.status).toBe('none-speaks');
  model.toggle();
  model.bySentence(1);
  expect(await hears()).toBeUndefined();
  model.chooseVoice('Far');
  expect(model.listening.value.status).toBe('asking');
  model.answer(false);
  expect(model.listening.value.status).toBe('none-speaks');
});

test('refused, it is quiet; chosen among others, the one before reads on', async () => {
  const alone = await listening({ voices: [far] });
  alone.model.answer(false);
  expect(alone.model.listening.value.status).toBe('none-speaks');
  expect(alone.save).not.toHaveBeenCalled();

  const { model, hears } = await listening();
  model.chooseVoice('Far');
  expect(model.listening.value.status).toBe('asking');
  expect(await hears()).toBeUndefined();
  model.answer(false);
  expect(model.listening.value).toEqual({ status: 'paused', fault: null });
  expect(model.voice.value).toBe(here);
});

test('voice and speed are heard at once and kept', async () => {
  const { model, engine, hears, save } = await listening();
  model.chooseVoice('Other');
  model.chooseRate(1.5);
  await hears();
  expect(engine?.current()).toMatchObject({ voice: other, rate: 1.5 });
  expect(save).toHaveBeenLastCalledWith({ rate: 1.5 });
  expect(save).toHaveBeenCalledWith({ voices: { en: 'Other' } });
});

test('a jump is shown even to a reader who has scrolled away; reading on is not', async () => {
  const { model, engine, show } = await listening();
  engine?.finish();
  expect(show.mock.lastCall?.[2]).toBe(false);
  model.bySentence(1);
  expect(show.mock.lastCall?.[2]).toBe(true);
});

test('the sleep timer stops it when the sentence is done', async () => {
  const { model, engine, clock } = await listening();
  model.chooseSleep(5);
  // A voice that is heard: else the watchdog would have its say.
  for (let minute = 0; minute < 59; minute += 1) {
    engine?.boundary(0);
    clock.advance(5_100);
  }
  expect(model.sleep.value).toBeNull();
  expect(model.listening.value.status).toBe('playing');
  engine?.finish();
  expect(model.listening.value.status).toBe('paused');
});

test('in the last sentence as well, so that no next article begins', async () => {
  const { model, engine, clock, onEnd } = await listening({ beginning: text.indexOf('Three') });
  model.chooseSleep(5);
  for (let minute = 0; minute < 59; minute += 1) {
    engine?.boundary(0);
    clock.advance(5_100);
  }
  engine?.finish();
  expect(model.listening.value.status).toBe('ended');
  expect(onEnd).not.toHaveBeenCalled();
  // Who plays it again is awake.
  model.toggle();
  await Promise.resolve();
  while (engine?.current()) engine.finish();
  expect(onEnd).toHaveBeenCalledOnce();
});

test('the sleep timer of the settings begins with the article, or goes on from the one before', async () => {
  const begins = await listening({ kept: { ...atFirst, sleep: 15 } });
  expect(begins.model.sleep.value).toBe(15);
  expect(begins.noteSleep).toHaveBeenLastCalledWith(15);
  const goesOn = await listening({
    kept: { ...atFirst, sleep: 15 },
    goesOn: { sleep: 30, minutesLeft: 0.05 },
  });
  expect(goesOn.model.sleep.value).toBe(30);
  expect(goesOn.noteSleep).not.toHaveBeenCalled();
  goesOn.clock.advance(3_100);
  expect(goesOn.model.sleep.value).toBeNull();
});

test('at the end the next is told of, unless this one was to be the last', async () => {
  const goes = await listening();
  while (goes.engine?.current()) goes.engine.finish();
  expect(goes.onEnd).toHaveBeenCalledOnce();
  const stops = await listening();
  stops.model.chooseSleep('end');
  while (stops.engine?.current()) stops.engine.finish();
  expect(stops.onEnd).not.toHaveBeenCalled();
  expect(stops.model.sleep.value).toBeNull();
  expect(stops.noteSleep).toHaveBeenLastCalledWith(null);
});

test('closed while voices were being looked for, it says nothing', async () => {
  const engine = fakeSpeech([here]);
  const model = createListening({
    engine,
    clock: fakeClock(),
    settings: { load: async () => atFirst, save: async () => {}, onChange: () => () => {} },
    goesOn: null,
    noteSleep: () => {},
    text,
    language: 'en',
    beginning: () => 0,
    show: () => {},
    onEnd: () => {},
  });
  const started = model.start();
  model.end();
  await started;
  expect(engine.current()).toBeNull();
});
