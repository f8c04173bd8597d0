// Marking on the screen of an article: it draws the highlights, puts their signs into the margin, and hears selections,
// presses and keys. It stands in the screen beside the article, so that it moves with it.

import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { Article } from '../article/article';
import type { View } from '../reading/place';
import { useI18n } from '../ui/i18n-context';
import { bringIntoView, type ShowPage } from './bring-into-view';
import { quotation } from './copied';
import { MarkCard, SelectionTools } from './MarkCard';
import styles from './MarkLayer.module.css';
import { MarkSigns } from './MarkSigns';
import { MarkToast } from './MarkToast';
import { markedPage } from './marked-page';
import type { Marking } from './marking';
import { useMarkKeys } from './use-mark-keys';
import { useSelection } from './use-selection';

interface MarkLayerProps {
  marking: Marking;
  /** The one on the screen. */
  article: Article;
  /** What scrolls; null for the window. */
  scroller(): HTMLElement | null;
  /** Pixels at its top that something lies over. */
  covered(): number;
  /** For an article that may be turned in pages; null while they are still to come. */
  showPage?: ShowPage | null;
}

export function MarkLayer({ marking, article, scroller, covered, showPage }: MarkLayerProps) {
  const i18n = useI18n();
  const place = useRef<HTMLDivElement>(null);
  const [layout, hearLayout] = useReducer((count: number) => count + 1, 0);
  const [text, hearText] = useReducer((count: number) => count + 1, 0);
  const highlights = marking.highlights.value;
  const open = marking.open.value;
  const wanted = marking.wanted.value;
  const { selected, drop } = useSelection(marking);

  const view = (): View => {
    const box = scroller()?.getBoundingClientRect();
    return { top: (box?.top ?? 0) + covered(), bottom: box?.bottom ?? innerHeight };
  };
  useMarkKeys({ marking, language: article.language ?? i18n.language, view });

  useLayoutEffect(() => {
    const body = bodyBeside(place.current);
    if (!body) return;
    const page = markedPage(body, (what) => (what === 'text' ? hearText(null) : hearLayout(null)));
    marking.page.value = page;
    const hearPress = (event: MouseEvent) => {
      if (getSelection()?.isCollapsed === false || isControl(event.target)) return;
      const id = page.at(event.clientX, event.clientY);
      if (id === null) return;
      marking.open.value = { id, writes: false };
      // The press has done its work: no page turns.
      event.preventDefault();
    };
    body.addEventListener('click', hearPress);
    // A panel that comes moves the text, and leaves it as it is.
    const widths = new ResizeObserver(() => hearLayout(null));
    if (place.current) widths.observe(place.current);
    return () => {
      widths.disconnect();
      body.removeEventListener('click', hearPress);
      page.end();
      marking.page.value = null;
    };
  }, [article, marking]);

  useLayoutEffect(() => {
    const { page } = marking;
    if (page.value) marking.places.value = page.value.show(highlights, open?.id ?? null);
  }, [article, marking, highlights, open?.id, text]);

  // After the signs: the one that is wanted takes the focus.
  useLayoutEffect(() => {
    const highlight = highlights.find(({ id }) => id === wanted);
    if (!highlight || showPage === null) return;
    const page = marking.page.peek();
    const range = page?.rangeOf(highlight.id) ?? page?.nearOf(highlight);
    marking.wanted.value = null;
    if (!range) return;
    bringIntoView(range, scroller(), view, showPage);
    requestAnimationFrame(() =>
      signOf(place.current, highlight.id)?.focus({ preventScroll: true }),
    );
  }, [wanted, highlights, marking.places.value, showPage]);

  const shown = open && highlights.find(({ id }) => id === open.id);
  const box = shown && boxOf(marking, shown.id, place.current);
  const close = () => {
    marking.open.value = null;
    if (shown) signOf(place.current, shown.id)?.focus({ preventScroll: true });
  };
  const copy = (quote: Parameters<typeof quotation>[0]) =>
    marking.copy(quotation(quote, article, i18n));
  /** Marks what is selected, whose tools these are. */
  const mark = (colour?: Parameters<Marking['make']>[1]) => {
    drop();
    return selected ? marking.make(selected.quote, colour) : null;
  };

  return (
    <div ref={place} class={styles.layer}>
      <MarkToast marking={marking} />
      <MarkSigns marking={marking} layout={layout + text} />
      {shown && box && (
        <MarkCard
          key={shown.id}
          box={box}
          highlight={shown}
          writes={open.writes}
          onColour={(colour) => marking.change(shown.id, { colour })}
          onWrites={(writes) => {
            marking.open.value = { id: shown.id, writes };
          }}
          onNote={(note) => marking.change(shown.id, { note })}
          onCopy={() => copy(shown)}
          onRemove={() => marking.remove(shown.id)}
          onClose={close}
        />
      )}
      {!shown && selected && (
        <SelectionTools
          box={selected.box}
          onMark={mark}
          onNote={() => {
            const id = mark();
            if (id !== null) marking.open.value = { id, writes: true };
          }}
          onCopy={() => copy(selected.quote)}
        />
      )}
    </div>
  );
}

function bodyBeside(layer: HTMLElement | null): HTMLElement | null {
  return layer?.closest('[data-screen]')?.querySelector<HTMLElement>('[data-part="body"]') ?? null;
}

/** What does something of its own when pressed. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a[href], button, summary') !== null;
}

function signOf(layer: HTMLElement | null, id: string): HTMLElement | null {
  return layer?.querySelector<HTMLElement>(`button[data-highlight="${CSS.escape(id)}"]`) ?? null;
}

/** Where a card stands: beside the highlight, or where its words are not in the text, at the top of it. */
function boxOf(marking: Marking, id: string, layer: HTMLElement | null): DOMRect | null {
  const range = marking.page.peek()?.rangeOf(id);
  return range?.getBoundingClientRect() ?? layer?.getBoundingClientRect() ?? null;
}
