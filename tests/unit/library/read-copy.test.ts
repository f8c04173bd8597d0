// @vitest-environment node
import { expect, test } from 'vitest';
import { readCopy } from '../../../src/library/read-copy';
import { articleWith } from '../../support/articles';
import { emptyLibrary, keepIn } from '../../support/fake-library';

async function copy() {
  const library = await emptyLibrary();
  const { id } = await keepIn(library, articleWith({ title: 'One' }));
  const kept = await library.copy(id);
  library.close();
  return kept ?? expect.fail('nothing was kept');
}

test.each(['unheardOf', 'tags/grain', 'tags/constructor'])(
  'a stamp for %s is a part’s',
  async (part) => {
    const { stamps, ...rest } = await copy();
    const read = { ...rest, stamps: { ...stamps, [part]: stamps.text } };
    expect(readCopy(read)).toEqual(read);
  },
);

test.each(['constructor', 'toString', 'valueOf/x', '__proto__', 'damaged', 'openedAt', 'Tags', ''])(
  'a copy with a stamp for %j is refused',
  async (part) => {
    const { stamps, ...rest } = await copy();
    const read = JSON.parse(
      JSON.stringify({ ...rest, stamps }).replace('"stamps":{', `$&"${part}":"${stamps.text}",`),
    );
    expect(readCopy(read)).toBeNull();
  },
);
