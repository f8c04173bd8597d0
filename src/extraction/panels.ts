// Accordions and tabs that are closed: their text is part of the page, and a reader finds it by a press. Opened
// on our copy, before what is hidden is taken for clutter. Guards: tests/pages/accordion-*, code-samples-in-tabs.

import { isDense } from './words';

/** What is shown for a moment, or leads elsewhere, is no part of the text. */
const neverPanel =
  'nav, menu, dialog, form, footer, iframe, [role="navigation"], [role="menu"], [role="menubar"], [role="dialog"], [role="alertdialog"], [role="alert"], [role="tooltip"], [role="listbox"], [role="search"], [aria-modal="true"]';
const panelName =
  /accordion|collaps|expand|toggle|faq|spoiler|(?:^|[-_ ])(?:tabs?|panels?)(?:$|[-_ ])|tab-?(?:content|pane|panel)|read-?more|more-text|full-?text/i;

/**
 * Opens every closed panel that holds text of its own, and makes of the buttons that open them the headings
 * that they are. Works on the copy, while controls have their ids.
 */
export function openPanels(root: Element): void {
  openClosed(root);
  for (const button of root.querySelectorAll('button')) {
    const isHead =
      button.closest('h2, h3, h4, h5, h6, summary, dt') ??
      button.querySelector('h2, h3, h4, h5, h6');
    if (isHead === null) continue;
    const words = button.ownerDocument.createDocumentFragment();
    while (button.firstChild !== null) words.append(button.firstChild);
    button.replaceWith(words);
  }
}

function openClosed(root: Element): void {
  const closed = [
    // Not forms: they answer for their members with controls of their names.
    ...root.querySelectorAll(':is([hidden], [aria-hidden="true"], [style*="display"]):not(form)'),
  ].filter(isClosed);
  if (closed.length === 0) return;
  const controls = controlsIn(root);
  let text: string | null = null;
  for (const panel of closed) {
    if (!isPanel(panel, controls) || !holdsText(panel)) continue;
    text ??= root.textContent ?? '';
    if (!standsTwice(panel, text)) open(panel);
  }
}

const hiddenByStyle = /(?:^|;)\s*display\s*:\s*none/i;

function isClosed(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    hiddenByStyle.test(element.getAttribute('style') ?? '')
  );
}

interface Controls {
  /** Of what they say that they open. */
  opened: ReadonlySet<string>;
  /** Their own. */
  ids: ReadonlySet<string>;
}

const control = ':is(button, summary, [role="button"], [role="tab"], [aria-expanded])';

/** Buttons and tabs; not those of menus and forms. */
function controlsIn(root: Element): Controls {
  const opened = new Set<string>();
  const ids = new Set<string>();
  for (const each of root.querySelectorAll(`:is([aria-controls], ${control}[id]):not(form)`)) {
    if (each.matches('[aria-haspopup], nav *, form *')) continue;
    if (each.id !== '') ids.add(each.id);
    for (const id of (each.getAttribute('aria-controls') ?? '').split(/\s+/)) opened.add(id);
  }
  opened.delete('');
  return { opened, ids };
}

function isPanel(element: Element, controls: Controls): boolean {
  if (element.closest(neverPanel) !== null) return false;
  if (element.getAttribute('hidden') === 'until-found' || controls.opened.has(element.id))
    return true;
  if (element.getAttribute('role') === 'tabpanel') return true;
  return controls.ids.has(element.getAttribute('aria-labelledby') ?? '') || isBelowItsHead(element);
}

/** Named like a panel and below what may open it: without roles only names and company tell. */
function isBelowItsHead(element: Element): boolean {
  const around = element.parentElement;
  if (around === null || !hiddenByStyle.test(element.getAttribute('style') ?? '')) return false;
  const names = [element, around].map((each) => `${each.getAttribute('class') ?? ''} ${each.id}`);
  if (!names.some((name) => panelName.test(name))) return false;
  const before = element.matches(':not(form) + *') ? element.previousElementSibling : null;
  return (
    before !== null &&
    (/^(?:h[2-6]|dt|button|summary)$/.test(before.localName) ||
      before.querySelector('h2, h3, h4, h5, h6, button, [role="button"]') !== null ||
      panelName.test(before.getAttribute('class') ?? ''))
  );
}

const fewestCharacters = 40;
const fewestDense = 20;

/** Text of its own, not a form and not links upon links. */
function holdsText(panel: Element): boolean {
  if (panel.querySelector('form, input, [role="menu"], nav') !== null) return false;
  const text = (panel.textContent ?? '').trim();
  if (text.length < (isDense(text) ? fewestDense : fewestCharacters)) return false;
  let linked = 0;
  for (const link of panel.querySelectorAll('a[href]')) linked += (link.textContent ?? '').length;
  return linked < text.length * 0.4;
}

/** Many pages carry the same text once more for small screens. */
function standsTwice(panel: Element, text: string): boolean {
  const sample = (panel.textContent ?? '').trim().slice(0, 80);
  return text.indexOf(sample, text.indexOf(sample) + 1) >= 0;
}

function open(panel: Element): void {
  panel.removeAttribute('hidden');
  panel.removeAttribute('aria-hidden');
  const style = panel.getAttribute('style');
  if (style !== null) panel.setAttribute('style', style.replace(hiddenByStyle, ''));
}
