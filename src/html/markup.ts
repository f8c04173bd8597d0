// Names that an article's markup may hold, known to whoever writes it and to whoever lets it through.

/**
 * What the ids of places in an article begin with, as footnotes have them; nothing on our screens is called so. A
 * page's own ids would stand in for members of the screen.
 */
export const anchorPrefix = 'lede-';

/** The elements of MathML Core that shape a formula (https://www.w3.org/TR/mathml-core/). */
export const formulaElements =
  'math mfrac mi mmultiscripts mn mo mover mprescripts mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics'.split(
    ' ',
  );

/** And their attributes that do. */
export const formulaAttributes = 'display displaystyle linethickness mathvariant stretchy'.split(
  ' ',
);
