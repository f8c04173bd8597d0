import './gallery/fake-browser';
import { expect, test, vi } from 'vitest';
import { Rows } from '../../src/list/Rows';
import { draw, find } from './drawn';

const [rowHeight, windowHeight] = [50, 300];

function drawRows() {
  const of = {};
  const shown = draw(
    <div data-screen="list" style={{ blockSize: `${windowHeight}px`, overflow: 'auto' }}>
      <Rows
        of={of}
        length={1000}
        keyOf={String}
        estimate={() => rowHeight}
        draw={(index, attributes) => (
          <li key={index} {...attributes}>
            {/* Higher than estimated. */}
            <p style={{ margin: 0, blockSize: '70px' }}>{`Row ${index}`}</p>
          </li>
        )}
        drawPassing={(index, attributes) => (
          <li key={index} {...attributes} data-passing>
            {`Row ${index}`}
          </li>
        )}
      />
    </div>,
  );
  const screen = find(shown, '[data-screen]');
  const rows = () => [...shown.querySelectorAll<HTMLElement>('li')];
  const passing = () => rows().filter((row) => 'passing' in row.dataset);
  return { screen, rows, passing };
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

test('a list in flight draws little of its rows and goes where it is led; at rest they are whole', async () => {
  const { screen, rows, passing } = drawRows();
  await vi.waitFor(() => expect(rows().length).toBeGreaterThan(5));
  const places: number[] = [];
  let mostPassing = 0;
  for (let step = 0; step < 12; step += 1) {
    screen.scrollTop += windowHeight * 1.5;
    places.push(screen.scrollTop);
    await frame();
    await frame();
    mostPassing = Math.max(mostPassing, passing().length);
    expect(rows().length).toBeLessThan(20);
  }
  // Rows that turn out higher than estimated do not hold it up.
  expect(places).toEqual(places.map((_, step) => windowHeight * 1.5 * (step + 1)));
  expect(mostPassing).toBeGreaterThan(3);
  await vi.waitFor(() => {
    expect(passing()).toEqual([]);
    expect(rows().length).toBeGreaterThan(5);
  });
});

test('a list that is scrolled step by step draws its rows whole', async () => {
  const { screen, rows, passing } = drawRows();
  await vi.waitFor(() => expect(rows().length).toBeGreaterThan(5));
  for (let step = 0; step < 12; step += 1) {
    screen.scrollTop += windowHeight / 4;
    await frame();
    await frame();
    expect(passing()).toEqual([]);
  }
});
