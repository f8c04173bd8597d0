// What a page shows out of shadow roots, put where it is shown: into the light tree of our copy. Open roots
// only, as the page itself could read them; the page is looked at, never touched. Guard: tests/pages/live.test.ts.

import { showLivePictures } from './live';

/** Components in components in components: no page needs more, and each level costs a call. */
const deepest = 30;

/** A form is none, and answers for its members with controls of their names. */
const mayBeHost = '*:not(form)';

/**
 * Replaces the content of every shadow host in `copy` by what its shadow root shows, slots filled. `copy` must
 * be a deep copy of `original`. Tells whether there was any.
 */
export function flattenShadows(original: ParentNode, copy: ParentNode, level = 0): boolean {
  const isDeclared = original.querySelector(declared) !== null;
  const hosts: [number, ParentNode][] = [];
  let at = 0;
  for (const element of original.querySelectorAll(mayBeHost)) {
    const shadow = element.shadowRoot ?? (isDeclared ? declaredIn(element) : null);
    if (shadow !== null) hosts.push([at, shadow]);
    at += 1;
  }
  if (hosts.length === 0 || level === deepest) return false;
  const copies = copy.querySelectorAll(mayBeHost);
  for (const [at, shadow] of hosts) flattenHost(copies[at] as Element, shadow, level);
  return true;
}

/** A shadow root declared in markup that no browser has shown yet (`DOMParser`). */
const declared = 'template[shadowrootmode="open" i]';

function declaredIn(element: Element): ParentNode | null {
  const first = element.localName.includes('-') ? element.firstElementChild : null;
  return first?.matches(declared) ? (first as HTMLTemplateElement).content : null;
}

function flattenHost(host: Element, shadow: ParentNode, level: number): void {
  const { ownerDocument } = host;
  const shown = ownerDocument.createDocumentFragment();
  for (const node of shadow.childNodes) shown.append(ownerDocument.importNode(node, true));
  showLivePictures(shadow, shown);
  flattenShadows(shadow, shown, level + 1);
  fillSlots(shown, host);
  host.replaceChildren(shown);
}

/** Puts the host's own children into the slots that ask for them; what no slot asks for is not shown. */
function fillSlots(shown: DocumentFragment, host: Element): void {
  const offered = new Map<string, DocumentFragment>();
  for (const node of [...host.childNodes]) {
    if (node.nodeType !== 1 && node.nodeType !== 3) continue;
    const name = node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : '';
    const nodes = offered.get(name) ?? host.ownerDocument.createDocumentFragment();
    nodes.append(node);
    offered.set(name, nodes);
  }
  for (const slot of shown.querySelectorAll('slot')) fillSlot(slot, offered);
}

/** The first slot of a name takes all; one that is offered nothing shows its own content. */
function fillSlot(slot: Element, offered: Map<string, DocumentFragment>): void {
  const name = slot.getAttribute('name') ?? '';
  const own = slot.ownerDocument.createDocumentFragment();
  while (slot.firstChild !== null) own.append(slot.firstChild);
  slot.replaceWith(offered.get(name) ?? own);
  offered.delete(name);
}
