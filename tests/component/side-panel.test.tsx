// A panel beside the text, or a sheet over it: how it goes. In a real browser.

import { expect, test, vi } from 'vitest';
import { SidePanel } from '../../src/ui/SidePanel';
import { sidePanel } from '../../src/ui/side-panel';
import { draw, find } from './drawn';

function Screen() {
  const panel = sidePanel('outline');
  return (
    <>
      <button type="button" data-action="outline" onClick={panel.toggle}>
        Contents
      </button>
      <p>Nobody fell in.</p>
      {panel.isOpen && (
        <SidePanel part="outline" heading="Contents" onClose={panel.close}>
          <p>One heading</p>
        </SidePanel>
      )}
    </>
  );
}

/** As a finger or a mouse does it. */
function pressOn(element: HTMLElement): void {
  element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  element.click();
}

test('the button that opened a sheet closes it, as does a press beside it', async () => {
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: false } as MediaQueryList);
  const screen = draw(<Screen />);
  const button = find(screen, 'button');
  const panel = () => screen.querySelector('[data-part="outline"]');
  pressOn(button);
  await expect.poll(panel).not.toBeNull();
  pressOn(button);
  await expect.poll(panel).toBeNull();
  pressOn(button);
  await expect.poll(panel).not.toBeNull();
  pressOn(find(screen, 'p'));
  await expect.poll(panel).toBeNull();
  vi.restoreAllMocks();
});
