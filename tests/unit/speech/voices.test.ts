import { expect, test } from 'vitest';
import { chooseVoice, speakersOf, voicesOf } from '../../../src/speech/voices';
import { fakeClock, fakeSpeech, fakeVoice } from '../../support/fake-speech';

const google = fakeVoice('en-US', { name: 'Far away', localService: false, default: true });
const american = fakeVoice('en_US', { name: 'Here, American' });
const british = fakeVoice('en-GB', { name: 'Here, British' });
const russian = fakeVoice('ru-RU', { name: 'Здесь' });
const all = [google, british, american, russian];
const nothing = { voices: {}, mayLeave: false };

test('the best voice is on this machine, and of the region', () => {
  expect(speakersOf(all, 'en-US')).toEqual([american, british, google]);
  expect(speakersOf(all, 'en-GB')).toEqual([british, american, google]);
  expect(chooseVoice(all, 'en-AU', nothing)).toEqual({ kind: 'chosen', voice: american });
});

test('the reader’s own choice comes first, for its language', () => {
  const wishes = { voices: { en: british.voiceURI }, mayLeave: false };
  expect(chooseVoice(all, 'en-US', wishes)).toEqual({ kind: 'chosen', voice: british });
  expect(chooseVoice(all, 'ru', wishes)).toEqual({ kind: 'chosen', voice: russian });
  expect(chooseVoice([american], 'en', wishes)).toEqual({ kind: 'chosen', voice: american });
});

test('a voice that sends the text away is asked about, once', () => {
  expect(chooseVoice([google, russian], 'en', nothing)).toEqual({ kind: 'to-ask', voice: google });
  const agreed = { voices: {}, mayLeave: true };
  expect(chooseVoice([google], 'en', agreed)).toEqual({ kind: 'chosen', voice: google });
  const takenBack = { voices: { en: google.voiceURI }, mayLeave: false };
  expect(chooseVoice(all, 'en', takenBack)).toEqual({ kind: 'chosen', voice: american });
});

test('no voice at all, or none for the language, is said', () => {
  expect(chooseVoice([], 'en', nothing)).toEqual({ kind: 'no-voices' });
  expect(chooseVoice([russian], 'kk', nothing)).toEqual({ kind: 'none-speaks' });
});

test('voices that come late are waited for, but not for ever', async () => {
  const clock = fakeClock();
  const here = fakeSpeech([british]);
  expect(await voicesOf(here.synth, clock)).toEqual([british]);
  const { synth } = fakeSpeech([]);
  const none = voicesOf(synth, clock);
  clock.advance(2000);
  expect(await none).toEqual([]);
  let tell = () => {};
  const late: SpeechSynthesisVoice[] = [];
  const slow = {
    ...synth,
    getVoices: () => late,
    addEventListener: (_name: string, heard: () => void) => {
      tell = heard;
    },
  } as typeof synth;
  const coming = voicesOf(slow, clock);
  late.push(british);
  tell();
  expect(await coming).toEqual([british]);
});
