// A passage of an article, told by its words.

/** A passage, found again by its words: it outlives another font, window or device. */
export interface TextQuote {
  quote: string;
  /** The words before and after it, which tell it from the same words elsewhere. */
  prefix: string;
  suffix: string;
  /** Where it began in `Article.text`, in UTF-16 units: the first place to look. */
  offset: number;
}
