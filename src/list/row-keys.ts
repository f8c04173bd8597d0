// The focus among the rows of a list that draws only some of them, and the keys that walk along it.

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from '../article/entry';
import { useI18n } from '../ui/i18n-context';
import { useKeys } from '../ui/keys';
import type { RowButtonsProps } from './RowButtons';
import type { RowControls } from './Rows';

interface RowFocus {
  /** The index of the row that has the focus; -1 when none has. */
  focused(): number;
  /** Brings a row into sight and gives it the focus, once it is drawn. */
  focus(index: number): void;
}

/** @param length How many rows there are. */
export function useRowFocus(length: number, controls: { current: RowControls | null }): RowFocus {
  const wanted = useRef<number | null>(null);

  function focus(index: number): void {
    const target = Math.max(0, Math.min(index, length - 1));
    wanted.current = target;
    controls.current?.show(target);
    settle();
  }

  /** A row that is far away is drawn, or even read, a moment later. */
  function settle(): void {
    if (wanted.current === null) return;
    const link = linkOf(wanted.current);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
    link.closest('li')?.scrollIntoView({ block: 'nearest' });
  }

  useLayoutEffect(settle);
  return { focused: focusedIndex, focus };
}

/**
 * The keys that walk along the rows.
 *
 * @param start Where they begin when no row has the focus.
 */
export function useWalkingKeys({ focused, focus }: RowFocus, start: () => number): void {
  function move(by: number): void {
    const now = focused();
    focus(now >= 0 ? now + by : start());
  }
  useKeys({ next: () => move(1), previous: () => move(-1) });
}

/** The keys that see and copy the address of the article whose row has the focus. */
export function useAddressKeys(
  focused: () => Entry | undefined,
  { browser, say }: Pick<RowButtonsProps, 'browser' | 'say'>,
): void {
  const { t } = useI18n();
  const onFocused = (act: (entry: Entry) => void) => () => {
    const entry = focused();
    if (!entry || entry.damaged) return false;
    act(entry);
    return true;
  };
  useKeys({
    original: onFocused(browser.openOriginal),
    copyAddress: onFocused((entry) => {
      void browser.copy(entry.summary.url).then(() => say(t('didCopy')));
    }),
  });
}

function focusedIndex(): number {
  const row = document.activeElement?.closest<HTMLElement>('[data-entry]');
  return row ? Number(row.dataset.index) : -1;
}

function linkOf(index: number): HTMLElement | null {
  return document.querySelector(`[data-entry][data-index="${index}"] [data-action="open"]`);
}
