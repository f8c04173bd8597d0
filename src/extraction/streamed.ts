// Content that was sent after the page around it, and waits hidden for a script to put it in its place. Where
// no script has (a page read without scripts, or before they were done), it is put there on our copy.
// Guard: tests/pages/content-streamed-into-hidden.

/**
 * React's way: `<div hidden id="S:1">` is to stand where `<template id="B:1">` or `<template id="P:1">` does.
 * Works on the copy, before templates are removed from it.
 */
export function placeStreamed(root: Element): void {
  const waiting = root.querySelectorAll('div[hidden][id*="S:"]');
  if (waiting.length === 0) return;
  const places = new Map<string, Element>();
  for (const template of root.querySelectorAll('template[id]')) places.set(template.id, template);
  for (const content of waiting) {
    const [, prefix, number] = /^(.*)S:([\da-f]+)$/i.exec(content.id) ?? [];
    const boundary = places.get(`${prefix}B:${number}`);
    const place = boundary ?? places.get(`${prefix}P:${number}`);
    if (place === undefined || content.contains(place)) continue;
    if (boundary !== undefined) dropFallback(boundary);
    while (content.firstChild !== null) place.before(content.firstChild);
    content.remove();
  }
}

/** "Loading…" stands between the boundary's template and the comment that ends it. */
function dropFallback(boundary: Element): void {
  if (!isComment(boundary.previousSibling, /^\$[?!]/)) return;
  let open = 0;
  for (let node = boundary.nextSibling; node !== null; node = boundary.nextSibling) {
    if (isComment(node, /^\$/)) open += 1;
    if (isComment(node, /^\/\$/)) {
      if (open === 0) return;
      open -= 1;
    }
    node.remove();
  }
}

function isComment(node: Node | null, data: RegExp): boolean {
  return node?.nodeType === 8 && data.test((node as Comment).data);
}
