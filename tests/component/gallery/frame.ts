// The gallery in a frame of a test, where one state is drawn after the other.

import type { Gallery } from './main';

export type GalleryWindow = Window & typeof globalThis & Gallery;

/** A gallery in a frame, in the words of a language. */
export async function openGallery(language: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0 auto auto 0; border: 0';
  frame.src = `/tests/component/gallery/index.html?empty&language=${language}`;
  document.body.append(frame);
  await until(() => frame.contentDocument?.documentElement?.dataset.ready);
  // Vitest has wrapped every dynamic import of the served code; the frame has nobody who unwraps it.
  const unwrapped = { wrapDynamicImport: (load: () => unknown) => load() };
  Object.assign(frame.contentWindow as Window, { __vitest_browser_runner__: unwrapped });
  return frame;
}

async function until(isSo: () => unknown): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

export async function resize(frame: HTMLIFrameElement, [width, height]: readonly [number, number]) {
  frame.style.width = `${width}px`;
  frame.style.height = `${height}px`;
  const view = frame.contentWindow as Window;
  // What follows a change of size is measured in the frame after.
  for (let frames = 0; frames < 3; frames += 1)
    await new Promise((resolve) => view.requestAnimationFrame(resolve));
}
