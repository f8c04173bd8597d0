// The control: plain Readability in the page, its text into the popup, and the same mark as Lede's.

const api = globalThis.browser ?? globalThis.chrome;

(async () => {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  const target = { tabId: tab.id };
  await api.scripting.executeScript({ target, files: ['Readability.js'], injectImmediately: true });
  const [{ result }] = await api.scripting.executeScript({
    target,
    injectImmediately: true,
    func: () => new Readability(document.cloneNode(true)).parse()?.textContent,
  });
  document.querySelector('p').textContent = result;
  requestAnimationFrame(() => setTimeout(() => performance.mark('article-painted')));
})();
