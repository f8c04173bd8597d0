// Loaded before every test: Vitest's `waitFor` gives up after a second, in which a machine that has its two cores full
// may not have drawn a screen yet. Waiting longer costs nothing where the answer comes.

import { vi } from 'vitest';

const { waitFor } = vi;
vi.waitFor = (callback, options = 15_000) => waitFor(callback, options);
