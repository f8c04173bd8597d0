// Scrolling by itself: a small bar with its pace. Whatever else the reader does pauses it.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { paces } from '../appearance/ways';
import { scrollByItself } from '../reading/auto-scroll';
import { appearance, chooseWays } from '../ui/appearance';
import { Button } from '../ui/Button';
import { useI18n } from '../ui/i18n-context';
import { closeIcon, minusIcon, pauseIcon, playIcon, plusIcon } from '../ui/icons';
import { type Command, keyMap, keyOf, useKeys } from '../ui/keys';
import styles from './AutoScroll.module.css';
import { type Aids, articleHere, coveredAbove, coveredBelow } from './aids';

/** Of a screen that is scrolled as a whole, so much stays. */
const keptShare = 0.1;

export function AutoScroll({ aids }: { aids: Aids }) {
  const { t, plural } = useI18n();
  const [runs, setRuns] = useState(true);
  const bar = useRef<HTMLElement>(null);
  const { pace } = appearance.value.ways;

  // As soon as it is drawn: what says that it runs can be stopped.
  useLayoutEffect(() => {
    if (!runs) return;
    const { end } = scrollByItself({
      pxPerMinute: () => appearance.peek().ways.pace * lineHeight(),
      bySteps: () => aids.pages.peek() !== null || wantsNoMotion(),
      step: () => step(aids),
      height: () => (innerHeight - coveredAbove() - coveredBelow()) * (1 - keptShare),
      onStop: () => setRuns(false),
    });
    document.addEventListener('keydown', pauseOnKey, { capture: true });
    return () => {
      document.removeEventListener('keydown', pauseOnKey, { capture: true });
      end();
    };
  }, [runs]);

  function pauseOnKey(event: KeyboardEvent): void {
    if (isOwn(event) || bar.current?.contains(event.target as Node)) return;
    setRuns(false);
  }
  const change = (by: number) =>
    chooseWays({ pace: Math.min(paces.max, Math.max(paces.min, pace + by * paces.step)) });
  const close = () => {
    aids.scrollsItself.value = false;
  };
  useKeys({
    autoScroll: () => setRuns(!runs),
    faster: () => change(1),
    slower: () => change(-1),
    putAway: close,
  });
  return (
    <section
      ref={bar}
      class={styles.bar}
      data-part="auto-scroll"
      data-runs={runs}
      data-at-foot
      aria-label={t('autoScroll')}
    >
      <Button
        action="auto-scroll-runs"
        icon={runs ? pauseIcon : playIcon}
        label={t(runs ? 'autoScrollPause' : 'autoScrollGoOn')}
        onPress={() => setRuns(!runs)}
      />
      <Button
        action="slower"
        icon={minusIcon}
        label={t('slower')}
        disabled={pace <= paces.min}
        onPress={() => change(-1)}
      />
      <output class={styles.pace}>{plural('linesAMinute', pace)}</output>
      <Button
        action="faster"
        icon={plusIcon}
        label={t('faster')}
        disabled={pace >= paces.max}
        onPress={() => change(1)}
      />
      <Button action="close-auto-scroll" icon={closeIcon} label={t('close')} onPress={close} />
    </section>
  );
}

/** Keys that are part of it, and those that do nothing alone. */
const own: readonly Command[] = ['autoScroll', 'faster', 'slower'];
const alone = /^(?:Shift|Control|Alt|AltGraph|Meta)$/;

function isOwn(event: KeyboardEvent): boolean {
  const key = keyOf(event);
  return alone.test(event.key) || own.some((name) => key && keyMap.peek()[name]?.includes(key));
}

function wantsNoMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function lineHeight(): number {
  const body = articleHere()?.body;
  return (body && Number.parseFloat(getComputedStyle(body).lineHeight)) || 24;
}

/** A page on, or a screen. */
function step(aids: Aids): boolean {
  const before = scrollY;
  const pages = aids.pages.peek();
  const height = innerHeight - coveredAbove() - coveredBelow();
  if (pages) pages.turn(1);
  else scrollBy({ top: height * (1 - keptShare), behavior: 'instant' });
  return scrollY > before;
}
