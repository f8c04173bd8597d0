// How a picture lies on its stage: how large, and where. Fingers, pointer and wheel move it.

export interface Viewed {
  /** So many times as large, about a point of the stage or its middle. */
  by(factor: number, about?: { x: number; y: number }): void;
  move(x: number, y: number): void;
  /** As large as fits, as at first. */
  fit(): void;
  isLarger(): boolean;
  end(): void;
}

const largest = 8;
const doubleClicked = 2.5;
/** Moved by less, it was a press. */
const pressPx = 6;

/** @param onPress A press beside the picture. */
export function viewed(stage: HTMLElement, onPress: () => void): Viewed {
  let [scale, x, y] = [1, 0, 0];
  const fingers = new Map<number, { x: number; y: number }>();
  let movedPx = 0;

  function draw(): void {
    const picture = stage.querySelector('img');
    if (!picture) return;
    // Not further than its edge.
    const [freeX, freeY] = [
      Math.max(0, (picture.offsetWidth * scale - stage.clientWidth) / 2),
      Math.max(0, (picture.offsetHeight * scale - stage.clientHeight) / 2),
    ];
    x = Math.min(freeX, Math.max(-freeX, x));
    y = Math.min(freeY, Math.max(-freeY, y));
    picture.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    stage.dataset.larger = String(scale > 1);
    stage.dataset.scale = scale.toFixed(2);
  }

  function by(factor: number, about = { x: 0, y: 0 }): void {
    const next = Math.min(largest, Math.max(1, scale * factor));
    // What is under the fingers stays there.
    x = about.x - ((about.x - x) * next) / scale;
    y = about.y - ((about.y - y) * next) / scale;
    scale = next;
    draw();
  }

  function fromMiddle({ clientX, clientY }: MouseEvent): { x: number; y: number } {
    const box = stage.getBoundingClientRect();
    return {
      x: clientX - box.left - box.width / 2,
      y: clientY - box.top - box.height / 2,
    };
  }

  const until = new AbortController();
  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    hear: (event: HTMLElementEventMap[Name]) => void,
  ) => stage.addEventListener(name, hear, { signal: until.signal });
  on('wheel', (event) => {
    event.preventDefault();
    by(1.0015 ** -(event.deltaMode === 0 ? event.deltaY : event.deltaY * 20), fromMiddle(event));
  });
  on('dblclick', (event) => by(scale > 1 ? 0 : doubleClicked, fromMiddle(event)));
  on('pointerdown', (event) => {
    stage.setPointerCapture(event.pointerId);
    if (fingers.size === 0) movedPx = 0;
    fingers.set(event.pointerId, fromMiddle(event));
  });
  on('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = fromMiddle(event);
    movedPx += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, now);
    if (other) {
      by(distance(now, other) / Math.max(1, distance(before, other)), {
        x: (now.x + other.x) / 2,
        y: (now.y + other.y) / 2,
      });
    }
    x += (now.x - before.x) / (other ? 2 : 1);
    y += (now.y - before.y) / (other ? 2 : 1);
    draw();
  });
  const lift = ({ pointerId }: PointerEvent) => fingers.delete(pointerId);
  on('pointerup', lift);
  on('pointercancel', lift);
  on('click', (event) => {
    const picture = stage.querySelector('img')?.getBoundingClientRect();
    const isBeside =
      !picture ||
      event.clientX < picture.left ||
      event.clientX > picture.right ||
      event.clientY < picture.top ||
      event.clientY > picture.bottom;
    if (isBeside && movedPx < pressPx) onPress();
  });
  draw();
  return {
    by,
    move(dx, dy) {
      x += dx;
      y += dy;
      draw();
    },
    fit: () => by(0),
    isLarger: () => scale > 1,
    end: () => until.abort(),
  };
}

function distance(one: { x: number; y: number }, other: { x: number; y: number }): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
