// Whose picture it is stands at the end of its caption, or in a line of its own: no part of what is read. The
// caption itself stays.

import type { Trail } from './removed';
import { tidy } from './words';

const names =
  'photos?|photographs?|pictures?|images?|illustrations?|graphics?|videos?|credits?|(?:photo|image|picture|video) (?:credits?|courtesy of|by|via|source)|photograph(?:ed)? by|фото(?:графия)?|иллюстрация|снимок|сурет|суретті түсірген|fotos?|bild|grafik|foto ?: ?archiv|crédits?(?: photo)?|photo ?©|imagen|fotograf(?:ía|ia)?|crédito|fotoğraf|zdjęcie|fot|تصوير|الصورة|图片来源|图|写真|사진';

/** "Photo: …", "Credit: …", "Фото: …", "© …": the name of a role and a colon. */
const credit = new RegExp(
  `^[\\s([|/–—-]*(?:(?:${names})(?: (?:credits?|courtesy))?\\s*[:：©]|©|\\(c\\))\\s*.{2,90}$`,
  'iu',
);

/** The same after a caption that has ended: its last sentence is the credit. */
const creditAtEnd = new RegExp(
  `(?<=[.!?…。»”"')])\\s*[([|/–—-]*\\s*(?:(?:${names})(?: (?:credits?|courtesy))?\\s*[:：©]|©)\\s*[^.!?]{2,80}[.)\\]]*$`,
  'iu',
);

/** Whether a line says whose picture it is, and nothing else. */
export function isCredit(text: string): boolean {
  return text.length <= 110 && credit.test(text);
}

/** Takes credits off the captions of the clean tree. */
export function trimCaptions(root: Element, trail: Trail): void {
  for (const caption of root.querySelectorAll('figcaption')) {
    const before = caption.textContent ?? '';
    trimCaption(caption);
    if (caption.textContent !== before) trail.add('other', caption);
    if (tidy(caption.textContent ?? '') === '') caption.remove();
  }
}

function trimCaption(caption: Element): void {
  if (isCredit(tidy(caption.textContent ?? ''))) {
    caption.replaceChildren();
    return;
  }
  for (const node of [...caption.childNodes].reverse()) {
    const text = tidy(node.textContent ?? '');
    if (text === '') continue;
    if (isCredit(text)) node.remove();
    else if (node.nodeType === 3)
      (node as Text).data = (node as Text).data.replace(creditAtEnd, '');
    break;
  }
  trimEnd(caption.lastChild);
}

function trimEnd(node: Node | null): void {
  if (node?.nodeType === 3) (node as Text).data = (node as Text).data.trimEnd();
}
