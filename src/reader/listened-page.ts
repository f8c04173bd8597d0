// The article on the screen as what is read aloud: its text, and the light and the scrolling that follow.

import { readArticleAloud } from '../reading/article-text';
import type { BodyText } from '../reading/body-text';
import { keepInView } from '../reading/keep-in-view';
import { placeIn } from '../reading/place';
import { findQuote, quoteAt, type Span } from '../reading/quote';
import { createSpotlight } from '../reading/spotlight';

export interface ListenedPage {
  readonly text: string;
  /** Where the reader wants to begin: at what is selected, else at the first line in view. */
  beginning(): number;
  /** Shows a sentence and the word in it; `jumped` also when the reader had scrolled away. */
  show(sentence: Span, word: Span | null, jumped: boolean): void;
  comeBack(): void;
  end(): void;
}

export interface ListenedHooks {
  /** The reader has scrolled away from what is read, or is back. */
  onAway(isAway: boolean): void;
  /** Shows the page with a line, where the article is turned in pages; false where it is not. */
  showPage(box: DOMRect): boolean;
}

/** @param article The element that holds it all. */
export function listenedPage(article: Element, { onAway, showPage }: ListenedHooks): ListenedPage {
  const { text } = readArticleAloud(article);
  let page: BodyText | null = null;
  /** A picture that is missing or a page that was joined moves what is on the screen. */
  const changes = new MutationObserver(() => {
    page = null;
  });
  changes.observe(article, { childList: true, subtree: true, characterData: true });

  const light = createSpotlight();
  const view = keepInView({ covered, onAway, bring: showPage });

  function rangeOf({ from, to }: Span): Range | null {
    page ??= readArticleAloud(article);
    const quote = quoteAt(text, from, to);
    const span = page.text === text ? { from, to } : findQuote(page.text, quote);
    return span && page.rangeOf(span);
  }

  return {
    text,
    beginning() {
      page ??= readArticleAloud(article);
      const selection = getSelection();
      const anchor = selection?.isCollapsed === false ? selection.getRangeAt(0) : null;
      if (anchor && article.contains(anchor.startContainer))
        return page.offsetOf(anchor.startContainer, anchor.startOffset);
      if (scrollY < 1) return 0;
      const { top, bottom } = covered();
      const inView = { top, bottom: document.documentElement.clientHeight - bottom };
      return placeIn(page, inView)?.offset ?? 0;
    },
    show(sentence, word, jumped) {
      const range = rangeOf(trimmed(text, sentence));
      light.show(range, word && rangeOf(word));
      if (!range) return;
      view.show(range);
      if (jumped) view.comeBack();
    },
    comeBack: view.comeBack,
    end() {
      changes.disconnect();
      light.end();
      view.end();
    },
  };
}

/** Without the space behind it, which would be lit as well. */
function trimmed(text: string, { from, to }: Span): Span {
  return { from, to: from + text.slice(from, to).trimEnd().length };
}

function covered(): { top: number; bottom: number } {
  const heightOf = (selector: string) =>
    document.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0;
  return { top: heightOf('.reader-bar'), bottom: heightOf('[data-part="listening"]') };
}
