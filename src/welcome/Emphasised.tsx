// A message in which words between asterisks are set in bold: names of buttons and keys.

export function Emphasised({ text }: { text: string }) {
  const pieces = text.split('*');
  return (
    <span>{pieces.map((piece, at) => (at % 2 === 1 ? <b key={piece}>{piece}</b> : piece))}</span>
  );
}
