// The text of an extractor's HTML, after the rules of the corpus README: the same for every contestant.

const blocks =
  'address,article,aside,blockquote,caption,center,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,legend,li,main,nav,ol,p,pre,section,summary,table,tbody,tfoot,thead,tr,ul,body,html,hgroup,menu,search,optgroup,option'.split(
    ',',
  );
const isBlock = new Set(blocks);
const isSilent = new Set(
  'script style noscript template iframe svg video audio object head title'.split(' '),
);

/** Text nodes with white space collapsed (kept in `pre`), a line per block and `br`, a space between cells. */
export function resultText(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  let text = '';
  const walk = (node: Node, isVerbatim: boolean) => {
    if (node.nodeType === 3) {
      const { data } = node as Text;
      text += isVerbatim ? data : data.replace(/\s+/g, ' ');
    }
    if (node.nodeType !== 1) return;
    const name = (node as Element).localName;
    if (isSilent.has(name)) return;
    if (name === 'br' || isBlock.has(name)) text += '\n';
    for (const child of node.childNodes) walk(child, isVerbatim || name === 'pre');
    if (isBlock.has(name)) text += '\n';
    if (name === 'td' || name === 'th') text += ' ';
  };
  walk(body, false);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
