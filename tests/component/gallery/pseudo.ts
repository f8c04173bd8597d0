// Languages that nobody speaks, made from the English messages to prove the screens: `en-XA` has words half as long
// again and more, `ar-XB` is written in Arabic letters from right to left. (The tags are CLDR's for such languages.)

const longVowels: Record<string, string> = {
  a: 'áâ',
  e: 'éê',
  i: 'íî',
  o: 'óô',
  u: 'úû',
  y: 'ýÿ',
  A: 'ÁÂ',
  E: 'ÉÊ',
  I: 'ÍÎ',
  O: 'ÓÔ',
  U: 'ÚÛ',
};

const arabicLetters: Record<string, string> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [
    letter,
    [...'ابثدهفغحيجكلمنعبقرستوضشصذظ'][at] ?? letter,
  ]),
);

/** What no language translates: placeholders, and the marks of emphasis. */
const kept = /(\$\d|\*)/;

/** The message about 60 % longer, and in brackets that show whether its end is still there. */
export function longer(message: string): string {
  if (!/[a-z]/i.test(message.replace(/\$\d/g, ''))) return message;
  const words = inPieces(message, (piece) =>
    piece.replace(/[aeiouyAEIOU]/g, (vowel) => longVowels[vowel] ?? vowel),
  );
  const missing = Math.ceil(message.length * 0.6) - (words.length - message.length);
  return `⟦${words}${' ëxtrâ'.repeat(Math.max(0, Math.ceil((missing - 2) / 6)))}⟧`;
}

/** The message in Arabic letters, word for word. */
export function mirrored(message: string): string {
  return inPieces(message, (piece) =>
    piece
      .replace(/[a-z]/gi, (letter) => arabicLetters[letter.toLowerCase()] ?? letter)
      .replaceAll(',', '،')
      .replaceAll('?', '؟'),
  );
}

function inPieces(message: string, change: (piece: string) => string): string {
  return message
    .split(kept)
    .map((piece) => (kept.test(piece) ? piece : change(piece)))
    .join('');
}
