// `npm run bench [-- <name> [options]]`: measures; never part of the tests. Without a name, all of them.

import { runModule } from './run-module.mjs';
import { ensureBrowsers } from './setup/browsers.mjs';

/** Each benchmark by its name: the file in bench/, and what it measures. */
const benchmarks = {
  press: 'from the press of the button to the paint of frame and text, against a bare extension',
  twins: 'how well copies of one text find each other: wrongly found and missed ones',
  extraction:
    'text, title, author and day of extract() beside Readability and Defuddle, and its time',
  library: 'a library of ten thousand articles beside one of ten, and its search beside MiniSearch',
  highlights: 'how well highlights survive a page that was edited and extracted again',
  reading:
    'a text of 20,000 words on the screen beside one of 1,000, and frames while finding and resizing',
  kills: 'the library after the browser was killed in the middle of an act, fifty times each',
};

const [name, ...options] = process.argv.slice(2);
const chosen = name ? [name] : Object.keys(benchmarks);

for (const benchmark of chosen) {
  if (!Object.hasOwn(benchmarks, benchmark)) {
    console.error(`There is no benchmark called ${benchmark}. There are:`);
    for (const [known, what] of Object.entries(benchmarks)) console.error(`  ${known}: ${what}`);
    process.exit(1);
  }
}

if (!ensureBrowsers(['chromium', 'firefox'], console.error)) process.exit(1);

for (const benchmark of chosen) {
  console.log(`\n# ${benchmark}: ${benchmarks[benchmark]}\n`);
  await runModule(new URL(`../bench/${benchmark}.ts`, import.meta.url), 'run', options);
}
