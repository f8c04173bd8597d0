// All that helps to find one's way in an article, around the text that is on the screen. Its code comes after the text.

import { rulers } from '../appearance/ways';
import type { Article } from '../article/article';
import { appearance, chooseWays } from '../ui/appearance';
import { useKeys } from '../ui/keys';
import { AutoScroll } from './AutoScroll';
import type { Aids } from './aids';
import { useBare } from './bare';
import { FindBar } from './FindBar';
import { Outline, stepHeading } from './Outline';
import { Progress, useProgress } from './Progress';
import { Ruler } from './Ruler';
import { stepParagraph } from './skim';
import { TurnedPages } from './TurnedPages';

interface ReadingAidsProps {
  aids: Aids;
  /** The text that is on the screen. */
  article: Article;
}

export function ReadingAids({ aids, article }: ReadingAidsProps) {
  const { ways } = appearance.value;
  useProgress(aids, article);
  useBare(aids, ways.fades);
  useKeys({
    outline: aids.outline.toggle,
    find: () => {
      // Pressed again it is the field that is meant.
      document.querySelector<HTMLElement>('[data-action="find-words"]')?.focus();
      aids.isFinding.value = true;
    },
    nextHeading: () => stepHeading(aids, 1),
    previousHeading: () => stepHeading(aids, -1),
    nextParagraph: () => stepParagraph(aids, 1),
    previousParagraph: () => stepParagraph(aids, -1),
    ruler: () =>
      chooseWays({ ruler: rulers[(rulers.indexOf(ways.ruler) + 1) % rulers.length] ?? '0' }),
    pages: () => chooseWays({ pages: !ways.pages }),
    bare: () => {
      aids.bare.value = aids.bare.peek() ? null : 'asked';
    },
    // Once it is open the key is its own.
    autoScroll: () => {
      if (aids.scrollsItself.peek()) return false;
      aids.scrollsItself.value = true;
      return true;
    },
  });
  return (
    <>
      {ways.progress && <Progress aids={aids} />}
      {ways.ruler !== '0' && <Ruler aids={aids} article={article} ruler={ways.ruler} />}
      {ways.pages && <TurnedPages aids={aids} article={article} />}
      {aids.outline.isOpen && <Outline aids={aids} article={article} />}
      {aids.isFinding.value && <FindBar aids={aids} article={article} />}
      {aids.scrollsItself.value && <AutoScroll aids={aids} />}
    </>
  );
}
