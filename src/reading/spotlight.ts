// Lights up a stretch of the page without touching it, by the CSS Custom Highlight API. Where a browser has none,
// nothing is lit, and scrolling alone has to say where one is.

/** The names that stylesheets know them by. */
export const sentenceLight = 'spoken-sentence';
export const wordLight = 'spoken-word';

export interface Spotlight {
  /** Null for what is not known. */
  show(sentence: Range | null, word: Range | null): void;
  /** Puts the light out. */
  end(): void;
}

export function createSpotlight(): Spotlight {
  if (typeof Highlight === 'undefined') return { show: () => {}, end: () => {} };
  const [sentence, word] = [new Highlight(), new Highlight()];
  word.priority = 1;
  CSS.highlights.set(sentenceLight, sentence);
  CSS.highlights.set(wordLight, word);
  const lit = [sentence, word];
  return {
    show(...ranges) {
      for (const [index, light] of lit.entries()) {
        light.clear();
        const range = ranges[index];
        if (range) light.add(range);
      }
    },
    end() {
      CSS.highlights.delete(sentenceLight);
      CSS.highlights.delete(wordLight);
    },
  };
}
