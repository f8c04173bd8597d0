// The focus, as the bar for listening may take it: a voice can be there minutes after it was asked for.

/** Where the focus is when the reader is not busy with something else: nowhere, on the article, or where this began. */
const free = 'body, [data-screen], [data-action="listen"], [data-part="listening"] *';

/** Focuses a button of the bar, unless the reader is busy elsewhere. */
export function focusInBar(button: HTMLElement | null | undefined): void {
  if (document.activeElement?.matches(free) ?? true) button?.focus();
}
