// Lights up a stretch of the page without touching it, by the CSS Custom Highlight API. Where a browser has none,
// nothing is lit, and scrolling alone has to say where one is.

/** Lights of the given names, the later ones over the earlier; none where the browser cannot. */
export function createLights(names: readonly string[]): Highlight[] {
  if (typeof Highlight === 'undefined') return [];
  return names.map((name, priority) => {
    const light = new Highlight();
    light.priority = priority;
    CSS.highlights.set(name, light);
    return light;
  });
}

/** Puts lights out for good. */
export function putOut(names: readonly string[]): void {
  if (typeof Highlight !== 'undefined') for (const name of names) CSS.highlights.delete(name);
}

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
  const names = [sentenceLight, wordLight];
  const lit = createLights(names);
  return {
    show(...ranges) {
      for (const [index, light] of lit.entries()) {
        light.clear();
        const range = ranges[index];
        if (range) light.add(range);
      }
    },
    end: () => putOut(names),
  };
}
