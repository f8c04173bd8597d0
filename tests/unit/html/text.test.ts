import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/html/text';

function textOf(html: string): string {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return plainText(document.body);
}

describe('plainText', () => {
  it('gives a line to each block and to each line break', () => {
    expect(textOf('<h2>One</h2><p>two <b>bold</b><br>three</p><ul><li>four</li></ul>')).toBe(
      'One\ntwo bold\nthree\nfour',
    );
  });

  it('makes white space single, but not in pre', () => {
    expect(textOf('<p>a \n  b</p><pre>c\n  d</pre>')).toBe('a b\nc\n d');
  });

  it('leaves out what is never read', () => {
    expect(
      textOf('<p>a<script>b</script><svg><text>c</text></svg></p><template>d</template>'),
    ).toBe('a');
  });
});
