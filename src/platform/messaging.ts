// Questions from our pages to the background, typed by one table; no switch, no names in two places.

import type { Runtime } from 'webextension-polyfill';
import type { BackgroundRequests } from '../messages';
import browser from './browser';

type Name = keyof BackgroundRequests;
type Question<Of extends Name> = BackgroundRequests[Of][0];
type Answer<Of extends Name> = BackgroundRequests[Of][1];

/** How the background answers each question; a forgotten one does not compile. */
export type Answerers = { [Of in Name]: (question: Question<Of>) => Promise<Answer<Of>> };

interface Envelope {
  name: Name;
  question: Question<Name>;
}

/** Asks the background, waking it if need be. */
export async function ask<Of extends Name>(name: Of, question: Question<Of>): Promise<Answer<Of>> {
  return (await browser.runtime.sendMessage({ name, question })) as Answer<Of>;
}

/**
 * Answers our own pages, and nobody else: a content script lives in a page, and a page is not trusted.
 * Must run in the background's first turn.
 */
export function answer(answerers: Answerers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const fromOwnPage =
      sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL(''));
    const { name, question } = (message ?? {}) as Partial<Envelope>;
    const answerer = fromOwnPage && name !== undefined && answerers[name];
    if (!answerer || question === undefined) return undefined;
    return (answerer as (question: unknown) => Promise<unknown>)(question);
  });
}

/** Whether this page belongs to a private window. */
export function inPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext === true;
}
