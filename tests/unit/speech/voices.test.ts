import { expect, test } from 'vitest';
import type { Synth } from '../../../src/speech/engine';
import { chooseVoice, hearVoices, speakersOf } from '../../../src/speech/voices';
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

test('voices are told as they come, and after a while that there are none', () => {
  const clock = fakeClock();
  const told = (synth: Synth) => {
    const all: SpeechSynthesisVoice[][] = [];
    const end = hearVoices(synth, clock, (voices) => all.push(voices));
    return { all, end };
  };
  expect(told(fakeSpeech([british]).synth).all).toEqual([[british]]);

  const voices: SpeechSynthesisVoice[] = [];
  const speech = fakeSpeech(voices);
  const { all, end } = told(speech.synth);
  clock.advance(1999);
  expect(all).toEqual([]);
  clock.advance(1);
  expect(all).toEqual([[]]);
  // The engine took longer than that to wake.
  voices.push(british);
  speech.tellVoices();
  expect(all).toEqual([[british], [british]]);
  end();
  speech.tellVoices();
  expect(all).toHaveLength(2);
});

test('a voice of a Linux desktop is on this computer, whatever Firefox says of it', () => {
  const uri = 'urn:moz-tts:speechd:English%20(America)?en-US';
  const voice = fakeVoice('en-US', { voiceURI: uri, localService: false });
  expect(chooseVoice([voice], 'en', nothing)).toEqual({ kind: 'chosen', voice });
});
